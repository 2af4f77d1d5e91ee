/** What a gold claim says beside relation, status and words, as lines that a person can write, and back. */
import { DETAIL_FIELDS } from '../model/detail-fields.js';
import type { GoldClaim } from '../model/gold.js';
import { idOf } from '../review/known-organisation.js';
import type { Names } from '../review/organisation-names.js';

const ROLES = ['acquirer', 'acquired', 'supplier', 'customer'] as const;
const TEXTS = ['result', 'qualifier', ...DETAIL_FIELDS] as const;

/** "csu/south | csu/south-2 (South CSU)": alternatives, the preferred one first, and its name for whoever reads it. */
export const participantLines = (
  { participants }: Pick<GoldClaim, 'participants'>,
  nameOf: (id: string) => string,
): string[] =>
  participants.map((ids) => {
    const name = nameOf(ids[0] ?? '');
    return ids.join(' | ') + (name === ids[0] ? '' : ` (${name})`);
  });

/** What is no id and no known name stays as it is. */
const idsIn = (line: string, names: Names): string[] =>
  line
    .replace(/^(\s*[a-z]+\/\S+.*?)\s*\(.*$/s, '$1')
    .split('|')
    .map((typed) => typed.trim())
    .filter((typed) => typed !== '')
    .map((typed) => idOf(typed, names) ?? typed);

/** Participants, and the roles that lines such as "acquirer: csu/arden" give them. */
export const readParticipantLines = (lines: readonly string[], names: Names) => {
  const roles: Record<string, string[]> = {};
  const participants = lines.map((line) => {
    const [, role, rest = ''] = /^\s*(?:(acquirer|acquired|supplier|customer):)?(.*)$/s.exec(line) ?? [];
    const ids = idsIn(rest, names);
    if (role !== undefined && ids[0] !== undefined) roles[role] = [...(roles[role] ?? []), ids[0]];
    return ids;
  });
  const single = Object.entries(roles).map(([role, ids]) => [role, ids.length > 1 ? ids : ids[0]]);
  return { participants, roles: Object.fromEntries(single) };
};

/** Text that would be read as something else stands in quotes. */
const valueLine = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  return value.trim() !== value || /^(?:"|-?\d+(?:\.\d+)?$)/.test(value) ? JSON.stringify(value) : value;
};

const readValue = (text: string): string | number => {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
};

/** "acquirer=csu/a", of several "csu/a | csu/b", of a list of one "csu/a |". */
const roleLine = (ids: string | readonly string[]): string =>
  typeof ids === 'string' ? ids : `${ids.join(' | ')}${ids.length === 1 ? ' |' : ''}`;

export const detailLines = (gold: GoldClaim): string[] => [
  ...ROLES.flatMap((role) => (gold[role] === undefined ? [] : [`${role}=${roleLine(gold[role])}`])),
  ...TEXTS.flatMap((field) => (gold[field] === undefined ? [] : [`${field}=${valueLine(gold[field])}`])),
];

const NO_NAMES: Names = new Map();

const isRole = (name: string): boolean => (ROLES as readonly string[]).includes(name);

/** Lines without an equals sign are nothing that is known. */
export const readDetailLines = (lines: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    lines.flatMap((line): [string, unknown][] => {
      const at = line.indexOf('=');
      const name = line.slice(0, Math.max(0, at)).trim();
      const text = line.slice(at + 1).trim();
      if (isRole(name)) return [[name, text.includes('|') ? idsIn(text, NO_NAMES) : text]];
      return (TEXTS as readonly string[]).includes(name) ? [[name, readValue(text)]] : [];
    }),
  );

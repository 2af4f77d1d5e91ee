/** Which fields and roles belong to which relation, and what was typed into them as plain data. */
import type { Relation } from '../../model/claim.js';
import type { Span } from '../../model/span.js';
import type { AddRequest } from '../server/payload.js';
import type { Chosen } from './organisation-picker.js';

type Field = keyof AddRequest;

/** Fields that belong to one relation alone. */
export const OWN: Partial<Record<Relation, readonly Field[]>> = {
  count: ['scope', 'value', 'min', 'max'],
  profile: ['attribute', 'value', 'unit'],
  office: ['person', 'title'],
  bid: ['mode', 'tender'],
  supply: ['service'],
};

const ROLES = {
  acquisition: ['acquirer', 'acquired'],
  supply: ['supplier', 'customer'],
} as const;

export const rolesFor = (relation: Relation): readonly string[] =>
  relation === 'acquisition' || relation === 'supply' ? ROLES[relation] : [];

const NUMBERS: ReadonlySet<string> = new Set(['value', 'min', 'max']);

/** Numbers are sent as numbers. */
export const typedValue = (field: string, typed: string): string | number =>
  NUMBERS.has(field) && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;

/** What is left empty is not sent at all. */
export const ownFields = (relation: Relation, given: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    (OWN[relation] ?? []).flatMap((field) => {
      const text = (given[field] ?? '').trim();
      return text === '' ? [] : [[field, typedValue(field, text)]];
    }),
  );

export const inRoles = (relation: Relation, chosen: readonly Chosen[]) =>
  Object.fromEntries(
    rolesFor(relation).flatMap((role) => {
      const ids = chosen.filter((c) => c.role === role).map((c) => c.id);
      return ids.length === 0 ? [] : [[role, ids]];
    }),
  );

/** Where the words stand first; null where they do not. */
export const locateIn = (text: string, quote: string): Span | null => {
  const start = quote.trim() === '' ? -1 : text.indexOf(quote.trim());
  return start < 0 ? null : { start, end: start + quote.trim().length };
};

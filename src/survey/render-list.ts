/** The frames and patterns of a domain, and how often each fired, in; a table for a terminal out. */
import type { FrameUse, PatternUse, TriggerUse } from './list-patterns.js';

const share = (value: number | null): string => (value === null ? '—' : value.toFixed(2));

/** Columns as wide as their widest cell. */
const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

const MOST_WORDS = 8;

const shortly = (words: readonly string[]): string =>
  words.length <= MOST_WORDS
    ? words.join(', ')
    : `${words.slice(0, MOST_WORDS).join(', ')} and ${words.length - MOST_WORDS} more`;

const placesOf = (label: string, roles: FrameUse['roles']): string[] =>
  Object.entries(roles).map(([role, places]) => `    ${label} ${role}: ${shortly(places)}`);

/** Where the arguments of a frame stand, below its line. */
const detailLines = ({ verbs, nouns, roles, nounRoles }: FrameUse): string[] => [
  ...(verbs.length > 0 ? [`    verbs ${shortly(verbs)}`, ...placesOf('of verbs,', roles)] : []),
  ...(nouns.length > 0 ? [`    nouns ${shortly(nouns)}`, ...placesOf('of nouns,', nounRoles)] : []),
];

const useCells = ({ fired, precision, recall }: PatternUse, searched: boolean): string[] =>
  searched ? [String(fired), share(precision), share(recall), fired === 0 ? 'never fires' : ''] : [];

const ofTriggers = (uses: readonly TriggerUse[], searched: boolean): string[] => {
  const rows = uses.map((use) => [
    use.pattern,
    String(use.triggers),
    String(use.ways),
    ...useCells(use, searched),
  ]);
  const head = ['pattern', 'triggers', 'matches', ...(searched ? ['fired', 'precision', 'recall', ''] : [])];
  return uses.length > 0 ? table([head, ...rows]) : [];
};

const ofFrames = (uses: readonly FrameUse[], searched: boolean): string[] => {
  const rows = uses.map((use) => [
    use.pattern,
    String(use.verbs.length),
    String(use.nouns.length),
    ...useCells(use, searched),
  ]);
  const head = ['frame', 'verbs', 'nouns', ...(searched ? ['fired', 'precision', 'recall', ''] : [])];
  const [first = '', ...lines] = table([head, ...rows]);
  return uses.length > 0
    ? [first, ...lines.flatMap((line, i) => [line, ...detailLines(uses[i] as FrameUse)])]
    : [];
};

export const renderList = (uses: readonly PatternUse[]): string => {
  const searched = uses.some((use) => use.fired !== null);
  const frames = ofFrames(
    uses.filter((use) => 'verbs' in use),
    searched,
  );
  const patterns = ofTriggers(
    uses.filter((use) => 'ways' in use),
    searched,
  );
  const between = frames.length > 0 && patterns.length > 0 ? [''] : [];
  return [...frames, ...between, ...patterns].map((line) => `${line}\n`).join('');
};

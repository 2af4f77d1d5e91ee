/** Tracks with their states on a day in; lines of a table for a terminal out. */
import type { Track } from '../model/timeline.js';
import type { TrackAt } from './state-at.js';

/** The colours that are used; identities where there is none. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
}

export interface TableOptions {
  readonly nameOf: (organisation: string) => string;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Palette;
}

const STATUS_WIDTH = 11;
const SINCE_WIDTH = 16;
const NARROWEST = 24;

/** Words packed into lines of at most `width`; a longer word stands alone. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const marksOf = (row: TrackAt): readonly string[] => [
  ...(row.overdue ? ['overdue'] : []),
  ...(row.inferred ? ['inferred'] : []),
  ...(row.rule === null ? [] : [row.rule]),
];

const rowLines = (row: TrackAt, { nameOf, width, colors }: TableOptions): readonly string[] => {
  const marks = marksOf(row).join(', ');
  const who = row.participants.map(nameOf).join(' · ') || '(no named organisation)';
  const room = Math.max(NARROWEST, width - STATUS_WIDTH - SINCE_WIDTH - 4);
  const [first = '', ...rest] = wrap(who, room);
  const status = row.status.replace('_', ' ').padEnd(STATUS_WIDTH);
  const shown =
    row.rule === 'open-conflict' ? colors.red(status) : row.inferred ? colors.dim(status) : status;
  const gap = ' '.repeat(STATUS_WIDTH + 2);
  const lines = [`  ${shown}${first.padEnd(room)} ${row.from ?? ''}`.trimEnd(), ...rest.map((r) => gap + r)];
  return marks === '' ? lines : [...lines, `${gap}${colors.yellow(`[${marks}]`)}`];
};

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Open conflicts of the tracks, each with its claims. */
export const conflictLines = (
  tracks: readonly Track[],
  { nameOf, colors }: TableOptions,
): readonly string[] => {
  const open = tracks.flatMap((track) =>
    track.conflicts.filter((c) => c.resolution === null).map((c) => ({ track, conflict: c })),
  );
  if (open.length === 0) return [];
  return [
    '',
    colors.red(count(open.length, 'open conflict')),
    ...open.flatMap(({ track, conflict }) => [
      `  ${track.relation}  ${track.participants.map(nameOf).join(' · ')}`,
      `    ${conflict.reason}`,
    ]),
  ];
};

/** Rows by relation, in the order given; inferred, overdue and disputed ones are marked below their names. */
export const tableLines = (
  rows: readonly TrackAt[],
  heading: string,
  options: TableOptions,
): readonly string[] => {
  const relations = [...new Set(rows.map((r) => r.relation))];
  const marked = rows.filter((r) => r.inferred || r.overdue || r.rule !== null).length;
  return [
    `${heading}: ${count(rows.length, 'track')}${marked > 0 ? `, ${marked} marked` : ''}`,
    ...relations.flatMap((relation) => [
      '',
      options.colors.bold(relation),
      ...rows.filter((r) => r.relation === relation).flatMap((row) => rowLines(row, options)),
    ]),
  ];
};

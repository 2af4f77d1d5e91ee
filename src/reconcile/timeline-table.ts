/** A timeline and a day in; lines of a table for a terminal out. */
import { relation, type Status } from '../model/claim.js';
import type { State, Timeline, Track } from '../model/timeline.js';
import { stands } from './progress.js';
import { reachedOn } from './range.js';
import { stateAt, type TrackAt } from './state-at.js';

/** The colours that are used; identities where there is none. */
interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
}

export interface TableOptions {
  readonly nameOf: (organisation: string) => string;
  /** What a claim measures or whom it names, where its parties do not say it all. */
  readonly subjectBy: (claim: string) => { readonly status: Status; readonly subject: string } | undefined;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Palette;
}

/** Columns of the longest status. */
const STATUS_WIDTH = 10;
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

const ruleMark = (row: TrackAt): readonly string[] => {
  if (row.rule === null) return [];
  if (row.rule === 'open-conflict') return ['open conflict'];
  return [row.inferred ? `inferred by ${row.rule}` : 'anachronism'];
};

/** What is overdue by the articles may be settled by the register. */
const overdueMark = (states: readonly State[]): string => {
  const closed = states.findLast(({ register }) => register)?.register?.day;
  return closed ? `overdue; by the register done on ${closed}` : 'overdue';
};

/** What keeps a row from being taken for a plain report. */
const marksOf = (
  row: TrackAt,
  { notes, states }: Pick<Track, 'notes' | 'states'>,
  day: string,
): readonly string[] => [
  ...(row.overdue ? [overdueMark(states)] : []),
  ...ruleMark(row),
  ...(stands(row.status) && notes.some((n) => n.mark === 'party-gone' && reachedOn(n.from) <= day)
    ? ['a party has gone']
    : []),
];

interface Row {
  readonly at: TrackAt;
  readonly who: string;
  readonly marks: readonly string[];
}

const rowLines = ({ at, who, marks }: Row, sinceWidth: number, options: TableOptions): readonly string[] => {
  const { width, colors } = options;
  const status = at.status.replace('_', ' ').padEnd(STATUS_WIDTH);
  const head = `  ${at.inferred ? colors.dim(status) : status}  ${(at.from ?? '').padEnd(sinceWidth)}  `;
  const indent = STATUS_WIDTH + sinceWidth + 6;
  const [first = '', ...rest] = wrap(who, Math.max(NARROWEST, width - indent));
  const lines = [head + first, ...rest.map((line) => ' '.repeat(indent) + line)];
  if (marks.length === 0) return lines;
  const mark = at.rule === 'open-conflict' ? colors.red : colors.yellow;
  return [...lines.slice(0, -1), `${lines.at(-1)}  ${mark(`[${marks.join('; ')}]`)}`];
};

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Parties and what is said of them: by the claims of the status, or by all where none has it. */
const whoOf = (
  participants: readonly string[],
  claims: readonly string[],
  status: Status | null,
  { nameOf, subjectBy }: TableOptions,
): string => {
  const subjects = claims.flatMap((id) => subjectBy(id) ?? []);
  const told = subjects.filter((s) => s.status === status).at(-1);
  const all = told ? [told.subject] : [...new Set(subjects.map((s) => s.subject))];
  return [participants.map(nameOf).join(' · '), all.join(' or ')].filter(Boolean).join(': ');
};

/** Open conflicts of the tracks, each with its claims. */
export const conflictLines = (tracks: readonly Track[], options: TableOptions): readonly string[] => {
  const open = tracks.flatMap((track) =>
    track.conflicts.filter((c) => c.resolution === null).map((c) => ({ track, conflict: c })),
  );
  if (open.length === 0) return [];
  return [
    '',
    options.colors.red(count(open.length, 'open conflict')),
    ...open.flatMap(({ track, conflict }) => [
      `  ${track.relation}  ${whoOf(track.participants, conflict.claims, null, options)}`,
      `    ${conflict.reason}`,
    ]),
  ];
};

/** States on a day, by relation and then by names; inferred, overdue and disputed ones are marked beside their names. */
export const tableLines = (
  timeline: Timeline,
  day: string,
  heading: string,
  options: TableOptions,
): readonly string[] => {
  const tracks = new Map(timeline.map((track) => [track.track, track]));
  const rows = stateAt(timeline, day)
    .map((at): Row => {
      const who = whoOf(at.participants, at.claims, at.status, options);
      return { at, who, marks: marksOf(at, tracks.get(at.track) ?? { notes: [], states: [] }, day) };
    })
    .sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : 0));
  const marked = rows.filter((r) => r.marks.length > 0).length;
  const sinceWidth = Math.max(0, ...rows.map((r) => r.at.from?.length ?? 0));
  return [
    `${heading}: ${count(rows.length, 'track')}${marked > 0 ? `, ${marked} marked` : ''}`,
    ...relation.options.flatMap((name) => {
      const own = rows.filter((r) => r.at.relation === name);
      if (own.length === 0) return [];
      return ['', options.colors.bold(name), ...own.flatMap((row) => rowLines(row, sinceWidth, options))];
    }),
  ];
};

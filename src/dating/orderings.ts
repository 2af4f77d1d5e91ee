/** Articles with their traces in, which of them was written before which out, with the words that tell it. */
import type { Bounded } from '../model/date.js';
import type { DateBound, Trace } from '../model/dating.js';
import { groupBy } from '../model/group-by.js';

/** An article as far as others are ordered by it; `published` is null where it is to be inferred. */
export interface Traced {
  readonly id: string;
  readonly published: Bounded | null;
  readonly traces: readonly Trace[];
}

/** One end of an ordering: an article, or an earlier report that it recalls. */
export interface Witness {
  readonly article: Traced;
  readonly trace: Trace;
}

/** All of `before` were written not later than any of `after`. */
export interface Ordering {
  readonly rule: DateBound['rule'];
  readonly reason: string;
  readonly before: readonly Witness[];
  readonly after: readonly Witness[];
}

/** The date that a witness's words are of, where it is told. */
export const toldDate = ({ article, trace }: Witness): Bounded | null => trace.recalled ?? article.published;

const reasonOf = ({ rule, key, stage }: Trace, next: Trace): string => {
  if (rule === 'count-declined') return `the number of ${key}s fell from ${stage} to ${next.stage}`;
  if (rule === 'undecided-before') return `${key} is undecided first and has a partner afterwards`;
  return `${key} is ${stage} first and ${next.stage} afterwards`;
};

/** Each stage of a matter before the next one that is far enough from it. */
const chained = (witnesses: readonly Witness[]): readonly Ordering[] => {
  if (witnesses.some(({ trace }) => trace.rank === null)) return [];
  const stages = [...groupBy(witnesses, ({ trace }) => trace.rank ?? 0)].sort(([a], [b]) => a - b);
  return stages.flatMap(([rank, before]) => {
    const [, after] = stages.find(([next]) => next - rank > (before[0]?.trace.margin ?? 0)) ?? [];
    const [from, to] = [before[0]?.trace, after?.[0]?.trace];
    return from && to && after ? [{ rule: from.rule, reason: reasonOf(from, to), before, after }] : [];
  });
};

/** What two traces share that say something of the same matter. */
export const matterOf = ({ rule, key }: Trace): string => `${rule} ${key}`;

/** Orderings in a fixed order, whatever that of the articles. */
export const orderingsOf = (articles: readonly Traced[]): readonly Ordering[] => {
  const witnesses = articles
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .flatMap((article) => article.traces.map((trace) => ({ article, trace })));
  return [...groupBy(witnesses, ({ trace }) => matterOf(trace))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => chained(own));
};

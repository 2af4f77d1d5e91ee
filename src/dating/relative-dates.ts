/**
 * Expressions such as "late last year" or "today" in; the months out in which an article that says so
 * can have been written, given who existed then and what happened when. Each candidate is tried in turn.
 */
import type { Bounded } from '../model/date.js';
import type { DateBound } from '../model/dating.js';
import { parseEdtf } from '../model/edtf.js';
import type { Timex } from '../model/timex.js';
import { isFromExpression } from '../timexes/anchor.js';
import { type ReadSentence, resolveTimexes } from '../timexes/find.js';
import { monthsOf } from './candidates.js';
import { type Condition, conditionsOf } from './conditions.js';
import { type DatingArticle, type DatingKnowledge, ownBound } from './dating-article.js';
import type { Window } from './window.js';

/** A month in which the article may have been written, and what a sentence's expressions mean then. */
interface Candidate {
  readonly from: string;
  readonly to: string;
  readonly timexes: readonly Timex[];
}

const candidatesOf = (read: ReadSentence, months: readonly Bounded[]): readonly Candidate[] =>
  months.flatMap((month) => {
    const { from, to } = month;
    return from && to ? [{ from, to, timexes: resolveTimexes([read], month) }] : [];
  });

/** Whether it counts from another expression ("a year earlier"), wherever that stands. */
const countsOn = (read: ReadSentence, timex: Timex): boolean =>
  read.results.some(({ index, reading }) => read.start + index === timex.start && isFromExpression(reading));

/** Beyond an open end, what fails for less than a year only fails until its season comes again. */
const SEASONS = 12;

/**
 * The bounds that the first and the last month set under which the condition holds; none where it holds under
 * none, or at the very ends.
 */
const boundsOf = (
  timex: Timex,
  { rule, reason, holds }: Condition,
  candidates: readonly Candidate[],
  window: Window,
): readonly DateBound[] => {
  const holdsAt = (candidate: Candidate): boolean => {
    const own = candidate.timexes.find(({ start }) => start === timex.start);
    return own !== undefined && holds(own, candidate);
  };
  const first = candidates.findIndex(holdsAt);
  if (first < 0) return [];
  const last = candidates.findLastIndex(holdsAt);
  const tail = candidates.length - 1 - last;
  const needed = (end: string | null): number => (end === null ? SEASONS : 1);
  return [
    ...(first < needed(window.from) ? [] : ownBound(rule, 'after', candidates[first]?.from, reason, timex)),
    ...(tail < needed(window.to) ? [] : ownBound(rule, 'before', candidates[last]?.to, reason, timex)),
  ];
};

/** Bounds within the window that other rules leave. */
export const relativeDates = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  window: Window,
): readonly DateBound[] => {
  const { from, to } = window;
  const open = from === null && to === null;
  const months = monthsOf(open ? { from: knowledge.earliest, to } : window).flatMap(
    (month) => parseEdtf(month) ?? [],
  );
  const sample = months[0];
  if (sample === undefined) return [];
  return article.timexes.flatMap((read) => {
    const conditions = resolveTimexes([read], sample)
      .filter((timex) => timex.anchor === 'article' && timex.type === 'DATE' && !countsOn(read, timex))
      .flatMap((timex) =>
        conditionsOf(article, knowledge, read, timex).map((condition) => ({ timex, condition })),
      );
    if (conditions.length === 0) return [];
    const candidates = candidatesOf(read, months);
    return conditions.flatMap(({ timex, condition }) => boundsOf(timex, condition, candidates, window));
  });
};

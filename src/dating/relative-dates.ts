/**
 * Expressions such as "late last year" or "today" in; the months out in which an article that says so
 * can have been written, given who existed then and what happened when. Each candidate is tried in turn.
 */
import type { DateBound } from '../model/dating.js';
import { parseEdtf } from '../model/edtf.js';
import type { Timex } from '../model/timex.js';
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

const candidatesOf = (read: ReadSentence, months: readonly string[]): readonly Candidate[] =>
  months.flatMap((month) => {
    const published = parseEdtf(month);
    if (!published?.from || !published.to) return [];
    return [{ from: published.from, to: published.to, timexes: resolveTimexes([read], published) }];
  });

/** The bounds that the first and the last month set under which the condition holds; none where it holds under all or none. */
const boundsOf = (
  timex: Timex,
  { rule, reason, holds }: Condition,
  candidates: readonly Candidate[],
): readonly DateBound[] => {
  const kept = candidates.filter((candidate) => {
    const own = candidate.timexes.find(({ start }) => start === timex.start);
    return own !== undefined && holds(own, candidate);
  });
  const [first, last] = [kept[0], kept.at(-1)];
  return [
    ...(first === candidates[0] ? [] : ownBound(rule, 'after', first?.from, reason, timex)),
    ...(last === candidates.at(-1) ? [] : ownBound(rule, 'before', last?.to, reason, timex)),
  ];
};

/** Bounds within the window that other rules leave. */
export const relativeDates = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  window: Window,
): readonly DateBound[] => {
  const { from, to } = window;
  const months = monthsOf(from === null && to === null ? { from: knowledge.earliest, to } : window);
  const sample = months[0];
  if (sample === undefined) return [];
  return article.timexes.flatMap((read) => {
    const conditions = resolveTimexes([read], parseEdtf(sample))
      .filter((timex) => timex.anchor === 'article' && timex.type === 'DATE')
      .flatMap((timex) =>
        conditionsOf(article, knowledge, read, timex).map((condition) => ({ timex, condition })),
      );
    if (conditions.length === 0) return [];
    const candidates = candidatesOf(read, months);
    return conditions.flatMap(({ timex, condition }) => boundsOf(timex, condition, candidates));
  });
};

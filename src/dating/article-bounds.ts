/** One article and what is known with a date in, every bound that its own text gives out. */
import type { DateBound } from '../model/dating.js';
import { assuredTenses } from './assured-tenses.js';
import { knownCounts } from './counts.js';
import type { DatingArticle, DatingKnowledge, DatingRule } from './dating-article.js';
import { knownTerms } from './known-terms.js';
import { lifespans } from './lifespans.js';
import { relativeDates } from './relative-dates.js';
import { earlier, isEmpty, later, type Window, windowOf } from './window.js';

const TEXT_RULES: readonly DatingRule[] = [assuredTenses, lifespans, knownTerms, knownCounts];

const unique = (bounds: readonly DateBound[]): readonly DateBound[] => [
  ...new Map(bounds.map((one) => [`${one.bound} ${one.day} ${one.rule} ${one.reason}`, one])).values(),
];

/**
 * Bounds in the order of the rules. `outer` is what other articles leave of the window; relative dates are
 * tried last, within all that.
 */
export const articleBounds = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  outer: Window = { from: null, to: null },
): readonly DateBound[] => {
  const own = TEXT_RULES.flatMap((rule) => rule(article, knowledge));
  const { from, to } = windowOf(own);
  const window = { from: later(from, outer.from), to: earlier(to, outer.to) };
  return unique(isEmpty(window) ? own : [...own, ...relativeDates(article, knowledge, window)]);
};

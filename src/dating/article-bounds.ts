/** One article and what is known with a date in, every bound that its own text gives out. */
import type { DateBound } from '../model/dating.js';
import { assuredTenses } from './assured-tenses.js';
import { knownCounts } from './counts.js';
import type { DatingArticle, DatingKnowledge, DatingRule } from './dating-article.js';
import { knownTerms } from './known-terms.js';
import { lifespans } from './lifespans.js';
import { relativeDates } from './relative-dates.js';
import { isEmpty, isSame, meet, OPEN, type Window, windowOf } from './window.js';

const TEXT_RULES: readonly DatingRule[] = [assuredTenses, lifespans, knownTerms, knownCounts];

/** Each relative date narrows what the others can mean; this is as often as that is followed. */
const ROUNDS = 3;

const unique = (bounds: readonly DateBound[]): readonly DateBound[] => [
  ...new Map(bounds.map((one) => [`${one.bound} ${one.day} ${one.rule} ${one.reason}`, one])).values(),
];

/** Relative dates tried within the window, then within what they leave of it, and so on. */
const narrowing = (article: DatingArticle, knowledge: DatingKnowledge, window: Window) => {
  const bounds: DateBound[] = [];
  let left = window;
  for (let round = 0; round < ROUNDS && !isEmpty(left); round++) {
    const found = relativeDates(article, knowledge, left);
    const next = meet(left, windowOf(found));
    bounds.push(...found);
    if (isSame(next, left)) break;
    left = next;
  }
  return { bounds, left };
};

/** Bounds in the order of the rules. `outer` is what is known of the date by now, from other articles as well. */
export const articleBounds = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  outer: Window = OPEN,
): readonly DateBound[] => {
  const own = TEXT_RULES.flatMap((rule) => rule(article, knowledge));
  const alone = narrowing(article, knowledge, windowOf(own));
  const within = meet(alone.left, outer);
  const further = isSame(within, alone.left) ? [] : narrowing(article, knowledge, within).bounds;
  return unique([...own, ...alone.bounds, ...further]);
};

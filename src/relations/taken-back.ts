/** A governor of an event in, whether it tells that the event is denied, or asserts nothing of it at all. */
import type { FactualityClass } from '../model/frame.js';
import type { Predicate } from '../model/predicate.js';
import type { Link } from './governor-link.js';

/** What one no longer wants where one had: "had hoped to merge". */
const WISHES = new Set(['hope', 'want', 'wish']);

const SUPERSEDED = new Set(['plan', 'intend', 'expect', 'mean', 'put forward', 'propose']);

/** "Had been due to merge in April": a plan that was, unless someone reports it so. */
const isSuperseded = (outer: Predicate, found: FactualityClass | null): boolean =>
  found !== null &&
  (found.name === 'plan' || (found.name === 'want' && (outer.passive || WISHES.has(outer.lemma)))) &&
  outer.perfect &&
  outer.past &&
  outer.governor === null &&
  (outer.part === 'adjective' ||
    outer.passive ||
    outer.progressive ||
    SUPERSEDED.has(outer.lemma) ||
    WISHES.has(outer.lemma));

const isMistaken = ({ outer, found, lexicon: { adjectives, nouns } }: Link): boolean => {
  const isWrong = (classes: readonly FactualityClass[] | undefined): boolean =>
    classes?.some(({ name }) => name === 'wrongly') ?? false;
  return (
    found?.name === 'report' &&
    (outer.adverbs.some((word) => isWrong(adjectives.get(word))) ||
      isWrong(nouns.get(outer.subject?.lemma ?? '')))
  );
};

/** "Urged A not to merge": what another wants is no refusal of A's. */
const isOthersWish = ({ inner, outer, found, as }: Link): boolean =>
  found?.name === 'want' && as === 'complement' && inner.negated && outer.object !== null && !outer.passive;

/** "Came close to buying B", "came within days of buying B". */
const isNearMiss = ({ outer, as }: Link): boolean =>
  outer.past &&
  (outer.part === 'adjective'
    ? outer.lemma === 'close' && outer.adverbs.includes('come')
    : as === 'within' && (outer.lemma === 'come' || outer.lemma === 'be'));

/** "Reports, which the board denies, that A will merge": what a clause beside the noun says of it. */
export const isDeniedBeside = ({ outer, lexicon }: Link): boolean =>
  outer.part === 'noun' &&
  (outer.phrase?.clauses.some(
    ({ clause, lemma, negated }) =>
      (clause === 'relative' || clause === 'participle') &&
      !negated &&
      lexicon.verbs.get(lemma)?.some(({ name }) => name === 'deny'),
  ) ??
    false);

/** Whether the event is only what might have been, what was wrongly reported, or what another wants. */
export const isTakenBack = (link: Link): boolean =>
  isOthersWish(link) || isNearMiss(link) || isMistaken(link) || isSuperseded(link.outer, link.found);

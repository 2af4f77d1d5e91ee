/** A predicate in, what the form of its own verb group tells of its status out. */
import type { Status } from '../model/claim.js';
import type { Predicate } from '../model/predicate.js';

export const OPEN_MODALS = new Set(['could', 'may', 'might', 'can', 'should', 'must', 'ought']);

const NEGATIVE_MARKERS = new Set(['rather than', 'instead of', 'without', 'as opposed to']);

const PAST_MARKERS = new Set(['after', 'since', 'following', 'upon', 'having', 'despite']);

const BARS = new Set(['before', 'until', 'until after', 'till', 'without', 'unless', 'this side of']);

const ALMOST = new Set(['almost', 'nearly']);

export type Stance = 'asserted' | 'negated' | 'open';

export const stanceOf = (predicate: Predicate): Stance => {
  if (predicate.part === 'noun') {
    const determiner = predicate.phrase?.determiner ?? '';
    return predicate.negated || /^(?:little|few|neither|no)\b/.test(determiner) ? 'negated' : 'asserted';
  }
  if (predicate.negated) return 'negated';
  return OPEN_MODALS.has(predicate.modal) ? 'open' : 'asserted';
};

/** What is asked for, behind "that": "recommended that A merge", "proposed that A should be transferred". */
export const isMandative = ({
  part,
  form,
  modal,
  progressive,
  passive,
  at,
  from,
  adverbs,
}: Predicate): boolean =>
  part === 'verb' &&
  (modal === 'should' ||
    // an auxiliary, as in "does not need", makes it a fact
    (form === 'base' && modal === '' && !progressive && !passive && at - from <= adverbs.length));

export const isAsked = (predicate: Predicate): boolean =>
  predicate.governor?.as === 'clause' && isMandative(predicate);

/** Status that a verb's own group tells, of what happens (`event`) or lasts (`state`). */
export const ownStatus = (
  predicate: Predicate,
  aspect: 'event' | 'state',
  headline = false,
): Status | null => {
  const { modal, perfect, past, progressive, negated, passive, lemma } = predicate;
  if (predicate.adverbs.some((word) => ALMOST.has(word)) && (past || perfect)) return null;
  // "was to have merged", "was originally to merge": an earlier plan
  if (modal === 'be to' && past && predicate.governor?.as !== 'clause') return null;
  let status: Status;
  if (modal === 'yet to') return 'planned';
  if (modal === 'would' && perfect) return null;
  if (OPEN_MODALS.has(modal)) status = 'considered';
  else if (modal) status = predicate.adverbs.includes('either') ? 'considered' : 'planned';
  else if (perfect || past) status = progressive && aspect === 'event' && !perfect ? 'planned' : 'effected';
  else if (progressive) status = aspect === 'state' ? 'effected' : 'planned';
  else if (lemma === 'be' || predicate.part === 'adjective') status = 'effected';
  else status = aspect === 'state' || (headline && !passive) ? 'effected' : passive ? 'effected' : 'planned';
  if (!negated) return status;
  if (predicate.adverbs.includes('no longer') && aspect === 'state' && !modal) return 'ended';
  return isBarred(predicate) && status !== 'effected' ? 'planned' : 'ruled_out';
};

/** "Will not merge before October", "not without consent": later, or on a condition, and no refusal. */
export const isBarred = (predicate: Predicate): boolean =>
  predicate.times.some(
    ({ preposition, token }) => BARS.has(preposition) || /^(?:before|until|till)\b/.test(token.lower),
  ) ||
  predicate.phrases.some(({ preposition }) => BARS.has(preposition)) ||
  predicate.adverbs.some((word) => word === 'only' || BARS.has(word));

/** "By merging, the trusts expect to save": says how, and not that they do. */
export const isLoose = ({ governor, clause, marker }: Predicate): boolean =>
  governor === null && (clause === 'gerund' || clause === 'adjunct') && marker !== '';

export const nonfinite = (predicate: Predicate): Status | null | 'neutral' => {
  if (NEGATIVE_MARKERS.has(predicate.marker)) return 'ruled_out';
  if (predicate.clause === 'participle')
    return predicate.form === 'gerund' ? (predicate.passive ? 'planned' : 'effected') : 'effected';
  if (predicate.clause === 'gerund' || predicate.clause === 'adjunct' || predicate.clause === 'time') {
    if (predicate.marker === 'before' || predicate.marker === 'until') return 'planned';
    if (predicate.governor) return 'neutral';
    if (PAST_MARKERS.has(predicate.marker) || predicate.perfect) return 'effected';
    if (predicate.clause === 'adjunct' && predicate.form === 'base') return 'planned';
  }
  if (predicate.clause === 'complement' && !predicate.governor) return 'planned';
  return 'neutral';
};

/** Whether it is told what is left. */
export const hasObject = ({ object, phrases }: Predicate): boolean => phrases.length > 0 || object !== null;

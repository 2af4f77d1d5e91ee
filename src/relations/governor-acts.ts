/** A governor and its class in, what the class does to an event's status out. */
import type { Effect, FactualityClass } from '../model/frame.js';
import { isTrial } from './factuality-classes.js';
import { applyEffect } from './factuality-effect.js';
import { type Judgement, type Link, note, type Outcome, type Rule, tell } from './governor-link.js';
import { hasObject, OPEN_MODALS, ownStatus } from './verb-status.js';

/** Classes of what somebody leaves, so as to do something else. */
const GIVING_UP = new Set(['stop', 'undo']);

const WONDERING = new Set(['ask', 'wonder', 'question']);

const asks = (link: Link, so: Judgement): Outcome => {
  const { lemma } = link.outer;
  const name = link.found?.name;
  tell(
    so,
    name === 'consider' ? 'considered' : name === 'report' && WONDERING.has(lemma) ? null : 'undecided',
  );
  if (lemma === 'ask' || lemma === 'wonder') so.hypothetical = true;
  note(so, link, 'whether', 'undecided');
  return undefined;
};

/** Whether something else than the event is what the governor tells of. */
const leavesEvent = ({ event, inner, outer, found, stance, aspect, lexicon }: Link): boolean =>
  // "the case for combining them had been finished": that is done, not the merger
  (found?.name === 'complete' && inner !== event && isTrial(inner, lexicon)) ||
  // "signed a deal to buy B": an alliance begins with that, nothing else does
  (found?.name === 'complete' &&
    aspect === 'event' &&
    inner !== event &&
    inner.part === 'noun' &&
    lexicon.signings.has(outer.lemma)) ||
  // "likely not to merge": that is what is likely
  (outer.part === 'adjective' && found?.name === 'consider' && inner.negated && stance === 'asserted');

/** "Sees no case for giving up its independence", "has no plans to call off the merger": what is not given up is kept. */
const isKept = ({ inner, event }: Link, effect: Effect, { status, steps }: Judgement): boolean =>
  effect === 'ruled_out' &&
  status === 'abandoned' &&
  inner !== event &&
  inner.part === 'verb' &&
  steps.at(-1)?.predicate === inner;

/** "Have dropped their opposition to a merger": what was refused is so no more. */
const isYielded = (effect: Effect, { status, steps }: Judgement): boolean => {
  const refusal = steps.at(-1);
  return (
    effect === 'abandoned' &&
    status === 'ruled_out' &&
    refusal?.name === 'refuse' &&
    refusal.predicate.part === 'noun'
  );
};

/** "Withdrew from its contract to run B": what it had a contract for. */
const isEntitled = ({ inner, outer, lexicon }: Link): boolean =>
  [outer.object, ...outer.phrases.map(({ object }) => object)].some(
    (phrase) => phrase !== null && lexicon.entitlements.has(phrase.lemma) && phrase.to === inner.from,
  );

const actsByClass = (link: Link, found: FactualityClass, so: Judgement): Outcome => {
  const { inner, outer, as, stance } = link;
  // "pulled out of it to concentrate on a merger": what it is given up for
  if (
    as === 'complement' &&
    GIVING_UP.has(found.name) &&
    inner.part === 'verb' &&
    hasObject(outer) &&
    !isEntitled(link)
  ) {
    tell(so, so.status ?? 'planned');
    return 'end';
  }
  const effect = leavesEvent(link) ? 'same' : found[stance];
  const before = so.status;
  so.status = isKept(link, effect, so)
    ? 'planned'
    : isYielded(effect, so)
      ? 'considered'
      : applyEffect(effect, before, link, found.name);
  if (effect === 'none') so.asserted = false;
  if (found.name === 'report' && stance === 'negated' && (before === 'planned' || before === 'effected'))
    so.status = 'considered';
  if (effect !== 'same') so.told ||= so.status !== null;
  note(so, link, found.name, effect);
  return undefined;
};

/** A governor of no class: of an event that is its subject its form may tell. */
const actsUnknown = ({ event, outer, as, aspect, headline }: Link, so: Judgement): Outcome => {
  if (as === 'clause' || as === 'compound') return;
  so.unsure = true;
  if (so.status !== null || as !== 'subject' || aspect !== 'event' || outer.part !== 'verb') return;
  if (event.part !== 'noun' && event.finite) return;
  const own = ownStatus({ ...outer, negated: false }, 'state', headline);
  so.status = own === 'effected' && !outer.past && !outer.perfect ? null : own;
  so.told ||= so.status !== null;
};

/** "Are exploring how they might merge": what is thought over may come about in some way. */
const isThoughtOver = ({ found, inner }: Link): boolean =>
  found?.name === 'consider' && OPEN_MODALS.has(inner.modal);

/** Lets a governor act by its class, or by its form where it has none. */
export const acts: Rule = (link, so) => {
  if (link.as === 'question') {
    if (isThoughtOver(link)) so.hypothetical = false;
    else so.asserted = false;
  }
  if (link.as === 'whether') return asks(link, so);
  return link.found ? actsByClass(link, link.found, so) : actsUnknown(link, so);
};

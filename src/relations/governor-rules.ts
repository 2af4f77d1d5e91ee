/** One link of the chain that governs an event in, what it does to the event's status out: one ordered list of rules. */
import type { Effect, FactualityClass } from '../model/frame.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { find, LIGHT } from './factuality-classes.js';
import { applyEffect } from './factuality-effect.js';
import { acts } from './governor-acts.js';
import { type Link, note, type Rule, tell } from './governor-link.js';
import { isDeniedBeside, isTakenBack } from './taken-back.js';
import { isBarred, OPEN_MODALS, ownStatus } from './verb-status.js';

const AFTER = new Set(['since', 'after', 'following', 'in the wake of', 'despite', 'thanks to']);

const AHEAD = new Set(['before', 'ahead of', 'until']);

/** Classes that leave it to the verb's subject to tell: "talks have begun to". */
const CARRYING = new Set(['complete', 'carry', 'report', 'approve']);

const HYPOTHETICAL = new Set(['conditional', 'question']);

/** What a class makes of an event that a bar in time leaves to come: "will not be completed until April". */
const BARRED = new Set<Effect>(['planned', 'own']);

export const isHypothetical = ({ clause, marker }: Predicate): boolean =>
  HYPOTHETICAL.has(clause) || marker === 'if';

const isCourse = (found: FactualityClass | null): boolean =>
  found?.name === 'complete' || found?.name === 'carry';

/** "A partnership but not a merger"; "ruled out a merger but not a partnership" leaves that open. */
const rejects: Rule = ({ as, outer, found, stance }, so) => {
  so.hypothetical ||= isHypothetical(outer);
  if (as !== 'rejected') return;
  tell(so, found?.name === 'refuse' && stance === 'asserted' ? 'considered' : 'ruled_out');
  return 'next';
};

/** "After the merger services will …": it is still to come. */
const orders: Rule = (link, so) => {
  const { inner, outer, as } = link;
  if (inner.part !== 'noun' || outer.part === 'noun' || so.status !== null) return;
  const after = AFTER.has(as);
  if (!after && !AHEAD.has(as)) return;
  const status = after && (outer.modal === '' || OPEN_MODALS.has(outer.modal)) ? 'effected' : 'planned';
  tell(so, status);
  if (!after && as !== 'before') return;
  note(so, link, as, status);
  return 'end';
};

/** "Will be abolished, with its functions passing to B": as real as what it goes with. */
const accompanies: Rule = (link, so) => {
  const { inner, outer, as, lexicon } = link;
  if (as !== 'with' || inner.part !== 'verb' || inner.finite || outer.part === 'noun') return;
  if (so.status !== null || !outer.finite) return 'next';
  // "approval was given to the closure of A, with B taking on its staff": that is approved, too
  const noun = outer.passive ? outer.subject : LIGHT.has(outer.lemma) ? outer.object : null;
  const told = noun ? find(lexicon.nouns.get(noun.lemma), as, false) : null;
  const own = ownStatus({ ...outer, negated: false }, 'event');
  tell(so, told && !isCourse(told) ? applyEffect(told.asserted, null, link) : own);
  return 'next';
};

/** "Moved into mental health with its takeover of B": as far as what comes about by it. */
const comesWith: Rule = ({ inner, outer, as, lexicon }, so) => {
  if (as !== 'with' || inner.part !== 'noun' || !lexicon.growing.has(outer.lemma) || so.status !== null)
    return;
  if (!outer.finite || outer.negated || inner.phrase?.possessor == null) return;
  tell(so, ownStatus(outer, 'event'));
  return 'next';
};

const takesBack: Rule = (link, so) => {
  if (isDeniedBeside(link)) {
    tell(so, 'ruled_out');
    return 'next';
  }
  if (isTakenBack(link)) so.asserted = false;
};

/** "Has no intention of": the noun itself is denied. */
const denies: Rule = (link, so) => {
  const { inner, outer, as, stance, lexicon } = link;
  if (stance !== 'negated' || inner.part !== 'noun' || outer.part === 'noun' || !LIGHT.has(outer.lemma))
    return;
  const own = find(lexicon.nouns.get(inner.lemma), as, false);
  // "the plan no longer stands": the verb tells what became of it
  if (!own || inner.negated || isCourse(own) || link.found?.name === 'come-about') return;
  tell(so, applyEffect(own.negated, null, link));
  note(so, link, own.name, own.negated);
  return 'next';
};

/** "There is a proposal for A and B to merge": whose it is nobody says, and it may be turned down. */
const exists: Rule = ({ inner, outer, as, lexicon }, so) => {
  if (as !== 'second' || outer.lemma !== 'be' || !outer.adverbs.includes('there') || outer.negated) return;
  if (so.status !== 'planned' || find(lexicon.nouns.get(inner.lemma), 'of', false)?.name !== 'want') return;
  tell(so, 'considered');
  return 'next';
};

/** "The plan is not a merger", "the next will be their merger". */
const equates: Rule = ({ outer, as, aspect }, so) => {
  if (
    as === 'second' &&
    outer.lemma === 'be' &&
    so.status === null &&
    (outer.modal !== '' || outer.negated || aspect === 'state')
  ) {
    tell(so, ownStatus(outer, aspect));
    return 'next';
  }
  if (as !== 'equation') return;
  tell(so, outer.past || outer.perfect || (aspect === 'state' && !outer.modal) ? 'effected' : 'planned');
  return 'next';
};

/** "Sources close to the talks said": what they tell of is talked about. */
const ofTalks = ({ phrases }: NounPhrase, { nouns }: Link['lexicon']): FactualityClass | null => {
  for (const { preposition, object } of phrases) {
    const found = preposition === 'of' ? find(nouns.get(object.lemma), 'of', false) : null;
    if (found?.name === 'consider') return found;
  }
  return null;
};

/** "Talks have begun for A to take over B": what begins is what governs. */
const letsSubjectTell: Rule = (link, so) => {
  const { outer, as, found, stance, lexicon } = link;
  if (as === 'subject' || outer.part === 'noun' || outer.subject?.head.tag !== 'noun') return;
  if (found && !CARRYING.has(found.name)) return;
  const told = find(lexicon.nouns.get(outer.subject.lemma), as, false) ?? ofTalks(outer.subject, lexicon);
  if (!told || isCourse(told) || told.name === 'report') return;
  tell(so, applyEffect(told[stance], so.status, link));
  note(so, link, told.name, told[stance]);
  return 'next';
};

/** "The question is not whether they will merge but when": they will. */
const isBeyondDoubt: Rule = ({ outer, as }, so) => {
  if (as !== 'whether' || outer.lemma !== 'be' || !outer.negated) return;
  tell(so, 'planned');
  return 'end';
};

/** "A consortium of A and B has won the contract": those who work together do so; "has won approval" is of itself. */
const actsItself: Rule = ({ event, inner, outer, as, found, aspect, lexicon }) =>
  aspect === 'state' &&
  inner === event &&
  as === 'subject' &&
  found?.name === 'approve' &&
  !outer.passive &&
  outer.object !== null &&
  find(lexicon.nouns.get(outer.object.lemma), 'of', false) === null
    ? 'next'
    : undefined;

/** "Is thought to have bought A": what is told of is over. */
const tellsPast: Rule = ({ inner, as, found, stance }, so) => {
  if (found?.name === 'report' && as === 'complement' && inner.perfect && stance === 'asserted')
    tell(so, 'effected');
  return undefined;
};

/** What the governor's own modal and negation leave of it. */
const qualifies: Rule = ({ event, inner, outer, found }, so) => {
  if (outer.part === 'noun') return;
  // "is not expected until April", "does not expect to merge before April"
  const barred = isBarred(outer) || (inner === event && inner.part !== 'noun' && isBarred(inner));
  const isLater = inner.part === 'noun' && inner.negated && so.status === 'ruled_out';
  // "there will be no merger before April"
  if (isLater && isBarred(outer) && outer.modal === 'will') so.status = 'planned';
  if (outer.negated && found && BARRED.has(found.asserted) && barred) so.status = 'planned';
  if (outer.negated && !found && so.status === null) so.unsure = true;
  if (outer.modal === 'would' && outer.perfect && so.status === 'effected') so.asserted = false;
};

/** In this order: what stands around the event, what is taken back, nouns that tell more than the verb, then the class. */
export const GOVERNOR_RULES: readonly Rule[] = [
  rejects,
  orders,
  accompanies,
  comesWith,
  takesBack,
  denies,
  exists,
  equates,
  isBeyondDoubt,
  letsSubjectTell,
  tellsPast,
  actsItself,
  acts,
  qualifies,
];

/** Lets one governor act on what is known so far. */
export const applyGovernor: Rule = (link, so) => {
  for (const rule of GOVERNOR_RULES) {
    const outcome = rule(link, so);
    if (outcome) return outcome;
  }
};

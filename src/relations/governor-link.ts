/** A predicate of an event's chain in, how the next governor acts on it out: its class, its stance, and through which place. */
import type { Status } from '../model/claim.js';
import type { Effect, FactualityClass } from '../model/frame.js';
import type { Governor, NounPhrase, Predicate } from '../model/predicate.js';
import { classOf, type FactualityLexicon, LIGHT } from './factuality-classes.js';
import { type Stance, stanceOf } from './verb-status.js';

export type Aspect = 'event' | 'state';

/** One governor's part in a status, for `explain`. */
export interface Step {
  readonly predicate: Predicate;
  readonly name: string;
  readonly effect: Effect;
}

/** What is known of an event's status so far, and changed by each governor. */
export interface Judgement {
  status: Status | null;
  /** Some word tells it. */
  told: boolean;
  asserted: boolean;
  /** A governor of no class stood in between. */
  unsure: boolean;
  hypothetical: boolean;
  readonly steps: Step[];
}

/** The event that is judged, and where it stands. */
export interface Judged {
  readonly event: Predicate;
  readonly aspect: Aspect;
  readonly headline: boolean;
  readonly lexicon: FactualityLexicon;
}

export interface Link extends Judged {
  readonly inner: Predicate;
  readonly outer: Predicate;
  /** The place of `outer` through which `inner` is reached. */
  readonly as: string;
  readonly found: FactualityClass | null;
  readonly stance: Stance;
  /** The governor itself is refused: "refused to deny". */
  readonly refused: boolean;
}

/** `next`: no later rule looks at this governor; `end`: nor at any further one. */
export type Outcome = 'next' | 'end' | undefined;

export type Rule = (link: Link, so: Judgement) => Outcome;

export const tell = (so: Judgement, status: Status | null): void => {
  so.status = status;
  so.told = true;
};

export const note = (so: Judgement, { outer }: Link, name: string, effect: Effect): void => {
  so.steps.push({ predicate: outer, name, effect });
};

/** What the event itself does to something is another matter: "the closure left five towns without". */
const isItsDoing = ({ as, predicate: { part, passive, object, lemma } }: Governor): boolean =>
  as === 'subject' &&
  part === 'verb' &&
  !passive &&
  object !== null &&
  object.head.tag !== 'pron' &&
  !LIGHT.has(lemma);

const isRefused = (outer: Predicate, lexicon: FactualityLexicon, chain: ReadonlySet<NounPhrase>): boolean =>
  outer.governor?.as === 'complement' &&
  classOf(lexicon, outer.governor, outer, chain)?.name === 'refuse' &&
  stanceOf(outer.governor.predicate) === 'asserted';

/** "Rejected suggestions of a merger", "dismissed claims that A would close": what is rejected is what was said. */
const isHearsay = (inner: Predicate, through: string, { nouns }: FactualityLexicon): boolean => {
  if (inner.part !== 'noun') return false;
  const names = (nouns.get(inner.lemma) ?? []).map(({ name }) => name);
  return names.includes('rumour') || (through === 'clause' && names.includes('report'));
};

/** "There is no truth in it", "gave no approval to it": the noun that tells is denied. */
const hasNone = (
  { object, second, negated }: Predicate,
  found: FactualityClass,
  chain: ReadonlySet<NounPhrase>,
  { nouns }: FactualityLexicon,
): boolean =>
  !negated &&
  [object, second].some(
    (phrase) =>
      phrase !== null &&
      !chain.has(phrase) &&
      phrase.determiner.split(' ')[0] === 'no' &&
      nouns.get(phrase.lemma)?.includes(found),
  );

/** `chain` holds the phrases of the nouns passed on the way, `through` is the place of the link before. */
export const linkTo = (
  governor: Governor,
  inner: Predicate,
  chain: ReadonlySet<NounPhrase>,
  judged: Judged,
  through: string,
): Link => {
  const { predicate: outer, as } = governor;
  const hearsay = isHearsay(inner, through, judged.lexicon);
  const heard = (as === 'object' || as === 'subject') && hearsay;
  const acting = heard ? { predicate: outer, as: 'clause' } : governor;
  const refused = isRefused(outer, judged.lexicon, chain);
  const found =
    isItsDoing(governor) || (as === 'at' && !hearsay) ? null : classOf(judged.lexicon, acting, inner, chain);
  const isNone = found !== null && hasNone(outer, found, chain, judged.lexicon);
  return {
    event: judged.event,
    aspect: judged.aspect,
    headline: judged.headline,
    lexicon: judged.lexicon,
    inner,
    outer,
    as,
    found,
    // what is refused is not done
    stance: refused || isNone ? 'negated' : stanceOf(outer),
    refused,
  };
};

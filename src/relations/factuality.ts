/** An event's predicate in, its status out: what governs it acts from the inside out, each governor by its class. */
import type { Status } from '../model/claim.js';
import type { Effect, FactualityClass } from '../model/frame.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import {
  classOf,
  demands,
  type FactualityLexicon,
  find,
  isTrial,
  LIGHT,
  modifierStatus,
} from './factuality-classes.js';
import {
  hasObject,
  isAsked,
  isBarred,
  isLoose,
  isMandative,
  nonfinite,
  OPEN_MODALS,
  ownStatus,
  type Stance,
  stanceOf,
} from './verb-status.js';

/** One governor's part in a status, for `explain`. */
interface Step {
  readonly predicate: Predicate;
  readonly name: string;
  readonly effect: Effect;
}

export interface Factuality {
  /** Null where nothing is asserted. */
  readonly status: Status | null;
  /** Nothing but the frame told it. */
  readonly neutral: boolean;
  /** A governor of no class stood in between. */
  readonly unsure: boolean;
  readonly steps: readonly Step[];
  /** Only supposed or asked: what the status would be if it were asserted. */
  readonly supposed: Status | null;
}

const AFTER = new Set(['since', 'after', 'following', 'in the wake of', 'despite', 'thanks to']);

const SUPERSEDED = new Set(['plan', 'intend', 'expect', 'mean', 'hope', 'put forward', 'propose']);

/** Classes of what somebody leaves, so as to do something else. */
const GIVING_UP = new Set(['stop', 'undo']);

const SETTLED = new Set<Status>(['abandoned', 'ended', 'ruled_out']);

/** Classes that leave it to the verb's subject to tell: "talks have begun to". */
const CARRYING = new Set(['complete', 'carry', 'report', 'approve']);

/** What a class makes of an event that a bar in time leaves to come: "will not be completed until April". */
const BARRED = new Set<Effect>(['planned', 'own']);

const HYPOTHETICAL = new Set(['conditional', 'question']);

const applyEffect = (
  effect: Effect,
  status: Status | null,
  governor: Predicate,
  stance: Stance,
  aspect: 'event' | 'state',
  name = '',
): Status | null => {
  switch (effect) {
    case 'same':
      return status;
    case 'none':
      return null;
    case 'flip':
      return 'ruled_out';
    case 'own': {
      if (status && (SETTLED.has(status) || name === 'carry')) return status;
      if (governor.lemma === 'have' && aspect === 'event' && !governor.passive) return status;
      if (governor.part === 'noun') return status ?? (governor.governor ? null : 'effected');
      if ((!governor.finite || isAsked(governor)) && governor.governor) return status;
      return governor.finite
        ? ownStatus({ ...governor, negated: false }, name === 'carry' ? 'state' : 'event')
        : (status ?? 'effected');
    }
    case 'planned':
      if (status === 'effected' && stance === 'asserted') return 'effected';
      if (status === 'effected' || status === 'considered') return 'considered';
      return status && SETTLED.has(status) ? status : 'planned';
    case 'considered':
      return 'considered';
    case 'ended':
      return status === 'planned' || status === 'considered' ? 'abandoned' : 'ended';
    case 'abandoned':
      return status === 'ended' ? 'ended' : 'abandoned';
    default:
      return effect;
  }
};

/** "Had been due to merge in April": a plan that was, unless someone reports it so. */
const isSuperseded = (outer: Predicate, found: FactualityClass | null): boolean =>
  found !== null &&
  (found.name === 'plan' || (found.name === 'want' && outer.passive)) &&
  outer.perfect &&
  outer.past &&
  outer.governor === null &&
  (outer.part === 'adjective' || outer.passive || outer.progressive || SUPERSEDED.has(outer.lemma));

/** What an event's own words tell, before anything governs it. */
interface Ground {
  readonly status: Status | null;
  /** Some word tells it. */
  readonly told: boolean;
  readonly asserted: boolean;
  readonly steps: readonly Step[];
}

const ofNoun = (predicate: Predicate, lexicon: FactualityLexicon): Ground => {
  const modifier = predicate.phrase ? modifierStatus(lexicon, predicate.phrase) : null;
  return {
    status: predicate.negated ? 'ruled_out' : (modifier?.status ?? null),
    told: modifier !== null || predicate.negated,
    asserted: true,
    steps: modifier ? [{ predicate, name: modifier.name, effect: modifier.status }] : [],
  };
};

/** "When they merge", "once they have merged": still to come. */
const isStillToCome = ({ clause, past, perfect, marker, modal }: Predicate): boolean =>
  clause === 'time' && !past && (!perfect || marker !== 'since') && !modal;

const ofFinite = (
  predicate: Predicate,
  aspect: 'event' | 'state',
  lexicon: FactualityLexicon,
  headline: boolean,
): Ground => {
  const own = ownStatus(predicate, aspect, headline);
  const { governor } = predicate;
  // a bare form behind "that" is no fact, nor "should": "recommended that A (should) merge"
  const asked =
    governor?.as === 'clause' &&
    isMandative(predicate) &&
    (predicate.modal === '' || demands(governor, predicate, lexicon));
  return {
    status: asked ? null : own === 'effected' && isStillToCome(predicate) ? 'planned' : own,
    told: !asked,
    asserted: own !== null,
    steps: [],
  };
};

const ofNonfinite = (predicate: Predicate): Ground => {
  const own = nonfinite(predicate);
  const status = predicate.negated ? 'ruled_out' : own === 'neutral' ? null : own;
  return {
    status,
    told: status !== null,
    asserted: own !== null && !(own === 'neutral' && isLoose(predicate)),
    steps: [],
  };
};

/** Judges one event. `neutral` is the frame's status where nothing tells one. */
export const judge = (
  predicate: Predicate,
  aspect: 'event' | 'state',
  neutral: Status | null,
  lexicon: FactualityLexicon,
  headline: boolean,
): Factuality => {
  const ground =
    predicate.part === 'noun'
      ? ofNoun(predicate, lexicon)
      : predicate.finite
        ? ofFinite(predicate, aspect, lexicon, headline)
        : ofNonfinite(predicate);
  const steps: Step[] = [...ground.steps];
  let { status, told, asserted } = ground;
  let unsure = false;
  let hypothetical = HYPOTHETICAL.has(predicate.clause) || predicate.marker === 'if';
  const chain = new Set<NounPhrase>(predicate.phrase ? [predicate.phrase] : []);
  let inner = predicate;
  for (let n = 0; inner.governor && n < 15; n++) {
    const { governor } = inner;
    const { predicate: outer, as } = governor;
    if (as === 'rejected') {
      status = 'ruled_out';
      told = true;
    }
    if (HYPOTHETICAL.has(outer.clause) || outer.marker === 'if') hypothetical = true;
    if (inner.part === 'noun' && status === null && outer.part !== 'noun') {
      // "after the merger services will …": it is still to come
      if (AFTER.has(as))
        status = outer.modal !== '' && !OPEN_MODALS.has(outer.modal) ? 'planned' : 'effected';
      if (as === 'before' || as === 'ahead of' || as === 'until') status = 'planned';
      told ||= status !== null;
      if (told && status !== null && (AFTER.has(as) || as === 'before')) {
        steps.push({ predicate: outer, name: as, effect: status });
        break;
      }
    }
    // what the event itself does to something is another matter: "the closure left five towns without"
    const acts =
      as === 'subject' &&
      outer.part === 'verb' &&
      !outer.passive &&
      outer.object !== null &&
      outer.object.head.tag !== 'pron' &&
      !LIGHT.has(outer.lemma);
    const found = acts ? null : classOf(lexicon, governor, inner, chain);
    if (
      !found &&
      outer.lemma === 'be' &&
      outer.part === 'verb' &&
      (as === 'in' || as === 'under') &&
      status === null
    ) {
      status = ownStatus({ ...outer, negated: false }, 'state');
      if (outer.negated) status = 'ruled_out';
      told = true;
    }
    // "refused to deny": what is refused is not done
    const refused =
      outer.governor && outer.governor.as === 'complement'
        ? classOf(lexicon, outer.governor, outer, chain)
        : null;
    const isRefused =
      refused?.name === 'refuse' && stanceOf(outer.governor?.predicate as Predicate) === 'asserted';
    const stance: Stance = isRefused ? 'negated' : stanceOf(outer);
    const mistaken =
      found?.name === 'report' &&
      (outer.adverbs.some((word) => lexicon.adjectives.get(word)?.some(({ name }) => name === 'wrongly')) ||
        lexicon.nouns.get(outer.subject?.lemma ?? '')?.some(({ name }) => name === 'wrongly'));
    if (mistaken || isSuperseded(outer, found)) asserted = false;
    // "has no intention of": the noun itself is denied
    const own =
      inner.part === 'noun' && outer.part !== 'noun' && LIGHT.has(outer.lemma) && stance === 'negated'
        ? find(lexicon.nouns.get(inner.lemma), as, false)
        : null;
    if (own && !inner.negated && own.name !== 'complete' && own.name !== 'carry') {
      status = applyEffect(own.negated, null, outer, stance, aspect);
      told = true;
      steps.push({ predicate: outer, name: own.name, effect: own.negated });
      inner = outer;
      continue;
    }
    if (as === 'second' && outer.lemma === 'be' && status === null && (outer.modal !== '' || outer.negated)) {
      status = ownStatus(outer, aspect);
      told = true;
      inner = outer;
      continue;
    }
    if (as === 'equation') {
      status =
        outer.past || outer.perfect
          ? 'effected'
          : aspect === 'state' && !outer.modal
            ? 'effected'
            : 'planned';
      told = true;
      inner = outer;
      continue;
    }
    // "talks have begun for A to take over B": what begins is what governs
    const subject =
      as !== 'subject' &&
      outer.part !== 'noun' &&
      outer.subject &&
      (found === null || CARRYING.has(found.name))
        ? find(lexicon.nouns.get(outer.subject.lemma), as, false)
        : null;
    if (
      subject &&
      subject.name !== 'complete' &&
      subject.name !== 'carry' &&
      subject.name !== 'report' &&
      outer.subject?.head.tag === 'noun'
    ) {
      status = applyEffect(subject[stance], status, outer, stance, aspect);
      told = true;
      steps.push({ predicate: outer, name: subject.name, effect: subject[stance] });
      inner = outer;
      continue;
    }
    if (as === 'question') asserted = false;
    if (as === 'whether') {
      status =
        found?.name === 'consider'
          ? 'considered'
          : found?.name === 'report' && found
            ? ['ask', 'wonder', 'question'].includes(outer.lemma)
              ? null
              : 'undecided'
            : 'undecided';
      if (outer.lemma === 'ask' || outer.lemma === 'wonder') hypothetical = true;
      told = true;
      steps.push({ predicate: outer, name: 'whether', effect: 'undecided' });
    } else if (found) {
      // "pulled out of it to concentrate on a merger": what it is given up for
      if (as === 'complement' && GIVING_UP.has(found.name) && inner.part === 'verb' && hasObject(outer)) {
        status ??= 'planned';
        told = true;
        break;
      }
      // "the case for combining them had been finished": that is done, not the merger
      const done = found.name === 'complete' && inner !== predicate && isTrial(inner, lexicon);
      // "likely not to merge": that is what is likely
      const unlikely =
        outer.part === 'adjective' && found.name === 'consider' && inner.negated && stance === 'asserted';
      const effect = done || unlikely ? 'same' : found[stance];
      const before = status;
      status = effect === 'none' ? null : applyEffect(effect, status, outer, stance, aspect, found.name);
      if (effect === 'none') asserted = false;
      if (found.name === 'report' && stance === 'negated' && (before === 'planned' || before === 'effected'))
        status = 'considered';
      if (effect !== 'same') told = told || status !== null;
      steps.push({ predicate: outer, name: found.name, effect });
    } else if (as !== 'clause' && as !== 'compound') {
      unsure = true;
      if (
        status === null &&
        as === 'subject' &&
        aspect === 'event' &&
        (predicate.part === 'noun' || !predicate.finite) &&
        outer.part === 'verb'
      ) {
        const own = ownStatus({ ...outer, negated: false }, 'state', headline);
        status = own === 'effected' && !outer.past && !outer.perfect ? null : own;
        told = told || status !== null;
      }
    }
    // "is not expected until April", "does not expect to merge before April"
    if (
      outer.part !== 'noun' &&
      outer.negated &&
      found !== null &&
      BARRED.has(found.asserted) &&
      (isBarred(outer) || (inner === predicate && inner.part !== 'noun' && isBarred(inner)))
    )
      status = 'planned';
    if (outer.part !== 'noun' && !found && outer.negated && status === null) unsure = true;
    if (outer.part !== 'noun' && outer.modal === 'would' && outer.perfect && status === 'effected')
      asserted = false;
    if (outer.phrase) chain.add(outer.phrase);
    inner = isRefused && outer.governor ? outer.governor.predicate : outer;
  }
  // the outermost verb may be a participle of something asserted, or itself only planned
  const result = status ?? (told ? null : neutral);
  const supposed = result;
  return { status: hypothetical || !asserted ? null : result, neutral: !told, unsure, steps, supposed };
};

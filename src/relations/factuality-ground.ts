/** An event's predicate in, what its own words tell of its status out, before anything governs it. */
import type { Status } from '../model/claim.js';
import type { Predicate } from '../model/predicate.js';
import { demands, type FactualityLexicon, modifierStatus } from './factuality-classes.js';
import type { Judged, Judgement } from './governor-link.js';
import { isLoose, isMandative, nonfinite, ownStatus } from './verb-status.js';

type Ground = Pick<Judgement, 'status' | 'told' | 'asserted' | 'steps'>;

const groundOfNoun = (predicate: Predicate, lexicon: FactualityLexicon): Ground => {
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

const groundOfFinite = ({ event, aspect, lexicon, headline }: Judged): Ground => {
  const own = ownStatus(event, aspect, headline);
  const { governor } = event;
  // a bare form behind "that" is no fact, nor "should": "recommended that A (should) merge"
  const asked =
    governor?.as === 'clause' &&
    isMandative(event) &&
    (event.modal === '' || demands(governor, event, lexicon));
  return {
    status: asked ? null : own === 'effected' && isStillToCome(event) ? 'planned' : own,
    told: !asked,
    asserted: own !== null,
    steps: [],
  };
};

const groundOfNonfinite = (predicate: Predicate): Ground => {
  const own = nonfinite(predicate);
  const status: Status | null = predicate.negated ? 'ruled_out' : own === 'neutral' ? null : own;
  return {
    status,
    told: status !== null,
    asserted: own !== null && !(own === 'neutral' && isLoose(predicate)),
    steps: [],
  };
};

export const groundOf = (judged: Judged): Ground => {
  const { event, lexicon } = judged;
  if (event.part === 'noun') return groundOfNoun(event, lexicon);
  return event.finite ? groundOfFinite(judged) : groundOfNonfinite(event);
};

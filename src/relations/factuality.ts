/** An event's predicate in, its status out: what governs it acts from the inside out, each governor by its class. */
import type { Status } from '../model/claim.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { FactualityLexicon } from './factuality-classes.js';
import { groundOf } from './factuality-ground.js';
import { type Aspect, type Judgement, linkTo, type Step } from './governor-link.js';
import { applyGovernor, isHypothetical } from './governor-rules.js';

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

/** Governors that are followed at most. */
const LONGEST_CHAIN = 15;

/** Judges one event. `neutral` is the frame's status where nothing tells one. */
export const judge = (
  event: Predicate,
  aspect: Aspect,
  neutral: Status | null,
  lexicon: FactualityLexicon,
  headline: boolean,
): Factuality => {
  const judged = { event, aspect, headline, lexicon };
  const { status, told, asserted, steps } = groundOf(judged);
  const hypothetical = isHypothetical(event);
  const so: Judgement = { status, told, asserted, unsure: false, hypothetical, steps };
  const chain = new Set<NounPhrase>(event.phrase ? [event.phrase] : []);
  let inner = event;
  let through = '';
  for (let n = 0; inner.governor && n < LONGEST_CHAIN; n++) {
    const link = linkTo(inner.governor, inner, chain, judged, through);
    const { outer } = link;
    through = link.as;
    const outcome = applyGovernor(link, so);
    if (outcome === 'end') break;
    if (outer.phrase) chain.add(outer.phrase);
    // the verb that refuses has acted with what it refuses
    inner = link.refused && !outcome && outer.governor ? outer.governor.predicate : outer;
  }
  // the outermost verb may be a participle of something asserted, or itself only planned
  const supposed = so.status ?? (so.told ? null : neutral);
  return {
    status: so.hypothetical || !so.asserted ? null : supposed,
    neutral: !so.told,
    unsure: so.unsure,
    steps: so.steps,
    supposed,
  };
};

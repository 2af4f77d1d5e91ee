/** Claims that were prepared, article by article, in; those that may be known, by track, out. Needs nothing but the language. */
import { highest } from '../model/range.js';
import { inOrder } from './precedence.js';
import { claimFrom, type PreparedClaims, sketchFrom } from './restore-claims.js';
import type { Sketch } from './sketch.js';
import type { TrackClaim } from './track-claim.js';

/** Claims by track, and by id in each; of their articles only the sketch. */
export interface Gathered {
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, TrackClaim>>;
  readonly sketches: ReadonlyMap<string, Sketch>;
}

export interface Gatherer extends Gathered {
  readonly addClaim: (track: string, claim: TrackClaim) => void;
  readonly addSketch: (article: string, sketch: Sketch) => void;
  /** All claims of an article that was published by the last day that may be known. */
  readonly addPrepared: (prepared: PreparedClaims) => void;
}

/** `knownBy`: last day (`YYYY-MM-DD`) of what may be known; all may where none is given. */
export const gatherer = (knownBy?: string): Gatherer => {
  const groups = new Map<string, Map<string, TrackClaim>>();
  const sketches = new Map<string, Sketch>();
  const addClaim: Gatherer['addClaim'] = (track, claim) => {
    const group = groups.get(track);
    if (!group) {
      groups.set(track, new Map([[claim.id, claim]]));
      return;
    }
    const same = group.get(claim.id);
    // Of two that bear one id the first in order stays, whatever order they come in.
    if (same === undefined || inOrder(claim, same) < 0) group.set(claim.id, claim);
  };
  const addSketch: Gatherer['addSketch'] = (article, sketch) => {
    sketches.set(article, sketch);
  };
  const addPrepared: Gatherer['addPrepared'] = (prepared) => {
    if (knownBy !== undefined && highest(prepared.recorded) > knownBy) return;
    addSketch(prepared.article, sketchFrom(prepared));
    for (const claim of prepared.claims) addClaim(claim.track, claimFrom(claim, prepared));
  };
  return { groups, sketches, addClaim, addSketch, addPrepared };
};

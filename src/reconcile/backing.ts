/** The claims of a state in; how many independent sources say so, and how sure that makes it, out. */
import type { State } from '../model/timeline.js';
import { ofIndependentSources } from './confidence.js';
import type { SourceOf } from './sources.js';
import type { TrackClaim } from './track-claim.js';

/** Of copies, and of several claims of one article, the surest counts. */
export const backing = (
  claims: readonly TrackClaim[],
  sourceOf: SourceOf,
): Pick<State, 'sources' | 'confidence'> => {
  const best = new Map<string, number>();
  for (const claim of claims) {
    const source = sourceOf(claim);
    best.set(source, Math.max(best.get(source) ?? 0, claim.confidence));
  }
  const sure = ofIndependentSources([...best.values()]);
  return { sources: best.size, confidence: Math.round(sure * 1000) / 1000 };
};

/** Claims and what is known of their articles in; the timeline out. */
import type { Claim } from '../model/claim.js';
import type { Timeline, Track } from '../model/timeline.js';
import {
  type BuiltTrack,
  buildTrack,
  factsById,
  groupByTrack,
  type ReconcileOptions,
} from './build-tracks.js';
import { statesOf } from './states.js';

const lineOf = (track: BuiltTrack): Track => ({
  track: track.id,
  relation: track.relation,
  participants: [...track.participants],
  states: [...statesOf(track.chain.segments, [], () => false)],
  verdicts: [...track.chain.verdicts],
  conflicts: [...track.chain.conflicts],
  notes: [],
});

/**
 * The state of affairs that the claims report, one track a line, sorted by track. Depends on the set of claims
 * and facts alone, not on their order.
 */
export const reconcile = (claims: Iterable<Claim>, options: ReconcileOptions = {}): Timeline => {
  const facts = factsById(options);
  return [...groupByTrack(claims, options)]
    .flatMap(([id, group]) => buildTrack(id, group, facts) ?? [])
    .map(lineOf)
    .sort((a, b) => (a.track < b.track ? -1 : 1));
};

/** Claims and what is known of their articles in; the timeline out. */
import type { Claim } from '../model/claim.js';
import type { Timeline, Track } from '../model/timeline.js';
import { effectsOn } from './across/ordered.js';
import {
  type BuiltTrack,
  buildTrack,
  factsById,
  groupByTrack,
  type ReconcileOptions,
} from './build-tracks.js';
import { statesOf } from './states.js';
import { type World, worldOf } from './world.js';

export type { ReconcileOptions } from './build-tracks.js';

/** A track's line; `world` holds every track that shares an organisation with it. */
export const lineOf = (track: BuiltTrack, world: World): Track => {
  const { closings, notes } = effectsOn(track, world);
  const anachronisms = new Set(notes.flatMap((n) => (n.mark === 'anachronism' ? n.claims.slice(0, 1) : [])));
  return {
    track: track.id,
    relation: track.relation,
    participants: [...track.participants],
    states: [...statesOf(track.chain.segments, closings, (claim) => anachronisms.has(claim.id))],
    verdicts: [...track.chain.verdicts],
    conflicts: [...track.chain.conflicts],
    notes: [...notes],
  };
};

/**
 * The state of affairs that the claims report, a line for each track, lazily and sorted by track. It depends on
 * the set of claims and facts alone, not on their order. Each track is first reconciled by itself; rules across
 * tracks then read those results, never one another's, so a track depends on those that share an organisation
 * with it and on no other.
 */
export function* timelineLines(claims: Iterable<Claim>, options: ReconcileOptions = {}): Generator<Track> {
  const facts = factsById(options);
  const groups = groupByTrack(claims, options);
  const tracks = [...groups.keys()].sort().flatMap((id) => buildTrack(id, groups.get(id) ?? [], facts) ?? []);
  const world = worldOf(tracks);
  for (const track of tracks) yield lineOf(track, world);
}

/** `timelineLines` as a list. */
export const reconcile = (claims: Iterable<Claim>, options: ReconcileOptions = {}): Timeline => [
  ...timelineLines(claims, options),
];

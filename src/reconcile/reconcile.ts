/** Claims and what is known of their articles in; the timeline out. */
import type { Claim } from '../model/claim.js';
import type { Timeline, Track } from '../model/timeline.js';
import { effectsOn } from './across/ordered.js';
import {
  type BuiltTrack,
  buildTrack,
  type Collector,
  collect,
  collector,
  type ReconcileOptions,
} from './build-tracks.js';
import { statesOf } from './states.js';
import type { TrackClaim } from './track-claim.js';
import { type World, worldOf } from './world.js';

export type { ReconcileOptions } from './build-tracks.js';

/** A track's line; `world` holds every track that shares an organisation with it. */
export const lineOf = (track: BuiltTrack, world: World): Track => {
  const { closings, notes } = effectsOn(track, world);
  const anachronisms = new Set(notes.flatMap((n) => (n.mark === 'anachronism' ? n.claims.slice(0, 1) : [])));
  const isAnachronism = (claim: TrackClaim): boolean => anachronisms.has(claim.id);
  const states = [...statesOf(track.chain.segments, { closings, isAnachronism, sourceOf: track.sourceOf })];
  const isOver = states.at(-1)?.inferred ?? true;
  return {
    track: track.id,
    relation: track.relation,
    participants: [...track.participants],
    ...track.subject,
    states,
    verdicts: [...track.chain.verdicts],
    conflicts: [...track.chain.conflicts],
    // A track that is over loses nothing with a party.
    notes: notes.filter((n) => n.mark !== 'party-gone' || !isOver),
  };
};

function* linesOf({ groups, sketches }: Collector): Generator<Track> {
  const tracks = [...groups.keys()].sort().flatMap((id) => buildTrack(id, groups.get(id), sketches) ?? []);
  const world = worldOf(tracks);
  for (const track of tracks) yield lineOf(track, world);
}

export interface Reconciler extends Pick<Collector, 'add' | 'addPrepared'> {
  /** What was kept of a track's claims. */
  readonly claimsOf: (track: string) => Iterable<TrackClaim>;
  readonly lines: () => Generator<Track>;
}

/**
 * Reconciliation of articles that come one by one: of each claim only what is needed is kept. `lines` gives
 * the timeline sorted by track, a line at a time, after the last article.
 */
export const reconciler = (options: Omit<ReconcileOptions, 'articles'> = {}): Reconciler => {
  const collected = collector(options);
  return {
    add: collected.add,
    addPrepared: collected.addPrepared,
    claimsOf: (track) => collected.groups.get(track)?.values() ?? [],
    lines: () => linesOf(collected),
  };
};

/**
 * The state of affairs that the claims report: a line for each track, sorted by track. It depends on the set
 * of claims and facts alone, not on their order. Each track is first reconciled by itself; rules across tracks
 * then read those results, never one another's, so a track depends on those that share an organisation with
 * it and on no other.
 */
export const reconcile = (claims: Iterable<Claim>, options: ReconcileOptions = {}): Timeline => [
  ...linesOf(collect(claims, options)),
];

/** Claims and what is known of their articles in; the timeline out. */
import type { Claim } from '../model/claim.js';
import type { Timeline, Track } from '../model/timeline.js';
import { type Collector, collect, collector, type ReconcileOptions } from './collect-claims.js';
import type { TrackClaim } from './track-claim.js';
import { linesOf } from './track-lines.js';

export type { ReconcileOptions } from './collect-claims.js';

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

/** The claims of a track in; the track, reconciled by itself, out. */
import type { Relation, TrackSubject } from '../model/claim.js';
import type { Track } from '../model/timeline.js';
import { type Chain, chainOf } from './chain.js';
import type { Sketch } from './sketch.js';
import { type SourceOf, sourcesOf } from './sources.js';
import type { Member, TrackClaim } from './track-claim.js';

/** A track reconciled by itself. */
export interface BuiltTrack {
  readonly id: string;
  readonly relation: Relation;
  readonly members: readonly Member[];
  /** Ids of the members, sorted and without repeats. */
  readonly participants: readonly string[];
  readonly subject: Pick<Track, keyof TrackSubject | 'unit'>;
  readonly chain: Chain;
  readonly sourceOf: SourceOf;
}

/** A track is not told apart by unit: it has one where all its figures that name any name the same. */
const subjectOf = (claims: readonly TrackClaim[], first: TrackClaim): BuiltTrack['subject'] => {
  const units = new Set(claims.flatMap(({ figure }) => figure?.unit ?? []));
  const [unit] = units;
  return unit !== undefined && units.size === 1 ? { ...first.subject, unit } : first.subject;
};

/** One track by itself, from its claims; null where there are none. */
export const buildTrack = (
  id: string,
  group: ReadonlyMap<string, TrackClaim> | undefined,
  sketches: ReadonlyMap<string, Sketch>,
): BuiltTrack | null => {
  const claims = [...(group?.values() ?? [])];
  const [first] = claims;
  if (first === undefined) return null;
  const sourceOf = sourcesOf(claims, sketches);
  const chain = chainOf(claims, sourceOf);
  const participants = [...new Set(first.members.map((m) => m.id))].sort();
  const subject = subjectOf(claims, first);
  return { id, relation: first.relation, members: first.members, participants, subject, chain, sourceOf };
};

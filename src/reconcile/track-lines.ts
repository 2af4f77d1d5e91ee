/** Claims by track in; the lines of their timeline out. */
import type { Track } from '../model/timeline.js';
import { effectsOn } from './across/ordered.js';
import { type BuiltTrack, buildTrack } from './build-tracks.js';
import type { Gathered } from './gather-claims.js';
import { statesOf } from './states.js';
import type { TrackClaim } from './track-claim.js';
import { type World, worldOf } from './world.js';

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

/** A line at a time, sorted by track. */
export function* linesOf({ groups, sketches }: Gathered): Generator<Track> {
  const tracks = [...groups.keys()].sort().flatMap((id) => buildTrack(id, groups.get(id), sketches) ?? []);
  const world = worldOf(tracks);
  for (const track of tracks) yield lineOf(track, world);
}

/** A timeline, and what has changed in its claims, in; the timeline that a reconciliation of them all would give out. */
import type { Claim } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import type { Timeline, Track } from '../model/timeline.js';
import { buildTrack } from './build-tracks.js';
import { collect, type ReconcileOptions } from './collect-claims.js';
import { lineOf } from './track-lines.js';
import { worldOf } from './world.js';

const organisationsOf = (claim: Claim): readonly string[] =>
  claim.participants.filter((p) => p.role !== 'result').map((p) => p.id);

/**
 * `claims` are all claims as they are now; `changed` those added, taken away, or of articles whose facts
 * changed. Only tracks that share an organisation with a changed claim are done again, and to do them only
 * their own claims and those of their neighbours are looked at.
 */
export const updateTimeline = (
  previous: Timeline,
  claims: Iterable<Claim>,
  changed: Iterable<Claim>,
  options: ReconcileOptions = {},
): Timeline => {
  const [organisations, tracks] = [new Set<string>(), new Set<string>()];
  for (const claim of changed) {
    for (const id of organisationsOf(claim)) organisations.add(id);
    tracks.add(trackId(claim));
  }
  const isTouched = (track: string, participants: readonly string[]): boolean =>
    tracks.has(track) || participants.some((id) => organisations.has(id));
  const all = [...claims];
  const reach = new Set(
    all
      .map(organisationsOf)
      .filter((ids) => ids.some((id) => organisations.has(id)))
      .flat(),
  );
  const near = all.filter((claim) => {
    const ids = organisationsOf(claim);
    return ids.length > 0 ? ids.some((id) => reach.has(id)) : tracks.has(trackId(claim));
  });
  const { groups, sketches } = collect(near, options);
  const built = [...groups].flatMap(([id, group]) => buildTrack(id, group, sketches) ?? []);
  const world = worldOf(built);
  const again = built.filter((t) => isTouched(t.id, t.participants)).map((t): Track => lineOf(t, world));
  const kept = previous.filter((line) => !isTouched(line.track, line.participants));
  return [...kept, ...again].sort((a, b) => (a.track < b.track ? -1 : 1));
};

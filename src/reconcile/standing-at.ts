/** A track and a report of another track in; the segment that certainly stood when the report was made out. */
import type { Status } from '../model/claim.js';
import type { BuiltTrack } from './build-tracks.js';
import type { Segment } from './place.js';
import { isEarlier } from './precedence.js';
import type { TrackClaim } from './track-claim.js';

export interface Standing {
  readonly index: number;
  readonly segment: Segment;
}

/**
 * The segment that the report finds; null where none had certainly begun, where one is in open conflict, and
 * where a claim of the track is neither certainly before nor after the report: then it may be the later word.
 */
export const standingAt = (track: BuiltTrack, report: TrackClaim): Standing | null => {
  const { segments } = track.chain;
  const index = segments.findLastIndex((s) => s.supports.some((c) => isEarlier(c, report)));
  const segment = segments[index];
  if (segment === undefined || segment.open) return null;
  const parted = (c: TrackClaim): boolean => isEarlier(c, report) || isEarlier(report, c);
  const next = segments[index + 1];
  return segment.supports.every(parted) && (next?.supports.every(parted) ?? true) ? { index, segment } : null;
};

/** Whether any segment that a report may find has such a status: if not, no report need be looked at. */
export const mayStand = ({ chain }: BuiltTrack, is: (status: Status) => boolean): boolean =>
  chain.segments.some((segment) => !segment.open && is(segment.status));

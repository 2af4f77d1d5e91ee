/** A track and a day in; the state that the track had on it out. */
import type { State, Timeline, Track } from '../model/timeline.js';
import { reachedOn } from './range.js';

/** A line of `claimtrail timeline --as-of D --json`. */
export interface TrackAt
  extends Pick<Track, 'track' | 'relation' | 'participants'>,
    Omit<State, 'to' | 'fromDay' | 'toDay' | 'sources' | 'confidence'> {}

/**
 * The state that had certainly begun by the day (`YYYY-MM-DD`) and not certainly ended; null before the first.
 * A state whose beginning is known to the month counts from the month's last day.
 */
export const stateOn = (track: Pick<Track, 'states'>, day: string): State | null =>
  track.states.findLast(
    (s) => (s.fromDay === null || s.fromDay <= day) && (s.toDay === null || s.toDay > day),
  ) ?? null;

/** The tracks that have a state on the day, in the timeline's order. */
export const stateAt = (timeline: Timeline, day: string): readonly TrackAt[] =>
  timeline.flatMap((track) => {
    const state = stateOn(track, day);
    if (state === null) return [];
    const { status, from, inferred, overdue, rule, claims } = state;
    const { relation, participants } = track;
    return [{ track: track.track, relation, participants, status, from, inferred, overdue, rule, claims }];
  });

/** The tracks in which an organisation takes part. */
export const ofOrganisation = (timeline: Timeline, organisation: string): Timeline =>
  timeline.filter((track) => track.participants.includes(organisation));

/** The last day on which something is reported to have changed; what only fell due does not count. */
export const lastChange = (timeline: Timeline): string => {
  let last = '';
  for (const { from, overdue } of timeline.flatMap((track) => track.states)) {
    if (from !== null && !overdue && reachedOn(from) > last) last = reachedOn(from);
  }
  return last;
};

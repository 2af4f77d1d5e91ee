/** A track and a day in; the state that the track had on it out. */
import type { State, Timeline, Track } from '../model/timeline.js';
import { reachedOn } from './range.js';

/** A line of `claimtrail timeline --as-of D --json`. */
export interface TrackAt extends Pick<Track, 'track' | 'relation' | 'participants'>, Omit<State, 'to'> {}

/**
 * The state that had certainly begun by the day (`YYYY-MM-DD`) and not certainly ended; null before the first.
 * A state whose beginning is known to the month counts from the month's last day.
 */
export const stateOn = (track: Track, day: string): State | null =>
  track.states.findLast(
    (s) => (s.from === null || reachedOn(s.from) <= day) && (s.to === null || reachedOn(s.to) > day),
  ) ?? null;

/** The tracks that have a state on the day, in the timeline's order; with `organisation`, those that it takes part in. */
export const stateAt = (timeline: Timeline, day: string, organisation?: string): readonly TrackAt[] =>
  timeline.flatMap((track) => {
    if (organisation !== undefined && !track.participants.includes(organisation)) return [];
    const state = stateOn(track, day);
    if (state === null) return [];
    const { status, from, inferred, overdue, rule, claims } = state;
    const { relation, participants } = track;
    return [{ track: track.track, relation, participants, status, from, inferred, overdue, rule, claims }];
  });

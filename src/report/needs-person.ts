/** What is known in; what a person should look at out: conflicts that nothing settles, and plans whose day has passed. */
import type { Conflict, State, Track } from '../model/timeline.js';
import type { Facts } from './facts.js';

export interface OpenConflict {
  readonly track: Track;
  readonly conflict: Conflict;
}

export interface OverduePlan {
  readonly track: Track;
  readonly state: State;
}

/** Each conflict, as the run's summary counts them. */
export const openConflicts = ({ knowledge }: Facts): readonly OpenConflict[] =>
  knowledge.timeline.flatMap((track) =>
    track.conflicts.filter(({ resolution }) => resolution === null).map((conflict) => ({ track, conflict })),
  );

/** Plans that were due when the newest article came, and of which neither an article nor the register tells an end. */
export const overduePlans = ({ knowledge, newestDay, knownBy }: Facts): readonly OverduePlan[] =>
  knowledge.timeline.flatMap((track) => {
    const state = track.states.at(-1);
    if (!state?.overdue || state.fromDay === null || state.fromDay > newestDay) return [];
    const isSettled =
      knownBy === null && track.states.some(({ register }) => register && register.day !== null);
    return isSettled ? [] : [{ track, state }];
  });

/** Articles without a date, each as read alone, and traces of those with one, in; the dates of all that others order out. */
import type { DateBound, Dating, DatingConflict, Trace } from '../model/dating.js';
import { type Bounds, ROUNDS } from './date-alone.js';
import { matterOf, orderingsOf, type Traced } from './orderings.js';
import { solveDates } from './solve.js';
import { isSame, type Window } from './window.js';

/** An article without a date, with the window that its own text leaves. */
export interface Undated {
  readonly id: string;
  readonly window: Window;
  readonly traces: readonly Trace[];
}

/** What an article says within a window: the one that it has alone, or a narrower one. */
export interface TracedBounds extends Bounds {
  readonly traces: readonly Trace[];
}
export type ReadAgain = (id: string, window: Window) => Promise<TracedBounds>;

export interface DatedTogether {
  /** One for each undated article that is ordered among others, in order of their ids. */
  readonly datings: readonly Dating[];
  readonly conflicts: readonly DatingConflict[];
}

/** The undated that say something of a matter of which some article says that it had come to another stage. */
export const orderedOnes = <Article extends { readonly traces: readonly Trace[] }>(
  undated: readonly Article[],
  dated: readonly { readonly traces: readonly Trace[] }[],
): readonly Article[] => {
  const ranks = new Map<string, Set<number | null>>();
  for (const { traces } of [...undated, ...dated])
    for (const trace of traces)
      ranks.set(matterOf(trace), (ranks.get(matterOf(trace)) ?? new Set()).add(trace.rank));
  return undated.filter(({ traces }) => traces.some((trace) => (ranks.get(matterOf(trace))?.size ?? 0) > 1));
};

interface Read extends TracedBounds {
  readonly id: string;
  readonly window: Window;
}

/**
 * Dates those together that order one another. Where they contradict one another, that is in `conflicts`, and
 * the dates rest on the rest. The result does not depend on the order of the articles, whose ids are distinct.
 */
export const dateTogether = async (
  undated: readonly Undated[],
  dated: readonly Traced[],
  read: ReadAgain,
): Promise<DatedTogether> => {
  const within = async ({ id }: { readonly id: string }, window: Window): Promise<Read> => ({
    ...(await read(id, window)),
    ...{ id, window },
  });
  const solve = (readings: readonly Read[]) => {
    const own = new Map<string, readonly DateBound[]>(readings.map(({ id, bounds }) => [id, bounds]));
    const traced = readings.map(({ id, traces }): Traced => ({ id, published: null, traces }));
    return solveDates(own, orderingsOf([...traced, ...dated]));
  };
  const ordered = orderedOnes(undated, dated);
  let readings = await Promise.all(ordered.map((one) => within(one, one.window)));
  let found = solve(readings);
  for (let round = 1; round < ROUNDS; round++) {
    const windows = new Map(found.datings.map(({ article, published }) => [article, published]));
    const changed = readings.map((reading) => {
      const { from, to } = windows.get(reading.id) ?? reading.window;
      return isSame({ from, to }, reading.window) ? reading : within(reading, { from, to });
    });
    if (changed.every((one, i) => one === readings[i])) break;
    readings = await Promise.all(changed);
    found = solve(readings);
  }
  return found;
};

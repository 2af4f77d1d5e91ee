/** One article in, its date as far as its own text tells it, with every bound, out. */
import type { DateBound } from '../model/dating.js';
import { solveDates } from './solve.js';
import { isSame, OPEN, type Window } from './window.js';

/** What a reading of an article within a window finds: at least its bounds. */
export interface Bounds {
  readonly bounds: readonly DateBound[];
}

/** Reads an article, its dates resolved against what is known of its own by now. */
export type ReadWithin<Reading extends Bounds> = (window: Window) => Reading;

/** Narrower dates resolve more of what a text recalls, which narrows the dates again; this is as often as that is done. */
export const ROUNDS = 3;

const windowLeft = (bounds: readonly DateBound[]): Window =>
  solveDates(new Map([['', bounds]]), []).datings[0]?.published ?? OPEN;

/** The last window with what the article is found to say within it. */
export const dateAlone = <Reading extends Bounds>(
  read: ReadWithin<Reading>,
): { readonly window: Window; readonly reading: Reading } => {
  let window = OPEN;
  let reading = read(window);
  for (let round = 1; round < ROUNDS; round++) {
    const { from, to } = windowLeft(reading.bounds);
    if (isSame({ from, to }, window)) break;
    window = { from, to };
    reading = read(window);
  }
  return { window, reading };
};

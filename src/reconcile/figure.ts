/** The measured fields of a claim in; whether two claims' figures agree out. */
import type { Details, Status } from '../model/claim.js';
import { stageOf } from './progress.js';

/** A number as the range that it may lie in, or words (an area, a bid's mode); `unit` as written. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly words: string | null;
  readonly unit: string | null;
}

export const figureOf = (claim: Details): Figure | null => {
  const { value, min, max } = claim;
  const words = typeof value === 'string' ? value.toLowerCase() : (claim.mode ?? null);
  if (value === undefined && min === undefined && max === undefined && words === null) return null;
  const exact = typeof value === 'number' ? value : null;
  return {
    low: exact ?? min ?? Number.NEGATIVE_INFINITY,
    high: exact ?? max ?? Number.POSITIVE_INFINITY,
    words,
    unit: claim.unit ?? null,
  };
};

/** Whether both can be right: their ranges meet and their words are the same. A missing figure agrees with any. */
export const agree = (a: Figure | null, b: Figure | null): boolean => {
  if (a === null || b === null) return true;
  if (a.words !== null && b.words !== null && a.words !== b.words) return false;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return false;
  return a.low <= b.high && b.low <= a.high;
};

/** Whether the one figure is of its time and the other of a time to come, so that they need not agree. */
export const ofOtherTimes = (
  a: { readonly figure: Figure | null; readonly status: Status },
  b: { readonly figure: Figure | null; readonly status: Status },
): boolean => {
  const [one, other] = [stageOf(a.status), stageOf(b.status)];
  return a.figure !== null && b.figure !== null && one !== null && other !== null && one !== other;
};

/** Whether `a` says more than `b`, with which it agrees: a value where there was a range, or a narrower range. */
export const moreExact = (a: Figure | null, b: Figure | null): boolean => {
  if (a === null || b === null || !agree(a, b)) return false;
  return b.low <= a.low && a.high <= b.high && (b.low < a.low || a.high < b.high);
};

/** Bounds in, the days between them out; and back into EDTF. */
import type { ClaimDate } from '../model/date.js';
import type { DateBound } from '../model/dating.js';
import { daysInMonth, parseEdtf } from '../model/edtf.js';

/** First and last day that a date can be, null where open. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

export const OPEN: Window = { from: null, to: null };

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

export const windowOf = (bounds: readonly DateBound[]): Window =>
  bounds.reduce<Window>(
    ({ from, to }, { bound, day }) =>
      bound === 'after' ? { from: later(from, day), to } : { from, to: earlier(to, day) },
    OPEN,
  );

export const meet = (a: Window, b: Window): Window => ({
  from: later(a.from, b.from),
  to: earlier(a.to, b.to),
});

export const isEmpty = ({ from, to }: Window): boolean => from !== null && to !== null && from > to;

export const isSame = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to;

const isLastOfMonth = (day: string): boolean =>
  Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** Whole months are told as months, a single day as a day. */
const edtfOf = ({ from, to }: Window): string => {
  if (from !== null && from === to) return from;
  const whole = (from === null || from.endsWith('-01')) && (to === null || isLastOfMonth(to));
  const end = (day: string | null): string => (day === null ? '..' : whole ? day.slice(0, 7) : day);
  return end(from) === end(to) && from !== null ? end(from) : `${end(from)}/${end(to)}`;
};

export const inferredDate = (window: Window): ClaimDate => {
  const edtf = edtfOf(window);
  return { ...(parseEdtf(edtf) ?? { edtf, from: window.from, to: window.to }), basis: 'inferred' };
};

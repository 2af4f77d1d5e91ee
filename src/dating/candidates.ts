/** A window in, the months in it out, as EDTF. */
import type { Window } from './window.js';

/** As many months as are searched at most. */
const MONTHS = 360;

const pad = (n: number): string => String(n).padStart(2, '0');

const monthIndex = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const monthText = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${pad((index % 12) + 1)}`;

/** Months that the window touches, in order; an open end is taken as far as is searched. */
export const monthsOf = ({ from, to }: Window): readonly string[] => {
  if (from === null && to === null) return [];
  const first = from === null ? monthIndex(to ?? '') - MONTHS + 1 : monthIndex(from);
  const last = to === null ? first + MONTHS - 1 : monthIndex(to);
  return Array.from({ length: Math.max(0, Math.min(MONTHS, last - first + 1)) }, (_, i) =>
    monthText(first + i),
  );
};

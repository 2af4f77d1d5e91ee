/** EDTF (ISO 8601-2) text in, inclusive day bounds out. */
import type { Bounded } from './date.js';

const QUALIFIER = /[?~%]$/;

/** Months in which a season or part of a year begins and ends; winter runs into the next year. */
const SUB_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days in a month of the proleptic Gregorian calendar; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const monthsBounds = (year: number, first: number, last: number): [string, string] => {
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return [
    `${pad(year, 4)}-${pad(first)}-01`,
    `${pad(endYear, 4)}-${pad(endMonth)}-${pad(daysInMonth(endYear, endMonth))}`,
  ];
};

const dateBounds = (text: string): [string, string] | null => {
  const decade = /^(\d{2}[\dX])X$/.exec(text);
  if (decade?.[1]) {
    const low = decade[1].replace('X', '0');
    return [`${low}0-01-01`, `${decade[1].replace('X', '9')}9-12-31`];
  }
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return monthsBounds(year, 1, 12);
  const months = SUB_YEAR[parts[2]] ?? [Number(parts[2]), Number(parts[2])];
  if (months[0] < 1 || (months[0] > 12 && !SUB_YEAR[parts[2]])) return null;
  if (parts[3] === undefined) return monthsBounds(year, months[0], months[1]);
  const day = Number(parts[3]);
  return SUB_YEAR[parts[2]] || day < 1 || day > daysInMonth(year, months[0]) ? null : [text, text];
};

/** Whether a day's year is one of 1 to 9999: others can neither be written in four digits nor told from a slip. */
const isWritable = (day: string | null): boolean =>
  day === null || (day.length === 10 && !day.startsWith('0000'));

/**
 * Inclusive bounds of an EDTF date or interval: years, months, days, seasons 21-24, quarters 33-36, halves
 * 40-41, decades `201X`, centuries `20XX`, qualifiers `?`, `~`, `%`, open ends `..`. Null for any other text, and
 * beyond the years 1 to 9999.
 */
export const parseEdtf = (edtf: string): Bounded | null => {
  const ends = edtf.split('/');
  if (ends.length > 2) return null;
  const bounds: ([string | null, string | null] | null)[] = ends.map((end) =>
    ends.length === 2 && (end === '..' || end === '') ? [null, null] : dateBounds(end.replace(QUALIFIER, '')),
  );
  const first = bounds[0];
  const last = bounds[bounds.length - 1];
  if (!first || !last || !isWritable(first[0]) || !isWritable(last[1])) return null;
  if (first[0] !== null && last[1] !== null && first[0] > last[1]) return null;
  return { edtf, from: first[0], to: last[1] };
};

/** A publication date as someone wrote it in; its day, month or span out, or the reason why it is none. */
import type { Bounded, ClaimDate } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import { MONTH, monthNumber } from './month-names.js';

const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?';
const YEAR = '(\\d{4})';
const WEEKDAY = '(?:\\p{L}{2,10}(?:day|tag|di|s)?\\.?,?\\s+)?';
/** What may follow a date: a time with or without seconds and zone. */
const TIME =
  '(?:(?:[,|T–—-]|\\s|at|um|à|@)*\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d(?:\\.\\d+)?)?\\s*(?:[ap]\\.?m\\.?|uhr)?' +
  '\\s*(?:\\(?[A-Z]{1,5}\\)?|\\p{L}+/\\p{L}+)?\\s*(?:[+-]\\d\\d:?\\d\\d)?\\s*(?:\\([\\p{L} ]+\\))?)?';

type Parts = readonly [year: string | undefined, month: string | undefined, day: string | undefined];

/** Ways of writing a day, each with where its parts stand. */
const FORMS: readonly (readonly [RegExp, (m: readonly (string | undefined)[]) => Parts])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ,].*)?$/s, (m) => [m[1], m[2], m[3]]],
  [/^(\d{4})(\d\d)(\d\d)(?:[T ]?\d{4,6}(?:\D.*)?)?$/s, (m) => [m[1], m[2], m[3]]],
  [new RegExp(`^${YEAR}[/.](\\d{1,2})[/.](\\d{1,2})${TIME}$`, 'iu'), (m) => [m[1], m[2], m[3]]],
  [
    new RegExp(
      `^${WEEKDAY}${DAY}[\\s-]+(?:of\\s+|de\\s+|d')?(${MONTH})(?:,?[\\s-]+|\\s+del?\\s+)${YEAR}${TIME}$`,
      'iu',
    ),
    (m) => [m[3], m[2], m[1]],
  ],
  [
    new RegExp(`^${WEEKDAY}(${MONTH})\\s+${DAY}(?:,\\s*|\\s+)${YEAR}${TIME}$`, 'iu'),
    (m) => [m[3], m[1], m[2]],
  ],
  [new RegExp(`^${YEAR}[\\s-]+(${MONTH})[\\s-]+(\\d{1,2})${TIME}$`, 'iu'), (m) => [m[1], m[2], m[3]]],
  // As the function of most Unix libraries writes it: "Thu Dec 4 10:00:00 GMT 2014".
  [
    new RegExp(
      `^\\p{L}{3}\\s+(${MONTH})\\s+(\\d{1,2})\\s+[\\d:]+(?:\\s+[A-Z]{2,5}(?:[+-]\\d+)?)?\\s+${YEAR}$`,
      'iu',
    ),
    (m) => [m[3], m[1], m[2]],
  ],
];

/** Day and month may stand either way; with a weekday before them they stand as in America. */
const NUMERIC = new RegExp(
  `^(${WEEKDAY})(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4}|\\d\\d)(?:\\s*-)?${TIME}$`,
  'iu',
);

/** No news that anyone would search is older, and what counts from a machine's epoch is told as one. */
const FIRST_YEAR = 1990;
const DAY_MS = 86_400_000;

/** The day after today, since it is tomorrow already somewhere. */
const lastDay = (): string => new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);

/** Whether an article can have been published then: not before 1990 nor after today. */
const mayBePublished = ({ from, to }: Pick<Bounded, 'from' | 'to'>): boolean =>
  !(from !== null && (Number(from.slice(0, 4)) < FIRST_YEAR || from > lastDay())) &&
  !(to !== null && Number(to.slice(0, 4)) < FIRST_YEAR);

const dayOf = ([year, month, day]: Parts): string | null => {
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  const edtf = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseEdtf(edtf)?.edtf ?? null;
};

const weekdayOf = (edtf: string): string =>
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(`${edtf}T00:00:00Z`).getUTCDay()] ?? '';

/** `null` for no date; `ambiguous` where day and month may stand either way. */
const numericDay = (told: string): string | 'ambiguous' | null => {
  const found = NUMERIC.exec(told);
  if (!found) return null;
  const [, weekday = '', first, mark, second, written] = found;
  // Two digits are the year where points stand before them.
  if (written?.length === 2 && mark !== '.') return null;
  const year = written?.length === 2 ? `20${written}` : written;
  const british = dayOf([year, second, first]);
  const american = dayOf([year, first, second]);
  // Points stand between day, month and year, in this order, wherever they are used.
  if (british === null || mark === '.') return british ?? american;
  if (american === null || british === american) return british;
  const name = weekday.trim().slice(0, 3).toLowerCase();
  if (name === '') return 'ambiguous';
  return [british, american].find((day) => weekdayOf(day) === name) ?? 'ambiguous';
};

/** Seconds or milliseconds since 1970, as machines write them. */
const epochDay = (told: string): string | null => {
  if (!/^\d{10}(?:\d{3})?$/.test(told)) return null;
  return new Date(Number(told) * (told.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
};

const writtenDay = (told: string): string | null => {
  for (const [form, parts] of FORMS) {
    const found = form.exec(told);
    const day = found && dayOf(parts(found));
    if (day) return day;
  }
  return epochDay(told);
};

export type ToldDate =
  | { readonly date: ClaimDate }
  /** Why it is none, after `gives "…" as publication date`. */
  | { readonly date: null; readonly why: string };

const NO_DATE = 'expected one such as 2014-06-25 or 2014-06';

/**
 * Any EDTF value, or a day written in one of the usual ways, of which the zone it was written in counts. What
 * cannot be a date of publication, or may be two, is none.
 */
export const readToldDate = (raw: string): ToldDate => {
  const told = raw.slice(0, 400).trim().replace(/\s+/g, ' ').slice(0, 120);
  const numeric = numericDay(told);
  if (numeric === 'ambiguous') return { date: null, why: 'which may be two days; write it as 2014-06-25' };
  const bounds = parseEdtf(numeric ?? writtenDay(told) ?? told);
  if (!bounds) return { date: null, why: NO_DATE };
  if (mayBePublished(bounds)) return { date: { ...bounds, basis: 'article' } };
  return { date: null, why: `expected a date from ${FIRST_YEAR} to today` };
};

/** Calendar arithmetic: whole days counted from 1970-01-01 (proleptic Gregorian) in, days and `YYYY-MM-DD` out; no `Date`, so no time zone. */
import { daysInMonth } from '../model/edtf.js';

/** A day, counted from 1970-01-01. */
export type Day = number;

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Whether EDTF can write the year in four digits. */
export const isWritableYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Day of a date; years are counted from March so that a leap day comes last. */
export const dayOf = (year: number, month: number, date: number): Day => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** Year, month (1 to 12) and date (1 to 31) of a day. */
export const dateOf = (
  day: Day,
): { readonly year: number; readonly month: number; readonly date: number } => {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
};

const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1);
const LAST_DAY = dayOf(LAST_YEAR, 12, 31);

/** Whether EDTF can write the day's year in four digits. */
export const isWritableDay = (day: Day): boolean => day >= FIRST_DAY && day <= LAST_DAY;

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Monday of the ISO week that holds the day. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

/** ISO week: the year that its Thursday lies in, and its number. */
export const weekOf = (day: Day): { readonly year: number; readonly week: number } => {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
};

/** The same date `months` later, or the last day of that month where it has no such date. */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, date } = dateOf(day);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
};

/** Western Easter Sunday (the anonymous Gregorian algorithm). */
export const easterOf = (year: number): Day => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const offset = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const lift = Math.floor((golden + 11 * epact + 22 * offset) / 451);
  const sum = epact + offset - 7 * lift + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
};

/** A number of at least `width` digits. */
export const padded = (n: number, width = 2): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD` of a day. */
export const isoDay = (day: Day): string => {
  const { year, month, date } = dateOf(day);
  return `${padded(year, 4)}-${padded(month)}-${padded(date)}`;
};

/** Day of a `YYYY-MM-DD` text. */
export const parseIsoDay = (text: string): Day =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));

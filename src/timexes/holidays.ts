/** A named day and a year in, its date out. */
import { type Day, dayOf, easterOf, padded, parseIsoDay, weekdayOf } from './calendar.js';

/** Days with a fixed date: month and date. */
const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  'new year’s day': [1, 1],
  'valentine’s day': [2, 14],
  'st patrick’s day': [3, 17],
  'independence day': [7, 4],
  'the fourth of july': [7, 4],
  'groundhog day': [2, 2],
  'st. patrick’s day': [3, 17],
  'earth day': [4, 22],
  'anzac day': [4, 25],
  'may day': [5, 1],
  'canada day': [7, 1],
  'bastille day': [7, 14],
  'all saints’ day': [11, 1],
  halloween: [10, 31],
  'bonfire night': [11, 5],
  'armistice day': [11, 11],
  'veterans day': [11, 11],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'new year’s eve': [12, 31],
};

/** Days from Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  'shrove tuesday': -47,
  'mardi gras': -47,
  'ash wednesday': -46,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  'ascension day': 39,
  'whit monday': 50,
};

/** The n-th weekday (Monday 1) of a month, the last where n is -1. */
const NTH_WEEKDAY: Readonly<Record<string, readonly [month: number, n: number, weekday: number]>> = {
  'martin luther king day': [1, 3, 1],
  'martin luther king jr. day': [1, 3, 1],
  'presidents’ day': [2, 3, 1],
  'mother’s day': [5, 2, 7],
  'father’s day': [6, 3, 7],
  'columbus day': [10, 2, 1],
  'memorial day': [5, -1, 1],
  'labor day': [9, 1, 1],
  'remembrance sunday': [11, 2, 7],
  'thanksgiving day': [11, 4, 4],
  thanksgiving: [11, 4, 4],
};

/** Polling days of general elections in the United Kingdom. */
const ELECTIONS: readonly string[] = [
  '1979-05-03',
  '1983-06-09',
  '1987-06-11',
  '1992-04-09',
  '1997-05-01',
  '2001-06-07',
  '2005-05-05',
  '2010-05-06',
  '2015-05-07',
  '2017-06-08',
  '2019-12-12',
  '2024-07-04',
];

/** Name of the holiday that elections are kept under. */
export const ELECTION = 'general election';

/** Names as patterns find them; apostrophes are curly here and may be straight or absent in text. */
export const HOLIDAY_NAMES: readonly string[] = [FIXED, FROM_EASTER, NTH_WEEKDAY].flatMap(Object.keys);

const nthWeekday = (year: number, [month, n, weekday]: readonly [number, number, number]): Day => {
  const first = dayOf(year, month, 1);
  if (n > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
};

/** Null where the year had none, or the name is unknown. */
export const holidayIn = (year: number, name: string): Day | null => {
  if (name === ELECTION) {
    const day = ELECTIONS.find((one) => one.startsWith(`${year}-`));
    return day === undefined ? null : parseIsoDay(day);
  }
  const fixed = FIXED[name];
  if (fixed) return dayOf(year, fixed[0], fixed[1]);
  const offset = FROM_EASTER[name];
  if (offset !== undefined) return easterOf(year) + offset;
  const nth = NTH_WEEKDAY[name];
  return nth ? nthWeekday(year, nth) : null;
};

/** TIMEX3 value in a year that nothing tells. */
export const holidayValue = (name: string): string => {
  const fixed = FIXED[name];
  return fixed ? `XXXX-${padded(fixed[0])}-${padded(fixed[1])}` : 'XXXX-XX-XX';
};

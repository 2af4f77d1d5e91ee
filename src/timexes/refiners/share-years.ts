/** "May" and "June 2013" in a row in, both in 2013 out: a date without a year (a time without a day) takes that of the one it is listed with. */
import { dateOf, weekdayOf } from '../calendar.js';
import { type Period, yearPeriod } from '../period.js';
import { grainOf, type Part, periodReading, type Reading } from '../reading.js';
import { type TimexRefiner, TimexResult } from '../timex-parser.js';
import { within } from '../within.js';

/** What stands between dates of one list or range. */
const LISTED =
  /^\s*(?:,|and|or|to|until|till|through|-to-|[-–—/])\s*(?:(?:and|or)\s+)?(?:(?:possibly|perhaps|maybe|even)\s+)?(?:on\s+|in\s+)?(?:the\s+)?(?:(?:early|mid|late)[\s-]+|(?:start|beginning|middle|end)\s+of\s+)?$/;

export const shareYears: TimexRefiner = {
  name: 'share-years',
  examples: [
    ['They merged in stages in May and June 2013.', 'May', '2013-05'],
    ['It will run from 9am to 4pm on Friday.', '9am', '2014-06-27T09:00'],
    ['It opened at 9am, 2 June 2014.', '9am', '2014-06-02T09:00'],
    ['It opened on Monday evening, 2 June.', 'Monday evening', '2014-06-02TEV'],
    ['Talks ran between November and January 2014.', 'November', '2013-11'],
    ['It was planned for late April or early May 2013.', 'late April', '2013-04'],
    ['They met in Jan/Feb 2013.', 'Jan', '2013-01'],
  ],
  refine: (context, results) => {
    const shared = [...results];
    for (let i = shared.length - 2; i >= 0; i--) {
      const left = shared[i];
      const right = shared[i + 1];
      if (!(left instanceof TimexResult) || !(right instanceof TimexResult)) continue;
      if (!LISTED.test(context.text.slice(left.finish, right.index))) continue;
      const reading = onDayOf(context.text, left, right) ?? withYearOf(left.reading, right.reading);
      if (reading) shared[i] = new TimexResult(left.index, left.text, reading, left.approximate);
    }
    return shared;
  },
};

const isWeekday = (reading: Reading): boolean =>
  reading.kind === 'part' && reading.part.at === 'weekday' && !reading.of && !reading.toward;

/** "at 16:15 UTC, June 1st", "Tuesday evening, Aug. 11": the day behind the comma is the time's, as no weekday there need be. */
const onDayOf = (text: string, left: TimexResult, right: TimexResult): Reading | null =>
  left.reading.kind === 'clock' &&
  (left.reading.on === null || isWeekday(left.reading.on)) &&
  /^,\s$/.test(text.slice(left.finish, right.index)) &&
  (right.reading.kind === 'period' || (right.reading.kind === 'part' && right.reading.part.at === 'date')) &&
  grainOf(right.reading) === 'day'
    ? { ...left.reading, on: right.reading }
    : null;

/** Month that a part of a year begins in; null where it has none. */
const monthOf = (part: Part): number | null => {
  if (part.at === 'month' || part.at === 'date') return part.month;
  if (part.at === 'season') return (part.season - 20) * 3;
  return part.at === 'quarter' ? part.quarter * 3 - 2 : null;
};

const withYearOf = (left: Reading, right: Reading): Reading | null => {
  if (left.kind === 'clock' && right.kind === 'clock')
    return left.on || !right.on ? null : { ...left, on: right.on };
  // "late April or early May 2016" share the year as "April or May 2016" do.
  if (right.kind === 'edge') return withYearOf(left, right.of);
  if (left.kind === 'edge') {
    const of = withYearOf(left.of, right);
    return of && { ...left, of };
  }
  if (left.kind !== 'part' || left.of || (left.toward && left.toward !== 'nearest')) return null;
  const month = monthOf(left.part);
  if (month === null) return null;
  if (right.kind === 'part' && right.of) return { ...left, of: right.of };
  if (right.kind !== 'period' || right.period.grain === 'decade' || right.period.grain === 'century')
    return null;
  const { year, month: other } = dateOf(right.period.from);
  if (right.period.grain === 'year') return null;
  // "November and January 2014": the earlier in the list is the earlier in time.
  const of = yearPeriod(month > other ? year - 1 : year);
  return isOnWeekday(left.part, of) ? { ...left, of: periodReading(of) } : null;
};

/** "Wednesday 3 December and Friday 5 December 2015": a year in which the third is no Wednesday is not shared. */
const isOnWeekday = (part: Part, year: Period): boolean => {
  if (part.at !== 'date' || !part.weekday) return true;
  const day = within(part, year);
  return day !== null && weekdayOf(day.from) === part.weekday;
};

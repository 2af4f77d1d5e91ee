/** A part of the calendar and a day in, the occurrence of it that is meant out: which April, which Tuesday. */
import { addMonths, type Day, dateOf, mondayOf, weekdayOf } from './calendar.js';
import { dayPeriod, type Period, weekendPeriod } from './period.js';
import type { Part, Toward } from './reading.js';
import { partOfYear, within } from './within.js';

/** Which way tense and preposition point. */
export type Direction = 'past' | 'future';

/** The part in the years (weeks, months) around a day, in order. */
const occurrences = (part: Part, day: Day): readonly Period[] => {
  if (part.at === 'weekday' || part.at === 'weekend') {
    const own = day - weekdayOf(day) + (part.at === 'weekday' ? part.weekday : 6);
    const weeks = [own - 14, own - 7, own, own + 7, own + 14];
    return weeks.map(part.at === 'weekday' ? dayPeriod : weekendPeriod);
  }
  const found: Period[] = [];
  const { year } = dateOf(day);
  const reach = part.at === 'holiday' ? 6 : 2;
  for (let step = -reach; step <= reach; step++) {
    const one =
      part.at === 'month-date'
        ? within(part, { ...dayPeriod(addMonths(day, step)), from: addMonths(day, step) })
        : partOfYear(part, year + step);
    if (one) found.push(one);
  }
  return found;
};

/** The occurrence that `toward` or, without it, `direction` means; the nearest where neither tells. */
export const occurrence = (
  part: Part,
  day: Day,
  toward: Toward | null,
  direction: Direction | null,
): Period | null => {
  const { at } = part;
  const found = occurrences(part, day);
  if (part.at === 'date' && part.weekday) {
    const named = onWeekday(part.weekday, found, day, direction);
    if (named) return named;
    return (
      nearest(
        found.filter((p) => isOnSide(p, day, direction)),
        day,
      ) ?? nearest(found, day)
    );
  }
  if (toward === 'nearest' && direction !== 'past') return endingNearest(found, day);
  if (toward === 'last') return found.findLast((p) => p.to < day) ?? null;
  if (toward === 'next') return found.find((p) => p.from > day) ?? null;
  if (toward === 'this') return found.find((p) => isSameCycle(p, day, at)) ?? nearest(found, day);
  if (direction === 'future' && at === 'quarter') {
    const over = found.findLast((p) => p.to < day);
    if (over && day - over.to <= JUST_OVER) return over;
  }
  // "in the new year", told of the future, is never the year that has begun.
  if (direction === 'future') return found.find((p) => (at === 'new-year' ? p.from : p.to) >= day) ?? null;
  // Figures for a quarter or half are reported once it is over.
  if (direction === 'past' && (at === 'quarter' || at === 'half'))
    return found.findLast((p) => p.to < day) ?? null;
  if (direction === 'past' || at === 'weekday' || at === 'weekend')
    return found.findLast((p) => p.from <= day) ?? null;
  return nearest(found, day);
};

/** A date is given its day of the week where it is near, whatever the tense says; farther away tense has a say. */
const NEAR = 200;
const FAR = 400;

/** "Monday, 26 October": the year in which it is a Monday; null where no year near by fits. */
const onWeekday = (
  weekday: number,
  found: readonly Period[],
  day: Day,
  direction: Direction | null,
): Period | null => {
  const fitting = found.filter(
    ({ from }) =>
      weekdayOf(from) === weekday &&
      (Math.abs(from - day) <= NEAR ||
        (Math.abs(from - day) <= FAR &&
          (direction === 'past' ? from <= day : direction !== 'future' || from >= day))),
  );
  return nearest(fitting, day);
};

/** For so many days a quarter that is over is the one that is talked of: its figures are still to come. */
const JUST_OVER = 45;

/** A slip in the day of the week says nothing against a date just ahead, though the verb is past. */
const AHEAD = 14;

const isOnSide = ({ from }: Period, day: Day, direction: Direction | null): boolean =>
  direction === null || (direction === 'past' ? from <= day + AHEAD : from >= day - AHEAD);

/** "this Monday" is of the same week, "this April" of the same year. */
const isSameCycle = (period: Period, day: Day, at: Part['at']): boolean =>
  at === 'weekday' ? mondayOf(period.from) === mondayOf(day) : dateOf(period.from).year === dateOf(day).year;

/** What lies ahead counts as half as far: of the past, news tells in the past tense. */
const distance = (period: Period, day: Day): number =>
  day < period.from ? (period.from - day) / 2 : day > period.to ? day - period.to : 0;

const endingNearest = (found: readonly Period[], day: Day): Period | null =>
  found.reduce<Period | null>(
    (best, p) => (best && Math.abs(best.to - day) <= Math.abs(p.to - day) ? best : p),
    null,
  );

const nearest = (found: readonly Period[], day: Day): Period | null =>
  found.reduce<Period | null>(
    (best, p) => (best && distance(best, day) <= distance(p, day) ? best : p),
    null,
  );

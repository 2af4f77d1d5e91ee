/** So many units from the article or the expression before in, that period out. */
import { addMonths, type Day, dateOf } from './calendar.js';
import { financialYear, hull, type Period } from './period.js';
import type { Reading } from './reading.js';
import type { Notes, Scene } from './scene.js';
import { shifted } from './shifted.js';

type Shift = Extract<Reading, { kind: 'shift' }>;

const HOURS = { hour: 1, minute: 1 / 60, second: 1 / 3600 } as const;

/** Less than half a day from an unknown hour is still the same day. */
const hoursFrom = (reading: Shift, day: Day): Period | null => {
  const hours = reading.count * (HOURS[reading.unit as keyof typeof HOURS] ?? 1);
  return shifted('day', day, Math.trunc(hours / 24));
};

/** Null where nothing tells what it counts from, or it leads beyond all calendars. */
export const resolveShift = (reading: Shift, scene: Scene, notes: Notes): Period | null => {
  if (reading.reported) return reportedQuarter(scene);
  const start = reading.from === 'expression' ? scene.base : scene.day;
  if (start === null) return null;
  const day = reading.years ? addMonths(start, 12 * reading.years) : start;
  if (reading.financial) {
    notes.add('financial-year');
    const { year, month } = dateOf(day);
    return financialYear((month < 4 ? year - 1 : year) + reading.count);
  }
  // "a week later" than a day is a day, than a week a week.
  const grain = scene.last?.grain;
  if (
    reading.from === 'expression' &&
    reading.unit === 'day' &&
    reading.count % 7 === 0 &&
    reading.count !== 0
  )
    if (grain === 'week' || grain === 'weekend') return shifted(grain, day, reading.count / 7);
  if (reading.from === 'expression' && reading.unit === 'year' && reading.count === -1 && grain === 'quarter')
    return shifted('quarter', day, -4);
  if (reading.unit === 'week') notes.add('week-from-monday');
  if (reading.unit === 'hour' || reading.unit === 'minute' || reading.unit === 'second')
    return hoursFrom(reading, day);
  const far = shifted(reading.unit, day, reading.count);
  const near = reading.near === undefined ? null : shifted(reading.unit, day, reading.near);
  if (!far || !near) return far;
  return reading.count < 0 ? hull(far, near, far.value) : hull(near, far, far.value);
};

/** "It lost £2m in the quarter": the one last told, or, of the past, the one that is over. */
const reportedQuarter = ({ day, last, direction }: Scene): Period | null => {
  if (last?.grain === 'quarter') return last;
  return day === null ? null : shifted('quarter', day, direction === 'past' ? -1 : 0);
};

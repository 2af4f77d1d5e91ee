/** Days as `YYYY-MM-DD` in; their distances, and days at a distance, out. */

const DAY = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

const LAST = dayNumber('9999-12-31');
const FIRST = dayNumber('0001-01-01');

/** Of a number that lies beyond the years that can be written, the first or last day. */
export const dayOf = (number: number): string =>
  new Date(Math.min(LAST, Math.max(FIRST, Math.round(number))) * DAY).toISOString().slice(0, 10);

/** First and last day of what is drawn. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Where a day lies from 0 to 1; beyond where it lies outside. */
export const placeIn = ({ first, last }: Span, day: string): number =>
  (dayNumber(day) - dayNumber(first)) / Math.max(1, dayNumber(last) - dayNumber(first));

/** The span of the days with room on both sides; null where there are none. */
export const spanOf = (days: readonly string[]): Span | null => {
  let [first, last] = [days[0], days[0]];
  if (first === undefined || last === undefined) return null;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const room = Math.max(30, Math.round((dayNumber(last) - dayNumber(first)) * 0.04));
  return { first: dayOf(dayNumber(first) - room), last: dayOf(dayNumber(last) + room) };
};

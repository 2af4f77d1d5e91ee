/** Claims in; what numbers are told of one thing over time, facts and forecasts apart, out. */
import type { ReportClaim } from './report-data.js';

export interface NumberPoint {
  /** The day that the number is of; for one that no date is told for, that of the report. */
  readonly day: string;
  readonly low: number;
  readonly high: number;
  /** Said of a time to come, or of what is not done. */
  readonly isForecast: boolean;
  readonly claim: ReportClaim;
}

export interface NumberSeries {
  /** What is counted or measured. */
  readonly key: string;
  /** In order of time. */
  readonly points: readonly NumberPoint[];
}

const FACTS: ReadonlySet<string> = new Set(['effected', 'ended']);

const pointOf = (claim: ReportClaim): NumberPoint | null => {
  const day = claim.eventDay ?? claim.reportedDay;
  const ends = [claim.figure?.value, claim.figure?.min, claim.figure?.max];
  const numbers = ends.filter((one) => typeof one === 'number');
  if (day === null || numbers.length === 0) return null;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return { day, low, high, isForecast: !FACTS.has(claim.status), claim };
};

/** Most told first. `keyOf` is null for a claim that belongs to no series. */
export const numberSeries = (
  claims: readonly ReportClaim[],
  keyOf: (claim: ReportClaim) => string | null,
): readonly NumberSeries[] => {
  const series = new Map<string, NumberPoint[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const point = key === null ? null : pointOf(claim);
    if (key === null || point === null) continue;
    const known = series.get(key);
    if (known) known.push(point);
    else series.set(key, [point]);
  }
  return [...series]
    .map(([key, points]) => ({
      key,
      points: points.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    }))
    .sort((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1));
};

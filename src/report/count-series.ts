/** Claims of a report in, how many organisations of a kind there were said to be, by date, out. */
import type { ReportClaim } from './report-data.js';

interface CountPoint {
  /** Of the count where the text dates it, else of the report. */
  readonly day: number;
  readonly low: number;
  readonly high: number;
  readonly status: string;
  readonly claim: string;
}

/** Counts of one kind, in order of time. */
export interface CountSeries {
  readonly scope: string;
  readonly points: readonly CountPoint[];
}

const pointOf = (claim: ReportClaim): CountPoint | null => {
  const day = claim.eventDay ?? claim.reportedDay;
  if (day === null || claim.values.length === 0) return null;
  const [low, high] = [Math.min(...claim.values), Math.max(...claim.values)];
  return { day, low, high, status: claim.status, claim: claim.id };
};

/** Kinds with most counts first. */
export const countSeries = (claims: readonly ReportClaim[]): CountSeries[] => {
  const byScope = new Map<string, CountPoint[]>();
  for (const claim of claims) {
    const point = claim.relation === 'count' && claim.scope !== null ? pointOf(claim) : null;
    if (!point || claim.scope === null) continue;
    byScope.set(claim.scope, [...(byScope.get(claim.scope) ?? []), point]);
  }
  return [...byScope]
    .map(([scope, points]) => ({ scope, points: points.toSorted((a, b) => a.day - b.day) }))
    .sort((a, b) => b.points.length - a.points.length || (a.scope < b.scope ? -1 : 1));
};

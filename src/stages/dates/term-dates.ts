/** A judged match of a post, a supply or a figure in, the term that the words behind it tell, with the status that goes with it, out. */
import type { Status } from '../../model/claim.js';
import type { ClaimDate } from '../../model/date.js';
import type { RelationMatch } from '../../model/match.js';
import { liesBefore } from '../../model/range.js';
import type { Timex } from '../../model/timex.js';
import type { Unit } from '../../model/unit.js';
import { untilDate } from '../../model/until.js';
import { spanOf } from './event-date.js';
import { unitsBetween } from './report-date.js';

export interface Term {
  readonly timex: Timex;
  readonly status: Status;
}

/** "From 1 April", "starting in May", "with effect from June". */
const STARTING = /^(?:from|starting|beginning|commencing)$/;
/** Words that may stand between what leads up to a time and the time. */
const BETWEEN = /^(?:in|on|at|the|about|around|late|early)$/;
const SINCE = /^since$/;
const UNTIL = /^(?:until|till)$/;

/** The word that leads up to a time: "from" in "starting from the 1 April". */
const leadOf = (row: readonly Unit[], timex: Timex): { readonly lead: string; readonly start: number } => {
  const before = row.filter(({ end }) => end <= timex.start);
  let at = before.length - 1;
  while (at >= 0 && BETWEEN.test(before[at]?.lower ?? '')) at--;
  return { lead: before[at]?.lower ?? '', start: before[at]?.start ?? 0 };
};

/** "Has won a five-year contract to supply B from April": what is settled but begins later is planned. */
const supplyTerm = (
  { clause, trigger }: RelationMatch,
  row: readonly Unit[],
  timexes: readonly Timex[],
  reported: ClaimDate,
): Term | null => {
  const { end } = spanOf(clause.units, trigger.from, trigger.to);
  const timex = timexes.find((one) => one.start >= end && STARTING.test(leadOf(row, one).lead));
  return timex ? { timex, status: liesBefore(reported, timex) ? 'planned' : 'effected' } : null;
};

/** "Chair of A since 2013", "chair of A until last month", "joins A as chair next month". */
const officeTerm = (
  { clause, extent, match }: RelationMatch,
  row: readonly Unit[],
  timexes: readonly Timex[],
  reported: ClaimDate,
): Term | null => {
  const { end } = spanOf(clause.units, extent.from, extent.to);
  const timex = timexes.find(({ start }) => start >= end);
  if (!timex) return null;
  const { lead, start } = leadOf(row, timex);
  const isBehind = unitsBetween(row, end, start).every(({ lower }) => lower === ',');
  if (isBehind && start >= end && SINCE.test(lead)) return { timex, status: 'effected' };
  const until = untilDate(timex);
  if (isBehind && start >= end && UNTIL.test(lead) && liesBefore(until, reported))
    return { timex: until, status: 'ended' };
  const isNext = unitsBetween(row, end, timex.start).every(({ lower }) => BETWEEN.test(lower));
  return match.dated && isNext && liesBefore(reported, timex) ? { timex, status: 'planned' } : null;
};

/** "Their turnover in 2013-14 was £183m", "turned over £24m last year": of when the figure is, told among its words or right behind. */
const figureTerm = (
  { clause, trigger }: RelationMatch,
  row: readonly Unit[],
  timexes: readonly Timex[],
  reported: ClaimDate,
): Term | null => {
  const { start, end } = spanOf(clause.units, trigger.from, trigger.to);
  const timex = timexes.find(
    (one) =>
      one.start >= start && unitsBetween(row, end, one.start).every(({ lower }) => BETWEEN.test(lower)),
  );
  return timex && liesBefore(timex, reported) ? { timex, status: 'effected' } : null;
};

/** Only what is told as a fact has a term; a plan is dated as any event is. */
export const termOf = (
  found: RelationMatch,
  status: Status,
  row: readonly Unit[],
  timexes: readonly Timex[],
  reported: ClaimDate,
): Term | null => {
  if (status !== 'effected') return null;
  if (found.pattern.relation === 'supply') return supplyTerm(found, row, timexes, reported);
  if (found.pattern.relation === 'profile') return figureTerm(found, row, timexes, reported);
  return found.pattern.relation === 'office' ? officeTerm(found, row, timexes, reported) : null;
};

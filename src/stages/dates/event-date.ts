/** A judged match and dated time expressions in, the one that tells when it takes effect out. */
import type { Status } from '../../model/claim.js';
import type { ClaimDate } from '../../model/date.js';
import { fitsStatus } from '../../model/fits-status.js';
import type { Judgement, RelationMatch } from '../../model/match.js';
import type { Span } from '../../model/span.js';
import type { Timex } from '../../model/timex.js';
import type { Unit } from '../../model/unit.js';
import { endedDate, movedDate } from './moved-date.js';
import { unitsBetween } from './report-date.js';

const PARTING = /^[;:]$/;
/** "Will be 152 where today there are 303": what stands behind is said of the other. */
const COMPARING = /^(?:where|whereas|while|compared)$/;
const BEFORE_TRIGGER = 1000;
/** Units between what gives a plan up and the day of that. */
const REACH = 8;

/** Span of some units of a row. */
export const spanOf = (units: readonly Unit[], from: number, to: number): Span => ({
  start: units[from]?.start ?? 0,
  end: units[to - 1]?.end ?? 0,
});

/** Whether the clause holds the expression, or an aside right behind it that describes it: "the merger of A and B, which …". */
const isWithin = (match: RelationMatch, timex: Timex): boolean => {
  const { units } = match.clause;
  if (units.some((unit) => unit.start < timex.end && timex.start < unit.end)) return true;
  if (match.extent.to !== match.trigger.to && match.pattern.aspect !== 'noun') return false;
  const { end } = spanOf(units, match.extent.from, match.extent.to);
  return timex.start >= end && unitsBetween(units, end, timex.start).every((unit) => unit.kind === 'mark');
};

/** Distance in characters; what stands behind the trigger is nearer than what stands before. */
const distance = (timex: Timex, trigger: Span): number =>
  timex.start >= trigger.end ? timex.start - trigger.end : BEFORE_TRIGGER + trigger.start - timex.end;

/** Units that may lead up to a date at the very beginning: "at the end of last month". */
const OPENING = 5;

/** "Last month A folded when its contracts were moved to B": a date that opens the sentence goes for all of it. */
const opens = ({ clause }: RelationMatch, timex: Timex): boolean =>
  clause.origin === 'sentence' && timex.start < (clause.units[OPENING]?.start ?? 0);

/** Whether neither a colon nor the trigger of another relation parts the expression from the trigger. */
const isJoined = (match: RelationMatch, timex: Timex, trigger: Span, others: readonly Span[]): boolean => {
  const [low, high] = timex.start >= trigger.end ? [trigger.end, timex.start] : [timex.end, trigger.start];
  const between = unitsBetween(match.clause.units, low, high);
  // "to be lodged by the summer, and insisted that A would close": the date belongs to the other half
  const parted = between.some(
    ({ lower }) =>
      PARTING.test(lower) ||
      (timex.end <= trigger.start
        ? lower === 'that'
        : match.pattern.relation === 'count' && COMPARING.test(lower)),
  );
  return !parted && (opens(match, timex) || !others.some((other) => other.start >= low && other.end <= high));
};

/** "was scrapped in 2013": for a plan given up, only the giving up has a date. */
const datesAbandoning = (match: RelationMatch, judgement: Judgement, timex: Timex): boolean => {
  const governor = judgement.governors.findLast(({ effect }) => effect === 'abandoned');
  // "that scheme was called off": the match itself tells of the giving up
  const told =
    match.match.status === 'abandoned' ? spanOf(match.clause.units, 0, match.trigger.to) : governor;
  return (
    told !== undefined &&
    timex.start >= told.end &&
    unitsBetween(match.clause.units, told.end, timex.start).length <= REACH
  );
};

/** Words between a number and its time: "211 in 2013". */
const BESIDE = 2;

/** "191, down from 211 in 2013": the time is of the number right before it. */
const isOfNumber = (
  { pattern, clause: { units }, arguments: taken }: RelationMatch,
  timex: Timex,
): boolean => {
  if (pattern.relation !== 'count') return true;
  const isTaken = (number: Unit): boolean => taken.some((one) => one.units.includes(number));
  const owner = units.findLast(({ kind, end }) => kind === 'number' && end <= timex.start);
  if (owner && unitsBetween(units, owner.end, timex.start).length <= BESIDE) return isTaken(owner);
  // "from April there will be 106, down from 135": a time before several numbers is of the first that is counted
  const counted = units.find(
    ({ kind, start }, at) =>
      kind === 'number' &&
      start >= timex.end &&
      units.slice(at + 1, at + 3).some((unit) => unit.kind === 'scope'),
  );
  return (
    !counted || isTaken(counted) || taken.every((one) => one.units.every(({ start }) => start < timex.end))
  );
};

/** The expression that dates what is claimed, null where none does. `others` are triggers of other relations. */
export const eventDate = (
  match: RelationMatch,
  judgement: Judgement & { readonly status: Status },
  timexes: readonly Timex[],
  others: readonly Span[],
  reported: ClaimDate,
): Timex | null => {
  const { status } = judgement;
  if (status === 'ruled_out' || status === 'undecided' || !match.match.dated) return null;
  const trigger = spanOf(match.clause.units, match.trigger.from, match.trigger.to);
  const found = timexes
    .filter((timex) => isWithin(match, timex) && isOfNumber(match, timex))
    // a number estimated once may be for a day that has passed since, one that is counted for none to come
    .filter(
      (timex) =>
        (match.pattern.relation === 'count' && status !== 'effected') || fitsStatus(timex, status, reported),
    )
    // "had supplied it since April": when it began is not when it ended
    .filter(({ bound }) => status !== 'ended' || bound !== 'since')
    .filter((timex) =>
      status === 'abandoned'
        ? datesAbandoning(match, judgement, timex)
        : isJoined(match, timex, trigger, others),
    )
    .toSorted((a, b) => distance(a, trigger) - distance(b, trigger));
  const moved = status === 'planned' ? found.map((timex) => movedDate(match.clause.units, timex)) : [];
  const [first = null] = found;
  const own = first && status === 'ended' ? endedDate(match.clause.units, first) : first;
  return moved.find((timex) => timex !== null) ?? own;
};

/** A judged match with the time expressions of its sentence in, when it was reported and when it takes effect out. */
import type { Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { ClaimDates, RelationMatch } from '../model/match.js';
import type { Span } from '../model/span.js';
import type { Timex } from '../model/timex.js';
import type { Unit } from '../model/unit.js';

/** A time expression that can date something. */
type DatedTimex = Timex & { readonly edtf: string };

const PARTING = /^[;:]$/;
const NEAR = 4;
const ASIDE_STATUSES = new Set<Status>(['ruled_out', 'undecided', 'abandoned']);

const isDated = (timex: Timex): timex is DatedTimex => timex.edtf !== null;

const toClaimDate = (timex: DatedTimex): ClaimDate => ({
  edtf: timex.edtf,
  from: timex.from,
  to: timex.to,
  basis: 'text',
  text: timex.text,
  start: timex.start,
  end: timex.end,
});

const unitsBetween = (units: readonly Unit[], from: number, to: number): readonly Unit[] =>
  units.filter((unit) => unit.start >= from && unit.end <= to);

/** "reported in November", "late last year it was revealed": the expression tells when something was said. */
const datesReport = (
  units: readonly Unit[],
  timex: Timex,
  trigger: Span,
  reporting: ReadonlySet<string>,
): boolean => {
  const verb = units.findLast(
    (unit) => reporting.has(unit.lower) && unit.end <= timex.start && unit.start !== trigger.start,
  );
  if (verb && unitsBetween(units, verb.end, timex.start).length <= NEAR) {
    const between = unitsBetween(units, verb.end, timex.start);
    return !between.some((unit) => unit.lower === 'that' || unit.start === trigger.start);
  }
  const next = units.find((unit) => reporting.has(unit.lower) && unit.start >= timex.end);
  const opens = unitsBetween(units, 0, timex.start).length <= 2;
  return (
    opens &&
    next !== undefined &&
    next.end <= trigger.start &&
    unitsBetween(units, timex.end, next.start).length <= NEAR
  );
};

const span = (units: readonly Unit[], from: number, to: number): Span => ({
  start: units[from]?.start ?? 0,
  end: units[to - 1]?.end ?? 0,
});

/** Whether the clause holds the expression, or an aside that stands right behind the match and so describes it. */
const isWithin = (match: RelationMatch, timex: Timex): boolean => {
  const { units } = match.clause;
  if (units.some((unit) => unit.start < timex.end && timex.start < unit.end)) return true;
  if (match.extent.to !== match.trigger.to) return false;
  const { end } = span(units, match.extent.from, match.extent.to);
  return (
    timex.start >= end &&
    !units.some((unit) => unit.start >= end && unit.end <= timex.start && unit.kind !== 'mark')
  );
};

const isEarlier = (timex: Timex, published: ClaimDate): boolean =>
  timex.to !== null && published.from !== null && timex.to < published.from;

/** A plan lies ahead of the article, what has happened behind it; open or unknown bounds rule nothing out. */
const fitsStatus = (timex: Timex, status: Status, published: ClaimDate): boolean => {
  if (status === 'effected' || status === 'ended')
    return timex.from === null || published.to === null || timex.from <= published.to;
  return timex.to === null || published.from === null || timex.to >= published.from;
};

/** Distance in characters from the trigger; what stands behind it is nearer than what stands before. */
const distance = (timex: Timex, trigger: Span): number =>
  timex.start >= trigger.end ? timex.start - trigger.end : 1000 + trigger.start - timex.end;

/** Whether the expression stands in the clause of the match, with no other trigger's clause between. */
const inClause = (match: RelationMatch, timex: Timex, others: readonly Span[]): boolean => {
  const trigger = span(match.clause.units, match.trigger.from, match.trigger.to);
  const [low, high] = timex.start >= trigger.end ? [trigger.end, timex.start] : [timex.end, trigger.start];
  const parted = match.clause.units.some(
    (unit) => PARTING.test(unit.lower) && unit.start >= low && unit.end <= high,
  );
  return !parted && !others.some((other) => other.start >= low && other.end <= high);
};

/**
 * Dates one match. `timexes` are those of its sentence, `rows` the sentence's units, `others` the triggers of
 * the sentence's other matches.
 */
export const dateClaim = (
  match: RelationMatch,
  status: Status,
  timexes: readonly Timex[],
  row: readonly Unit[],
  others: readonly Span[],
  published: ClaimDate,
  reporting: ReadonlySet<string>,
): ClaimDates => {
  const trigger = span(match.clause.units, match.trigger.from, match.trigger.to);
  const dated = timexes.filter(isDated);
  const ofReport = dated.filter((timex) => datesReport(row, timex, trigger, reporting));
  const report = ofReport.find((timex) => isEarlier(timex, published));
  const reported = report ? toClaimDate(report) : published;
  if (ASIDE_STATUSES.has(status) || !match.match.dated) return { reported, event: null };
  const [event] = dated
    .filter(
      (timex) =>
        isWithin(match, timex) &&
        !ofReport.includes(timex) &&
        fitsStatus(timex, status, reported) &&
        inClause(match, timex, others),
    )
    .toSorted((a, b) => distance(a, trigger) - distance(b, trigger));
  return { reported, event: event ? toClaimDate(event) : null };
};

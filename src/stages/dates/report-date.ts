import type { Span } from '../../model/span.js';
import type { Timex } from '../../model/timex.js';
import type { Unit } from '../../model/unit.js';

const NEAR = 4;

/** Units that lie wholly between two offsets. */
export const unitsBetween = (units: readonly Unit[], from: number, to: number): readonly Unit[] =>
  units.filter((unit) => unit.start >= from && unit.end <= to);

const PARTING = /^(?:and|but|despite|after|before|while|when|although|though|which|who|whose|having|;)$/;

/**
 * "will stay alone, despite having told customers in May": what was told then is another thing. Behind a comma the
 * main clause goes on: "the alliance would help A and B, a statement said today".
 */
const isParted = (units: readonly Unit[], from: number, to: number): boolean => {
  const between = unitsBetween(units, from, to);
  const parting = between.findLastIndex((unit) => PARTING.test(unit.lower));
  return parting >= 0 && !between.slice(parting).some((unit) => unit.lower === ',');
};

/** "reported in November that" */
const followsVerb = (
  units: readonly Unit[],
  timex: Timex,
  trigger: Span,
  reporting: ReadonlySet<string>,
): boolean => {
  const verb = units.findLast(
    (unit) => reporting.has(unit.lower) && unit.end <= timex.start && unit.start !== trigger.start,
  );
  if (!verb || (trigger.end <= verb.start && isParted(units, trigger.end, verb.start))) return false;
  const between = unitsBetween(units, verb.end, timex.start);
  return (
    between.length <= NEAR && !between.some((unit) => unit.lower === 'that' || unit.start === trigger.start)
  );
};

/** "Late last year it was revealed", "in November 2011, when the two announced", "as recently as June said" */
const precedesVerb = (
  units: readonly Unit[],
  timex: Timex,
  trigger: Span,
  reporting: ReadonlySet<string>,
): boolean => {
  const verb = units.find((unit) => reporting.has(unit.lower) && unit.start >= timex.end);
  if (!verb || verb.end > trigger.start) return false;
  const between = unitsBetween(units, timex.end, verb.start);
  if (between.length > NEAR) return false;
  const opens = unitsBetween(units, 0, timex.start).length <= 2;
  return opens || between.length === 0 || between.some((unit) => unit.lower === 'when');
};

/** Whether the expression dates the saying and not what was said. `units` are those of the whole sentence. */
export const datesReport = (
  units: readonly Unit[],
  timex: Timex,
  trigger: Span,
  reporting: ReadonlySet<string>,
): boolean => followsVerb(units, timex, trigger, reporting) || precedesVerb(units, timex, trigger, reporting);

const FINITE = /^(?:is|are|was|were|has|have|had|will|would)$/;

/** "The takeover of B, announced last year, was completed": the announcing is told in passing, the claim by the verb behind. */
export const isInPassing = (
  units: readonly Unit[],
  timex: Timex,
  reporting: ReadonlySet<string>,
): boolean => {
  const verb = units.findLastIndex((unit) => reporting.has(unit.lower) && unit.end <= timex.start);
  const after = units.findIndex((unit) => unit.start >= timex.end);
  return (
    units[verb - 1]?.lower === ',' &&
    units[after]?.lower === ',' &&
    FINITE.test(units[after + 1]?.lower ?? '')
  );
};

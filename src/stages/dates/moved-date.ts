/** A clause and a time expression in; the day to which a delay moves what the clause tells of, out. */
import type { Timex } from '../../model/timex.js';
import type { Unit } from '../../model/unit.js';
import { untilDate } from '../../model/until.js';

const MOVING =
  /^(?:delayed|delays?|delaying|postponed|postpones?|postponing|deferred|defers?|slipped|slips?|back|forward|rescheduled|moved|off)$/;
/** "Will not happen until April": put off in other words. */
const NOT = /^(?:not|n't)$/;
const TARGET = /^(?:to|until|till)$/;
/** Units from the moving to its target: "its acquisition of B from 1 April 2014". */
const REACH = 14;

/** The expression as the new date of "delayed until 2016", "put back from April to July"; null of any other. */
export const movedDate = (units: readonly Unit[], timex: Timex): Timex | null => {
  const at = units.findLastIndex((unit) => unit.end <= timex.start && unit.lower !== 'the');
  const preposition = units[at]?.lower ?? '';
  if (!TARGET.test(preposition)) return null;
  const moved = units
    .slice(Math.max(0, at - REACH), at)
    .some(({ lower }) => MOVING.test(lower) || (preposition !== 'to' && NOT.test(lower)));
  return moved ? untilDate(timex) : null;
};

/** "Was until October turnaround director": what lasted until then ended then. */
export const endedDate = (units: readonly Unit[], timex: Timex): Timex => {
  const before = units.findLast((unit) => unit.end <= timex.start && unit.lower !== 'the');
  return /^(?:until|till)$/.test(before?.lower ?? '') ? untilDate(timex) : timex;
};

/** A clause and a time expression in; the day to which a delay moves what the clause tells of, out. */
import { parseEdtf } from '../../model/edtf.js';
import type { Timex } from '../../model/timex.js';
import type { Unit } from '../../model/unit.js';

const MOVING =
  /^(?:delayed|delays?|delaying|postponed|postpones?|postponing|deferred|defers?|slipped|slips?|back|forward|rescheduled|moved|off)$/;
/** "Will not happen until April": put off in other words. */
const NOT = /^(?:not|n't)$/;
const TARGET = /^(?:to|until|till)$/;
/** Units from the moving to its target: "its acquisition of B from 1 April 2014". */
const REACH = 14;

/** "Until 2016" of a timex that reaches up to 2016: the year itself. */
const target = (timex: Timex): Timex => {
  const bound = timex.edtf?.startsWith('../') ? parseEdtf(timex.edtf.slice(3)) : null;
  return bound ? { ...timex, edtf: bound.edtf, from: bound.from, to: bound.to } : timex;
};

/** The expression as the new date of "delayed until 2016", "put back from April to July"; null of any other. */
export const movedDate = (units: readonly Unit[], timex: Timex): Timex | null => {
  const at = units.findLastIndex((unit) => unit.end <= timex.start && unit.lower !== 'the');
  const preposition = units[at]?.lower ?? '';
  if (!TARGET.test(preposition)) return null;
  const moved = units
    .slice(Math.max(0, at - REACH), at)
    .some(({ lower }) => MOVING.test(lower) || (preposition !== 'to' && NOT.test(lower)));
  return moved ? target(timex) : null;
};

/** The units of an entry that opens with a date in, the same with the date behind what it dates out. */
import type { Unit } from '../../model/unit.js';
import { isDash, isMark } from './units-of.js';

const LONGEST_LABEL = 5;
const DATED =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:19|20)\d\d)$/;

/** "April 2014 – A and B merge": an entry of a timeline with its date behind it. */
export const withLabelBehind = (units: readonly Unit[]): readonly Unit[] => {
  const end = units.slice(0, LONGEST_LABEL + 1).findIndex((unit) => isDash(unit) || isMark(unit, ':'));
  const label = units.slice(0, Math.max(end, 0));
  const isDate = label.some((unit) => DATED.test(unit.lower));
  return isDate && !label.some((unit) => unit.kind === 'organisation')
    ? [...units.slice(end + 1), ...label]
    : units;
};

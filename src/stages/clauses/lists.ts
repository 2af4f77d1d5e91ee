/** A heading, or a sentence about some, in; the same with the names of an item in the place kept for them out. */
import type { Unit } from '../../model/unit.js';
import { FINITE, isMark } from './units-of.js';

const EXEMPLIFYING = new Set(['one', 'two', 'three', 'four', 'among', 'these', 'they', 'those', 'examples']);
const POINTING = new Set(['these', 'them', 'those', 'include', 'are', 'is']);
const LONGEST_SUBJECT = 5;

/** "One of these is North and East London CSU": names those of whom the sentence before speaks. */
export const isExemplifying = (units: readonly Unit[]): boolean =>
  EXEMPLIFYING.has(units[0]?.lower ?? '') && units.slice(1, 4).some((unit) => POINTING.has(unit.lower));

const QUANTIFIERS = new Set('some several many other more most few all both those'.split(' '));

const isQuantified = (unit: Unit | undefined): boolean =>
  unit?.kind === 'number' || QUANTIFIERS.has(unit?.lower ?? '');

/** The sentence with the item for its subject: "Some CSUs will still be independent". */
export const withSubject = (units: readonly Unit[], subject: Unit): Unit[] | null => {
  const verb = units.findIndex((unit, at) => at <= LONGEST_SUBJECT && FINITE.has(unit.lower));
  const named = units.slice(0, Math.max(verb, 0)).some((unit) => unit.kind === 'organisation');
  return verb < 1 || named || !isQuantified(units[0]) ? null : [subject, ...units.slice(verb)];
};

/** The heading with the item in the place of "the following", or else behind it. */
export const headed = (heading: readonly Unit[], item: Unit): Unit[] => {
  const at = heading.findIndex((unit) => unit.lower === 'following');
  if (at < 0) return withSubject(heading, item) ?? [...heading, item];
  const from = heading[at - 1]?.lower === 'the' ? at - 1 : at;
  return [...heading.slice(0, from), item, ...heading.slice(at + 1)];
};

/** Items that stand in the heading's own sentence, after a colon, parted by semicolons. */
export const inlineItems = (
  units: readonly Unit[],
): { heading: readonly Unit[]; items: (readonly Unit[])[] } | null => {
  const colon = units.findIndex((unit) => isMark(unit, ':'));
  if (colon < 0 || !units.some((unit, index) => index > colon && isMark(unit, ';'))) return null;
  const items: Unit[][] = [[]];
  for (const unit of units.slice(colon + 1)) {
    if (isMark(unit, ';')) items.push([]);
    else items.at(-1)?.push(unit);
  }
  return { heading: units.slice(0, colon), items };
};

/** Whether a sentence introduces a list. */
export const isHeading = (units: readonly Unit[]): boolean =>
  isMark(units.at(-1), ':') || units.some((unit) => unit.lower === 'following');

export const withoutColon = (units: readonly Unit[]): readonly Unit[] =>
  isMark(units.at(-1), ':') ? units.slice(0, -1) : units;

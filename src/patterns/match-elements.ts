/** Elements and a row of units in, the captures of the first way they fit out. */
import type { Element, VerbForm } from '../model/pattern.js';
import type { Unit } from '../model/unit.js';

/** What a slot took: the units from `from` up to but not including `to`, as positions in the row. */
export interface Capture {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Which way elements are laid along the units: 1 rightwards, -1 leftwards from just before the trigger. */
export type Direction = 1 | -1;

/** What a gap may not hold, and whom a slot does not take. */
export interface Limits {
  /** Words and marks that end a clause's reach. */
  readonly barriers: ReadonlySet<string>;
  /** Words after a barrier by which the clause goes on about the same subject. */
  readonly continuing: ReadonlySet<string>;
  /** Words that may lead up to an organisation's name. */
  readonly determiners: ReadonlySet<string>;
  /** Whether an organisation unit may be passed over and never fills a slot: regulators that watch others merge. */
  readonly isBystander: (unit: Unit) => boolean;
  /** Whether an organisation unit may take part in the relation. */
  readonly accepts: (unit: Unit) => boolean;
}

/** How far elements reached: the position after the last unit taken (before it, leftwards), and the captures. */
export interface Fit {
  readonly reached: number;
  readonly captures: readonly Capture[];
}

const MOST_DETERMINERS = 3;

interface Row {
  readonly units: readonly Unit[];
  readonly direction: Direction;
  readonly limits: Limits;
}

/** Form of the word at a position if the element takes it, undefined if not. */
export const wordForm = (element: Element, unit: Unit | undefined): VerbForm | '' | undefined =>
  element.is === 'word' && unit ? element.words.get(unit.lower) : undefined;

const MAY_CONTINUE = new Set(['that', 'which', 'who', 'whose']);
const PREPOSITIONS = new Set(['at', 'by', 'for', 'from', 'in', 'of', 'on', 'with', 'to']);

/** Whether a word or mark ends a clause's reach. */
export const isBarrier = (
  units: readonly Unit[],
  at: number,
  { barriers, continuing }: Pick<Limits, 'barriers' | 'continuing'>,
): boolean => {
  const lower = units[at]?.lower ?? '';
  if (!barriers.has(lower)) return false;
  if (!MAY_CONTINUE.has(lower)) return true;
  // "that they will merge": what follows goes on about the same organisations; "at that time" opens no clause
  const next = units[at + 1];
  const opens = !PREPOSITIONS.has(units[at - 1]?.lower ?? '');
  return opens && !(next?.kind === 'organisation' || continuing.has(next?.lower ?? ''));
};

const mayPass = (row: Row, at: number, open: boolean): boolean => {
  const unit = row.units[at];
  if (!unit) return false;
  if (open) return unit.kind !== 'mark' || !row.limits.barriers.has(unit.lower);
  if (unit.kind === 'organisation') return row.limits.isBystander(unit);
  return !isBarrier(row.units, at, row.limits);
};

const fillsSlot = (row: Row, element: Element & { is: 'slot' }, unit: Unit): boolean => {
  if (element.kind === 'organisation') {
    const count = unit.mention?.organisations.length ?? 0;
    return count >= element.min && count <= element.max && row.limits.accepts(unit);
  }
  if (element.kind === 'name')
    return unit.kind === 'name' || unit.kind === 'person' || unit.kind === 'organisation';
  return unit.kind === element.kind;
};

const mayJoinPhrase = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.kind !== 'mark' || unit.lower === '-') && unit.kind !== 'organisation';

/** Tries every length that `passes`, shortest first, from `least`. */
const stretch = (
  row: Row,
  at: number,
  least: number,
  most: number,
  passes: (at: number) => boolean,
  then: (at: number) => Fit | null,
): Fit | null => {
  let here = at;
  for (let taken = 0; taken <= most; taken++) {
    if (taken >= least) {
      const fit = then(here);
      if (fit) return fit;
    }
    if (!passes(here)) return null;
    here += row.direction;
  }
  return null;
};

const capture = (element: Element & { is: 'slot' }, row: Row, at: number, end: number): Capture =>
  row.direction === 1
    ? { name: element.name, from: at, to: end }
    : { name: element.name, from: end + 1, to: at + 1 };

/** "By the neighbouring A", "half of the former B": what leads up to a name is no part of the pattern. */
const afterDeterminers = ({ units, limits }: Row, at: number): number => {
  let here = at;
  while (here < at + MOST_DETERMINERS && limits.determiners.has(units[here]?.lower ?? '')) here++;
  return here;
};

const fitPhrase = (
  element: Element & { is: 'slot' },
  elements: readonly Element[],
  index: number,
  row: Row,
  at: number,
): Fit | null => {
  const passes = (here: number): boolean => mayJoinPhrase(row.units[here]);
  const add = (end: number): Fit | null => {
    const rest = lay(elements, index + 1, row, end);
    return (
      rest && {
        reached: rest.reached,
        captures: [capture(element, row, at, end), ...rest.captures],
      }
    );
  };
  if (index < elements.length - 1) return stretch(row, at, 1, element.max, passes, add);
  let end = at;
  while (Math.abs(end - at) < element.max && passes(end)) end += row.direction;
  return end === at ? null : add(end);
};

const lay = (elements: readonly Element[], index: number, row: Row, at: number): Fit | null => {
  const element = elements[index];
  if (!element) return { reached: at, captures: [] };
  const unit = row.units[at];
  const next = at + row.direction;
  switch (element.is) {
    case 'word': {
      const taken = wordForm(element, unit) !== undefined ? lay(elements, index + 1, row, next) : null;
      return taken ?? (element.optional ? lay(elements, index + 1, row, at) : null);
    }
    case 'gap':
      return stretch(
        row,
        at,
        0,
        element.max,
        (here) => mayPass(row, here, element.open),
        (here) => lay(elements, index + 1, row, here),
      );
    case 'slot': {
      if (element.kind === 'phrase') return fitPhrase(element, elements, index, row, at);
      const here = element.kind === 'organisation' && row.direction === 1 ? afterDeterminers(row, at) : at;
      const filler = row.units[here];
      if (!filler || !fillsSlot(row, element, filler)) return null;
      const after = here + row.direction;
      const rest = lay(elements, index + 1, row, after);
      return (
        rest && {
          reached: rest.reached,
          captures: [capture(element, row, here, after), ...rest.captures],
        }
      );
    }
    case 'trigger':
      return null;
  }
};

/**
 * Lays elements along the units from position `at`, in reading order for direction 1; for -1 the caller
 * gives them reversed. Gaps take as little as they can, so the nearest fitting argument wins.
 */
export const fitElements = (
  elements: readonly Element[],
  units: readonly Unit[],
  at: number,
  direction: Direction,
  limits: Limits,
): Fit | null => lay(elements, 0, { units, direction, limits }, at);

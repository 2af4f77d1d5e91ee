/** Elements and a row of units in, the captures of the first way they fit out. */
import { kindOf } from '../model/organisation.js';
import type { Element } from '../model/pattern.js';
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

/** How far elements reached: the position after the last unit taken (before it, leftwards), and the captures, in no order. */
export interface Fit {
  readonly reached: number;
  readonly captures: readonly Capture[];
}

const MOST_DETERMINERS = 3;

/** What is being laid, and where what slots took is noted, innermost first. */
interface Row {
  readonly units: readonly Unit[];
  readonly direction: Direction;
  readonly limits: Limits;
  readonly captures: Capture[];
}

/** Where elements reach that do not fit: no position of any row, as leftwards -1 is one. */
const NOWHERE = -2;

const POSSESSIVE = new Set(['its', 'their']);
const MAY_CONTINUE = new Set(['that', 'which', 'who', 'whose']);
const PREPOSITIONS = new Set(['at', 'by', 'for', 'from', 'in', 'of', 'on', 'with', 'to']);

/** Whether a word or mark ends a clause's reach. */
const isBarrier = (
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

const isOfKinds = ({ kinds }: Element & { is: 'slot' }, { mention }: Unit): boolean =>
  kinds.length === 0 || (mention?.organisations ?? []).every((ref) => kinds.includes(kindOf(ref)));

const fillsSlot = (row: Row, element: Element & { is: 'slot' }, unit: Unit): boolean => {
  if (element.kind === 'organisation') {
    const count = unit.mention?.organisations.length ?? 0;
    return (
      count >= element.min && count <= element.max && isOfKinds(element, unit) && row.limits.accepts(unit)
    );
  }
  if (element.kind === 'name')
    return unit.kind === 'name' || unit.kind === 'person' || unit.kind === 'organisation';
  return unit.kind === element.kind;
};

const mayJoinPhrase = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.kind !== 'mark' || unit.lower === '-') && unit.kind !== 'organisation';

/** Lays one element of a kind, that at `index`, and what follows it; returns the position that they reach. */
type Lay<Kind extends Element['is']> = (
  element: Element & { is: Kind },
  elements: readonly Element[],
  index: number,
  row: Row,
  at: number,
) => number;

/** Lays what follows a gap after ever more of it, `here` being the first unit that the gap may pass. */
const layGap: Lay<'gap'> = (gap, elements, index, row, at) => {
  for (let here = at, passed = 0; ; here += row.direction, passed++) {
    const reached = lay(elements, index + 1, row, here);
    if (reached !== NOWHERE) return reached;
    if (passed === gap.max || !mayPass(row, here, gap.open)) return NOWHERE;
  }
};

const note = (element: Element & { is: 'slot' }, row: Row, at: number, end: number): void => {
  row.captures.push(
    row.direction === 1
      ? { name: element.name, from: at, to: end }
      : { name: element.name, from: end + 1, to: at + 1 },
  );
};

/** "By the neighbouring A", "half of the former B": what leads up to a name is no part of the pattern. */
const afterDeterminers = ({ units, limits }: Row, at: number): number => {
  let here = at;
  while (here < at + MOST_DETERMINERS && limits.determiners.has(units[here]?.lower ?? '')) here++;
  return here;
};

/** Takes words as they come: as few as let the rest fit, or where nothing follows as many as there are. */
const layPhrase: Lay<'slot'> = (element, elements, index, row, at) => {
  const isLast = index === elements.length - 1;
  let end = at;
  for (let taken = 1; taken <= element.max && mayJoinPhrase(row.units[end]); taken++) {
    end += row.direction;
    const reached = isLast ? NOWHERE : lay(elements, index + 1, row, end);
    if (reached === NOWHERE) continue;
    note(element, row, at, end);
    return reached;
  }
  if (!isLast || end === at) return NOWHERE;
  note(element, row, at, end);
  return end;
};

const laySlot: Lay<'slot'> = (element, elements, index, row, at) => {
  const here = element.kind === 'organisation' && row.direction === 1 ? afterDeterminers(row, at) : at;
  const filler = row.units[here];
  if (!filler || !fillsSlot(row, element, filler)) return NOWHERE;
  const after = here + row.direction;
  const reached = lay(elements, index + 1, row, after);
  if (reached !== NOWHERE) note(element, row, here, after);
  return reached;
};

/** Whether an element never holds without one of its words. */
export const takesWord = ({ optional, possessive, end }: Element & { is: 'word' }): boolean =>
  !optional && !possessive && !end;

/** Whether an element holds between two units: at the clause's end, or behind "its", which is told like "the unit's". */
const takesNothing = (
  { possessive, end }: Element & { is: 'word' },
  { units, direction }: Row,
  at: number,
): boolean =>
  (end && at === units.length) ||
  (possessive && POSSESSIVE.has(units[direction === 1 ? at - 1 : at]?.lower ?? ''));

/** Whether words of several units stand from `at` on, in reading order. */
const standsAt = (run: readonly string[], { units, direction }: Row, at: number): boolean => {
  const first = direction === 1 ? at : at - run.length + 1;
  return run.every((word, n) => units[first + n]?.lower === word);
};

/** Lays a word, or several that are one alternative, and what follows. */
const layWord: Lay<'word'> = (element, elements, index, row, at) => {
  if (element.words.has(row.units[at]?.lower ?? '')) {
    const reached = lay(elements, index + 1, row, at + row.direction);
    if (reached !== NOWHERE) return reached;
  }
  for (const run of element.runs) {
    const reached = standsAt(run, row, at)
      ? lay(elements, index + 1, row, at + row.direction * run.length)
      : NOWHERE;
    if (reached !== NOWHERE) return reached;
  }
  return element.optional || takesNothing(element, row, at) ? lay(elements, index + 1, row, at) : NOWHERE;
};

/** Lays the elements from `index` on; returns the position that they reach. This is where most of matching's time goes. */
const lay = (elements: readonly Element[], index: number, row: Row, at: number): number => {
  const element = elements[index];
  if (!element) return at;
  switch (element.is) {
    case 'word':
      return layWord(element, elements, index, row, at);
    case 'gap':
      return layGap(element, elements, index, row, at);
    case 'slot':
      return element.kind === 'phrase'
        ? layPhrase(element, elements, index, row, at)
        : laySlot(element, elements, index, row, at);
    case 'trigger':
      return NOWHERE;
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
): Fit | null => {
  const captures: Capture[] = [];
  const reached = lay(elements, 0, { units, direction, limits, captures }, at);
  return reached === NOWHERE ? null : { reached, captures };
};

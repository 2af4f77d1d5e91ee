/** What both asides and lists ask of units. */
import type { Mention } from '../../model/organisation.js';
import { makeUnit, type Unit } from '../../model/unit.js';

/** Verbs that tell that a clause goes on. */
export const FINITE = new Set(
  'is are was were has have had will would could may might can said says'.split(' '),
);

const DASHES = new Set(['–', '—', '-']);

export const isMark = (unit: Unit | undefined, lower: string): boolean =>
  unit?.kind === 'mark' && unit.lower === lower;
export const isDash = (unit: Unit | undefined): boolean => unit?.kind === 'mark' && DASHES.has(unit.lower);

/** All organisations of several units, taken as one unit. */
export const joinOrganisations = (units: readonly Unit[]): Unit | null => {
  const found = units.filter((unit) => unit.kind === 'organisation');
  const [first, last] = [found[0], found.at(-1)];
  if (!first?.mention || !last) return null;
  if (found.length === 1) return first;
  const organisations = [
    ...new Map(found.flatMap((unit) => unit.mention?.organisations ?? []).map((o) => [o.id, o])).values(),
  ];
  const mention: Mention = { start: first.start, end: last.end, form: 'coordination', organisations };
  return makeUnit(first.kind, first.word, first.lower, first.start, last.end, { mention });
};

/** Units in, the organisations that they name out, where they hold nothing but names and what links these. */
import type { Unit } from '../../model/unit.js';
import { isMark, joinOrganisations } from './units-of.js';

const MOST_LINKS = 12;

/** The organisations of an aside that holds nothing but their names, "two trusts (A and B) will"; null of any other. */
export const namesOnly = (content: readonly Unit[]): Unit | null => {
  const bare = content.every(
    (unit) => unit.kind === 'organisation' || isMark(unit, ',') || /^(?:and|the|both)$/.test(unit.lower),
  );
  return bare && content.length <= MOST_LINKS ? joinOrganisations(content) : null;
};

/** The organisations of an item that names nothing else, "A, with B (merger by April)"; undefined of any other. */
export const pairOf = (before: readonly Unit[]): Unit | undefined => {
  const bare =
    before.length > 2 &&
    before.every((unit) => unit.kind === 'organisation' || isMark(unit, ',') || PAIRING.has(unit.lower));
  return bare && before.length <= MOST_LINKS ? (joinOrganisations(before) ?? undefined) : undefined;
};

const PAIRING = new Set(['with', 'and', 'the']);

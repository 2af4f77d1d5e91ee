/** Rows of units and whom pronouns for persons stand for in, the rows with the persons' names out. */
import type { PersonLinks } from '../discourse/persons.js';
import { retold, type Unit } from '../model/unit.js';

/** They stand where a name may stand; "his", "him" and "her" stay words that tell whom they stand for. */
const NOMINATIVE = new Set(['he', 'she']);

export const withPersons = (
  rows: readonly (readonly Unit[])[],
  persons: PersonLinks,
): readonly (readonly Unit[])[] => {
  if (persons.size === 0) return rows;
  const names = new Map([...persons].map(([{ head }, named]) => [head.start, named.head.unit?.person]));
  return rows.map((row) =>
    row.map((unit) => {
      const person = names.get(unit.start);
      if (person === undefined || unit.kind !== 'word') return unit;
      return retold(unit, NOMINATIVE.has(unit.lower) ? 'person' : 'word', { person });
    }),
  );
};

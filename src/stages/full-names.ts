/** The rows of units of all sentences in, the same rows out with persons of one name told by their full names. */
import { retold, type Unit } from '../model/unit.js';

/** "Johnson" and "Ms Garbutt" become persons with the full name that the article gave before; a name never told in full stays. */
export const fullNames = (text: string, rows: readonly (readonly Unit[])[]): readonly (readonly Unit[])[] => {
  const bySurname = new Map<string, string>();
  const personOf = ({ kind, person, start, end }: Unit): string | undefined => {
    if (kind === 'name') return bySurname.get(text.slice(start, end));
    if (kind !== 'person' || person === undefined) return undefined;
    const surname = person.slice(person.lastIndexOf(' ') + 1);
    if (surname === person) return bySurname.get(surname) ?? person;
    bySurname.set(surname, person);
    return person;
  };
  return rows.map((row) =>
    row.map((unit) => {
      const person = personOf(unit);
      return person === undefined || unit.person === person ? unit : retold(unit, 'person', { person });
    }),
  );
};

/** The rows of units of all sentences in, the same rows out with surnames and pronouns told by their full names. */
import { retold, type Unit } from '../model/unit.js';

type Gender = 'female' | 'male';

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...['she', 'her', 'mrs', 'ms', 'miss', 'dame', 'lady', 'baroness'].map((word): [string, Gender] => [
    word,
    'female',
  ]),
  ...['he', 'his', 'him', 'mr', 'sir', 'lord'].map((word): [string, Gender] => [word, 'male']),
]);
const PRONOUNS = new Set(['he', 'she']);
/** They stay words, and tell whom they stand for. */
const OBLIQUE = new Set(['his', 'him', 'her']);
/** Sentences back in which a pronoun's person may stand. */
const MEMORY = 4;

interface Memory {
  /** Full names by surname. */
  readonly surnames: Map<string, string>;
  readonly genders: Map<string, Gender>;
  /** Who is named first in each sentence, latest last. */
  readonly subjects: { readonly sentence: number; readonly person: string }[];
}

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const genderOf = (unit: Unit): Gender | undefined => GENDERS.get(/^\S*/.exec(unit.lower)?.[0] ?? '');

const pronounPerson = (unit: Unit, sentence: number, memory: Memory): string | undefined => {
  const gender = genderOf(unit);
  return memory.subjects.findLast(
    (subject) =>
      sentence - subject.sentence <= MEMORY && (memory.genders.get(subject.person) ?? gender) === gender,
  )?.person;
};

/** Full name of whoever the unit stands for, undefined if it stands for nobody known. */
const personOf = (text: string, unit: Unit, sentence: number, memory: Memory): string | undefined => {
  if (unit.kind === 'word')
    return PRONOUNS.has(unit.lower) ? pronounPerson(unit, sentence, memory) : undefined;
  if (unit.kind === 'name') return memory.surnames.get(text.slice(unit.start, unit.end));
  if (unit.kind !== 'person' || unit.person === undefined) return undefined;
  const surname = surnameOf(unit.person);
  return surname === unit.person ? (memory.surnames.get(surname) ?? unit.person) : unit.person;
};

const remember = (unit: Unit, person: string, sentence: number, memory: Memory): void => {
  const surname = surnameOf(person);
  if (surname !== person) memory.surnames.set(surname, person);
  const gender = genderOf(unit);
  if (gender) memory.genders.set(person, gender);
  if (memory.subjects.at(-1)?.sentence !== sentence) memory.subjects.push({ sentence, person });
};

/**
 * "Johnson" and "Ms Garbutt" become person units with the name that the article gave before, "he" and "she" with
 * that of whoever the nearest sentence names first; "his", "him" and "her" stay words that tell it. Rows and units keep their order; a name never told in full stays.
 */
export const resolvePersons = (
  text: string,
  rows: readonly (readonly Unit[])[],
): readonly (readonly Unit[])[] => {
  const memory: Memory = { surnames: new Map(), genders: new Map(), subjects: [] };
  return rows.map((row, sentence) =>
    row.map((unit) => {
      if (unit.kind === 'word' && OBLIQUE.has(unit.lower)) {
        const whose = pronounPerson(unit, sentence, memory);
        return whose === undefined ? unit : retold(unit, 'word', { person: whose });
      }
      const person = personOf(text, unit, sentence, memory);
      if (person === undefined) return unit;
      remember(unit, person, sentence, memory);
      return unit.kind === 'person' && unit.person === person ? unit : retold(unit, 'person', { person });
    }),
  );
};

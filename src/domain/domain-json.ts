/** A compiled domain as JSON and back; lists of words that many patterns share are written once. */
import type { Domain } from '../model/domain.js';
import type { Element } from '../model/pattern.js';

type Words = ReadonlySet<string>;

/** `words` of an element is the place of its list. */
interface Stored {
  readonly lists: readonly (readonly string[])[];
  readonly domain: Domain;
}

const rowsOf = ({ patterns }: Domain): readonly (readonly Element[])[] =>
  patterns.flatMap(({ triggers, matches, unless }) => [
    ...triggers,
    ...unless,
    ...matches.flatMap(({ left, right }) => [left, right]),
  ]);

/** JSON text of a domain. */
export const domainToJson = (domain: Domain): string => {
  const places = new Map<string, number>();
  const lists: (readonly string[])[] = [];
  const placeOf = (words: Words): number => {
    const list = [...words];
    const key = JSON.stringify(list);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, lists.length);
    return lists.push(list) - 1;
  };
  const text = JSON.stringify(domain, (_, value) => (value instanceof Set ? placeOf(value) : value));
  return `{"lists":${JSON.stringify(lists)},"domain":${text}}`;
};

/** The domain that `domainToJson` wrote. A reviver would be asked about each of 200,000 values. */
export const domainFromJson = (json: string): Domain => {
  const { lists, domain } = JSON.parse(json) as Stored;
  const sets = lists.map((words) => new Set(words));
  for (const element of rowsOf(domain).flat()) {
    if (element.is !== 'word') continue;
    const stored: { words: unknown } = element;
    stored.words = sets[Number(stored.words)];
  }
  return domain;
};

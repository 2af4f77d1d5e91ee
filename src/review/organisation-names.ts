/** Claims and other known organisations in, what people call each organisation out. */
import type { Claim } from '../model/claim.js';

/** Names by id. */
export type Names = ReadonlyMap<string, string>;

/** Names as articles have them go before those that are merely known. */
export const namesOf = (claims: readonly Claim[], known: Names): Names => {
  const names = new Map(known);
  for (const { participants } of claims) for (const { id, name } of participants) names.set(id, name);
  return names;
};

/** The name; with its id where another organisation has the same, and the id alone where no name is known. */
export const namer = (names: Names): ((id: string) => string) => {
  const bearers = new Map<string, number>();
  for (const name of names.values()) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return (id) => {
    const name = names.get(id);
    if (name === undefined || name === '') return id;
    return (bearers.get(name) ?? 0) > 1 ? `${name} (${id})` : name;
  };
};

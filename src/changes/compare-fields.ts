/** A record as it was and as it is in; the fields that differ out. */
import type { FieldChange } from './change.js';

const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** A field that is left out and one that is null are the same. Fields stand in the order of the later record. */
export const compareFields = (before: object, after: object): Readonly<Record<string, FieldChange>> => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...now.keys(), ...old.keys()])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [was, is] = [old.get(name) ?? null, now.get(name) ?? null];
      return textOf(was) === textOf(is) ? [] : [[name, { old: was, new: is }]];
    }),
  );
};

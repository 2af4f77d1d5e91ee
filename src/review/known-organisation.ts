/** What somebody typed and known organisations in, the id that is meant out. */
import { organisationId } from './decision.js';
import { foldWords } from './fold.js';
import type { Names } from './organisation-names.js';

/** By id or name; an unknown organisation by an id alone. Null where the words mean nothing, or two of them. */
export const idOf = (typed: string, names: Names): string | null => {
  if (names.has(typed)) return typed;
  const wanted = foldWords(typed);
  const found = [...names].filter(([, name]) => foldWords(name) === wanted);
  if (found.length > 0) return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  return organisationId.safeParse(typed).success ? typed : null;
};

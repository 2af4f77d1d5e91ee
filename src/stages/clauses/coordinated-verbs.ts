/** The units of a clause in; out the same cut where a second verb goes on about its subject past another organisation: "A will not join B, and will …". */
import type { Unit } from '../../model/unit.js';
import { FINITE, isMark } from './units-of.js';

/** What may stand before a subject: "In London, A …", "However, A …". */
const LONGEST_OPENING = 6;

/** Position of the subject, if the clause begins with it or with an opening and a comma, and a verb or an adverb follows; -1 if not. */
const subjectAt = (units: readonly Unit[]): number => {
  const at = units.findIndex((unit) => unit.kind === 'organisation');
  if (at < 0 || at > LONGEST_OPENING) return -1;
  const next = units[at + 1];
  if (
    next?.kind !== 'word' ||
    !/^(?:is|are|was|were|has|have|had|will|would|look|left|took|met|won|lost|began|gave|\p{L}+(?:s|ed))$/u.test(
      next.lower,
    )
  )
    return -1;
  const last = units[at - 1];
  return at === 0 || (last !== undefined && isMark(last, ',')) ? at : -1;
};

/** Position of the verb that goes on about the subject, right behind "and" and another organisation; -1 if none does. */
const secondVerb = (units: readonly Unit[], from: number): number =>
  units.findIndex((unit, at) => {
    if (at <= from + 2 || !FINITE.has(unit.lower) || units[at - 1]?.lower !== 'and') return false;
    return units[isMark(units[at - 2] ?? unit, ',') ? at - 3 : at - 2]?.kind === 'organisation';
  });

/** The clause up to its second verb, and its subject with that verb and what follows; the clause alone if it has none. */
export const cutAtSecondVerb = (units: readonly Unit[]): readonly (readonly Unit[])[] => {
  const from = subjectAt(units);
  const subject = units[from];
  const verb = subject ? secondVerb(units, from) : -1;
  if (!subject || verb < 0) return [units];
  const end = isMark(units[verb - 2], ',') ? verb - 2 : verb - 1;
  return [units.slice(0, end), [subject, ...units.slice(verb)]];
};

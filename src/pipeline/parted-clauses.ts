/** Read sentences with their rows of units in; for each verb that stands apart from its subject, a clause of the two alone out. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Span } from '../model/span.js';
import type { Clause, Unit } from '../model/unit.js';
import type { ReadSentence } from '../relations/find-events.js';

/** Units between a subject and its verb that patterns pass over anyway: "Jo Smith has now also been". */
const NEAR = 3;

const within = (row: readonly Unit[], { start, end }: Span): readonly Unit[] =>
  row.filter((unit) => unit.start < end && unit.end > start);

/** The unit of a person or of organisations that a phrase is headed by. */
const unitOf = (row: readonly Unit[], { head }: NounPhrase): Unit | undefined =>
  within(row, head).find(({ kind }) => kind === 'person' || kind === 'organisation');

const isParted = (row: readonly Unit[], subject: Unit, start: number): boolean => {
  const between = row.filter((unit) => unit.start >= subject.end && unit.end <= start);
  return between.length > NEAR || between.some(({ kind }) => kind !== 'word');
};

/** "Will employ 900 people and serve 41 CCGs": the modal that a verb shares with one before it. */
const modalOf = (
  { modal }: Predicate,
  words: readonly Unit[],
  row: readonly Unit[],
  start: number,
): readonly Unit[] => {
  if (modal === '' || words.some(({ lower }) => lower === modal)) return [];
  const unit = row.findLast(({ lower, end }) => end <= start && lower === modal);
  return unit ? [unit] : [];
};

const clausesOf = (
  { sentence, reading }: ReadSentence,
  row: readonly Unit[],
  predicate: Predicate,
): Clause[] => {
  const { subject, finite, part, from, end } = predicate;
  if (!subject || !finite || part === 'noun') return [];
  const { tokens } = reading;
  let first = from;
  while (tokens[first - 1]?.tag === 'adv') first--;
  const start = tokens[first]?.start ?? 0;
  const words = within(row, { start, end: tokens[end - 1]?.end ?? start });
  const shared = modalOf(predicate, words, row, start);
  const units = new Set([subject, ...subject.members].map((phrase) => unitOf(row, phrase)));
  return [...units].flatMap((unit) =>
    unit && unit.end <= start && isParted(row, unit, start)
      ? [{ sentence: sentence.index, units: [unit, ...shared, ...words], origin: 'aside' as const }]
      : [],
  );
};

/** "Jo Smith, who chairs A and B, will also chair C": "Jo Smith will also chair C". What someone says is of others. */
export const partedClauses = (
  readings: readonly ReadSentence[],
  rows: readonly (readonly Unit[])[],
  reporting: ReadonlySet<string>,
): readonly Clause[] =>
  readings.flatMap((one) =>
    one.reading.predicates
      .filter(({ lemma }) => !reporting.has(lemma))
      .flatMap((predicate) => clausesOf(one, rows[one.sentence.index] ?? [], predicate)),
  );

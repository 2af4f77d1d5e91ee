/**
 * Read sentences with their rows of units in; out, for each verb that stands apart from its subject, or from its complements
 * by a time or an aside, a clause in plain order: subject, verb, complements, times.
 */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Span } from '../model/span.js';
import { type Clause, makeUnit, type Unit } from '../model/unit.js';
import type { ReadSentence } from '../relations/find-events.js';

/** Units between a subject and its verb that patterns pass over anyway: "Jo Smith has now also been". */
const NEAR = 3;

const within = (row: readonly Unit[], { start, end }: Span): readonly Unit[] =>
  row.filter((unit) => unit.start < end && unit.end > start);

/** The unit of a person or of organisations that a phrase is headed by, or what stands beside it: "Jo Smith, a nurse who heads A". */
const unitOf = (
  { reading: { phrases } }: ReadSentence,
  row: readonly Unit[],
  phrase: NounPhrase,
): Unit | undefined => {
  const beside = phrases.filter(({ equals }) => equals.includes(phrase));
  return [phrase, ...beside]
    .flatMap(({ head }) => within(row, head))
    .find(({ kind }) => kind === 'person' || kind === 'organisation');
};

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

/** The times among the words of a verb, with the prepositions that lead up to them. */
const timesIn = (
  { reading: { tokens } }: ReadSentence,
  { times }: Predicate,
  words: readonly Unit[],
): readonly Unit[] =>
  times.flatMap(({ token, preposition }) => {
    const before = tokens[tokens.indexOf(token) - 1];
    const start = preposition !== '' && before?.tag === 'prep' ? before.start : token.start;
    return within(words, { start, end: token.end });
  });

/** What describes in passing whom one makes something: of "appointed Jo Smith, its head nurse, as chief executive" what stands between commas. */
const describing = (
  { reading: { tokens } }: ReadSentence,
  { object, phrases }: Predicate,
  words: readonly Unit[],
): readonly Unit[] => {
  if (!object || !phrases.some(({ preposition }) => preposition === 'as')) return [];
  const same = [object, ...object.equals];
  const person = same.find(({ head }) => head.tag === 'person');
  if (!person) return [];
  return same
    .filter((phrase) => phrase !== person)
    .flatMap(({ from, to }) => {
      const start = tokens[tokens[from - 1]?.tag === ',' ? from - 1 : from]?.start ?? 0;
      const end = tokens[tokens[to]?.tag === ',' ? to : to - 1]?.end ?? 0;
      return within(words, { start, end });
    });
};

/** Words with the times among them moved to their end, behind a comma: "was named on Tuesday as chair of A". */
const timesLast = (words: readonly Unit[], times: readonly Unit[]): readonly Unit[] => {
  const own = words.filter((unit) => !times.includes(unit));
  const isLast = times.every((unit, n) => unit === words[own.length + n]);
  if (isLast) return words;
  const end = own.at(-1)?.end ?? 0;
  return [...own, makeUnit('mark', -1, ',', end, end), ...times];
};

const clausesOf = (read: ReadSentence, row: readonly Unit[], predicate: Predicate): Clause[] => {
  const { sentence, reading } = read;
  const { subject, finite, part, from, end } = predicate;
  if (!subject || !finite || part === 'noun') return [];
  const { tokens } = reading;
  let first = from;
  while (tokens[first - 1]?.tag === 'adv') first--;
  const start = tokens[first]?.start ?? 0;
  const words = within(row, { start, end: tokens[end - 1]?.end ?? start });
  const shared = modalOf(predicate, words, row, start);
  const aside = new Set(describing(read, predicate, words));
  const own = words.filter((unit) => !aside.has(unit));
  const plain = timesLast(own, timesIn(read, predicate, own));
  const isMoved = plain.length < words.length || plain.some((unit, i) => unit !== words[i]);
  const units = new Set([subject, ...subject.members].map((phrase) => unitOf(read, row, phrase)));
  return [...units].flatMap((unit) =>
    unit && unit.end <= start && (isMoved || isParted(row, unit, start))
      ? [{ sentence: sentence.index, units: [unit, ...shared, ...plain], origin: 'aside' as const }]
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

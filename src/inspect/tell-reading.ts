/** What the grammar read of a sentence, and whom its phrases refer to, in; the same as plain data for people out. */
import type { Link } from '../discourse/model.js';
import { organisationsIn, type PhraseLexicon } from '../discourse/organisations-of.js';
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Span } from '../model/span.js';

/** One argument: its place (`subject`, `object`, `complement`, a preposition, `'s`), and the organisations that it stands for. */
export interface ToldArgument extends Span {
  readonly place: string;
  readonly text: string;
  readonly organisations: readonly string[];
  /** The sieve that tells whom it refers to, where it does not name them. */
  readonly sieve: string | null;
}

export interface ToldPredicate extends Span {
  /** Its number in the sentence. */
  readonly id: number;
  readonly part: Predicate['part'];
  readonly lemma: string;
  readonly text: string;
  /** Kind of its clause, what opens it, and its verb form: `main`, `if`, `past`, `passive`, `negated`. */
  readonly features: readonly string[];
  readonly arguments: readonly ToldArgument[];
  readonly times: readonly string[];
  readonly adverbs: readonly string[];
  readonly governor: { readonly id: number; readonly as: string } | null;
}

export interface ReadingContext {
  readonly text: string;
  readonly parts: PhraseLexicon;
  readonly links: ReadonlyMap<NounPhrase, Link>;
}

const featuresOf = (one: Predicate): readonly string[] =>
  [
    one.part === 'noun' ? '' : one.clause,
    one.marker,
    one.modal,
    one.perfect && 'perfect',
    one.past && 'past',
    one.progressive && 'progressive',
    one.passive && 'passive',
    one.part === 'verb' && !one.finite && 'not finite',
    one.negated && 'negated',
  ].filter((feature): feature is string => typeof feature === 'string' && feature !== '');

type Placed = readonly [place: string, phrase: NounPhrase | null];

const placesOf = (one: Predicate): readonly Placed[] => {
  const { phrase } = one;
  const rejected = one.rejected.map(({ preposition, object }): Placed => [`not ${preposition}`, object]);
  if (one.part === 'noun' && phrase) {
    return [
      ["'s", phrase.possessor],
      ...phrase.phrases.map(({ preposition, object }): Placed => [preposition, object]),
      ...phrase.equals.map((equal): Placed => ['beside', equal]),
      ...rejected,
    ];
  }
  return [
    ['subject', one.subject],
    ['object', one.object],
    ['complement', one.second],
    ...one.phrases.map(({ preposition, object }): Placed => [preposition, object]),
    ...rejected,
  ];
};

const spanOf = ({ tokens }: SentenceReading, { from, to }: { from: number; to: number }): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[Math.max(from, to - 1)]?.end ?? 0,
});

/** Predicates in the order of the text. */
export const tellReading = (
  reading: SentenceReading,
  { text, parts, links }: ReadingContext,
): readonly ToldPredicate[] => {
  const quote = ({ start, end }: Span): string => text.slice(start, end);
  const argument = (place: string, phrase: NounPhrase): ToldArgument => {
    const span = spanOf(reading, phrase);
    const named = organisationsIn(phrase, parts, (one) => links.get(one)?.organisations ?? []);
    const organisations = named.map(({ organisation }) => organisation.id);
    return { place, ...span, text: quote(span), organisations, sieve: links.get(phrase)?.sieve ?? null };
  };
  return reading.predicates
    .toSorted((a, b) => a.at - b.at)
    .map((one) => ({
      id: one.id,
      part: one.part,
      lemma: one.lemma,
      ...spanOf(reading, one),
      text: quote(spanOf(reading, one)),
      features: featuresOf(one),
      arguments: placesOf(one).flatMap(([place, phrase]) => (phrase ? [argument(place, phrase)] : [])),
      times: one.times.map(({ token, preposition }) => `${preposition} ${quote(token)}`.trim()),
      adverbs: one.adverbs,
      governor: one.governor && { id: one.governor.predicate.id, as: one.governor.as },
    }));
};

/** What the discourse model links, and the mentions by name, in; all mentions that patterns may take, in order, out. */
import { NEW_BODY } from '../discourse/build-discourse.js';
import type { Link } from '../discourse/model.js';
import type { Mention } from '../model/organisation.js';
import type { NounPhrase } from '../model/predicate.js';
import type { Span } from '../model/span.js';
import { indexSpans } from '../model/span-index.js';
import type { ReadSentence } from '../relations/find-events.js';

/** What tells whom the phrases of an article refer to. */
export interface ReferenceContext {
  readonly links: readonly Link[];
  readonly readings: readonly ReadSentence[];
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** A phrase as a mention: its words up to its head. */
const mentionOf = (
  { phrase: { from, head }, organisations }: Link,
  isCombined: boolean,
  { reading }: ReadSentence,
): Mention => ({
  start: Math.min(reading.tokens[from]?.start ?? head.start, head.start),
  end: head.end,
  form: 'reference',
  organisations,
  ...(isCombined ? { combined: true } : {}),
});

/** Phrases for the one body that several are to become: "the new trust", and "it" after that. */
const combined = (links: readonly Link[]): ReadonlySet<NounPhrase> => {
  const found = new Set<NounPhrase>();
  for (const { phrase, antecedent, organisations, sieve } of links)
    if (
      organisations.length > 1 &&
      (sieve === NEW_BODY || (antecedent && !phrase.head.plural && found.has(antecedent.phrase)))
    )
      found.add(phrase);
  return found;
};

const isPronoun = ({ head }: NounPhrase): boolean =>
  (head.tag === 'pron' || head.tag === 'poss') && !head.lower.startsWith('the ');

/** More than so many, "five clinical commissioning groups", are counted rather than meant one by one. */
const MOST = 3;

/** Whether "and" joins a phrase with others: "A and B are to merge. It …" is not B. */
const isJoined = (phrase: NounPhrase, sentence: ReadSentence | undefined): boolean =>
  sentence?.reading.phrases.some(({ members }) => members.includes(phrase)) === true;

/**
 * Rows ask less than roles of predicates do, so they are given less: of pronouns those for several, or for the subject of
 * the same sentence or the one before; of groups whose names come later those of a few, or that are a subject.
 */
const isClear = (
  { phrase, antecedent, organisations, sentence, sieve }: Link,
  readings: ReadonlyMap<number, ReadSentence>,
): boolean => {
  if (sieve === 'announced' && phrase.determiner === '' && organisations.length > MOST)
    return readings.get(sentence)?.reading.predicates.some(({ subject }) => subject === phrase) === true;
  if (!isPronoun(phrase) || antecedent === null) return true;
  if (sentence - antecedent.sentence > 1) return false;
  if (organisations.length > 1) return true;
  const isApart =
    sentence === antecedent.sentence || !isJoined(antecedent.phrase, readings.get(antecedent.sentence));
  // "A and B will become C. It …": nobody else is spoken of alone
  const isOne = antecedent.role === 'subject' || (antecedent.predicate?.subject?.members.length ?? 0) > 0;
  return isOne && isApart;
};

/** Of mentions in order that overlap, the first and longest: "its neighbour" and not "its". */
const withoutInner = (mentions: readonly Mention[]): readonly Mention[] => {
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
};

/** Names, and phrases that refer to organisations where no name stands in them. */
export const allMentions = (names: readonly Mention[], context: ReferenceContext): readonly Mention[] => {
  const bySentence = new Map(context.readings.map((one) => [one.sentence.index, one]));
  const bodies = combined(context.links);
  const linked = context.links.flatMap((link) => {
    const sentence = bySentence.get(link.sentence);
    return sentence && link.organisations.length > 0 && isClear(link, bySentence)
      ? [mentionOf(link, bodies.has(link.phrase), sentence)]
      : [];
  });
  const { meets } = indexSpans(names);
  const references = linked.filter((mention) => !meets(mention));
  return [...names, ...withoutInner(references.toSorted(inOrder))].toSorted(inOrder);
};

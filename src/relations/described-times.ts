/** An event in, the times out of what describes it: its beginning, the clause that it has lasted since, the deal that it is done by. */
import type { NounPhrase } from '../model/predicate.js';
import type { EventMention } from './find-events.js';
import { comingAt, type DatingLexicon, type Time, timesOf } from './times-of.js';

/** Whether a clause describes the event: a name that stands last in its phrase has no clause without a comma. */
const isAbout = (
  subject: NounPhrase | null,
  phrase: NounPhrase,
  tokens: EventMention['sentence']['reading']['tokens'],
): boolean =>
  subject !== null &&
  (subject.head === phrase.head ||
    (subject.head.tag === 'name' &&
      phrase.phrases.at(-1)?.object === subject &&
      tokens[subject.to]?.tag !== ','));

/** "The alliance of A and B, launched in May, …", "an alliance with B that was set up in May": when what lasts began. */
export const beginningTimes = (
  { predicate: { phrase }, sentence: { reading } }: EventMention,
  { births }: DatingLexicon,
): readonly Time[] =>
  phrase === null
    ? []
    : reading.predicates
        .filter(({ clause }) => clause === 'participle' || clause === 'relative')
        .filter(
          ({ lemma, passive }) => births.has(passive ? `be ${lemma}` : lemma) || births.has(`be ${lemma}`),
        )
        .filter(({ subject }) => isAbout(subject, phrase, reading.tokens))
        .flatMap(timesOf);

/** "Have worked together since they signed an agreement in May 2015": how long it has lasted. */
export const sinceTimes = ({ frame, predicate, sentence: { reading } }: EventMention): readonly Time[] => {
  if (frame.relation !== 'alliance' || !predicate.perfect) return [];
  const next = reading.predicates
    .filter(({ part, finite, at }) => part !== 'noun' && finite && at > predicate.at)
    .toSorted((a, b) => a.at - b.at)[0];
  return next?.clause === 'time' && next.marker === 'since' ? timesOf(next) : [];
};

const CLOSE = 'close';

/** "Is to buy B in a deal expected to close in May": what it is done by is done then. */
export const dealTimes = (
  { predicate, sentence: { reading } }: EventMention,
  { coming, deals }: DatingLexicon,
): readonly Time[] => {
  const own = predicate.phrases
    .filter(({ preposition, object }) => preposition === 'in' && deals.has(object.lemma))
    .map(({ object }) => object);
  return reading.predicates
    .filter(({ subject }) => subject !== null && own.includes(subject))
    .flatMap((one) => (one.lemma === CLOSE ? timesOf(one) : comingAt(one, coming)));
};

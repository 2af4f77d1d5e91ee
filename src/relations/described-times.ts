/** An event in, the times out of what describes it: its beginning, the clause that it has lasted since, the deal that it is done by. */
import type { EventMention } from './find-events.js';
import { comingAt, type DatingLexicon, type Time, timesOf } from './times-of.js';

/** "The alliance of A and B, launched in May, …": when what lasts began. */
export const beginningTimes = (
  { predicate: { phrase }, sentence: { reading } }: EventMention,
  { births }: DatingLexicon,
): readonly Time[] =>
  phrase === null
    ? []
    : reading.predicates
        .filter(({ clause, subject }) => clause === 'participle' && subject?.head === phrase.head)
        .filter(({ lemma }) => births.has(`be ${lemma}`))
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

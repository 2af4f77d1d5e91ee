/** A predicate in, the times out at which it says that something told before comes about, or that a new body begins. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type DatingLexicon, type Time, timesOf } from './times-of.js';

/** "Opened its doors", "came into being", "was created", "will be in place". */
export const isBirth = (predicate: Predicate, { births }: DatingLexicon): boolean => {
  const { lemma, object, second, phrases, passive, part } = predicate;
  const into = phrases.map(({ preposition, object: { lemma: noun } }) => `${preposition} ${noun}`);
  if (lemma === 'be' && !passive)
    return (
      into.some((place) => births.has(`be ${place}`)) || (second !== null && births.has(`be ${second.lemma}`))
    );
  if (object !== null && births.has(`${lemma} ${object.lemma}`)) return true;
  return (
    births.has(passive || part === 'adjective' ? `be ${lemma}` : lemma) &&
    (passive || object === null || object.possessor !== null || object.determiner === 'its') &&
    (lemma !== 'come' || phrases.some(({ preposition }) => preposition === 'into'))
  );
};

/** Words for an event that was told. */
export const PRONOUN = new Set(['it', 'this', 'that']);

/** "It", "the date for it", "the change". */
const isOfIt = ({ lemma, phrases, determiner }: NounPhrase, { days, changes }: DatingLexicon): boolean =>
  PRONOUN.has(lemma) ||
  (changes.has(lemma) && determiner !== '' && determiner !== 'a') ||
  (days.has(lemma) && phrases.some(({ object }) => PRONOUN.has(object.lemma)));

const BEGINNING = new Set(['start', 'begin', 'follow', 'occur']);

/** What is said to come of the event told before: "it is due in May", "they hope to complete the process by May", "to do so in May". */
export const timesOfWhatWasTold = (
  predicate: Predicate,
  coming: readonly Time[],
  dating: DatingLexicon,
): readonly Time[] => {
  const { lemma, subject, object, passive } = predicate;
  if (
    object !== null &&
    dating.days.has(object.lemma) &&
    dating.settings.has(lemma) &&
    object.phrases.length === 0
  )
    return timesOf(predicate);
  if (lemma === 'do') {
    const isIt =
      (object !== null && (object.lemma === 'so' || PRONOUN.has(object.lemma))) ||
      (passive && subject !== null && PRONOUN.has(subject.lemma));
    return isIt ? timesOf(predicate) : [];
  }
  // "it was launched in January"
  if (subject !== null && PRONOUN.has(subject.lemma) && isBirth(predicate, dating)) return timesOf(predicate);
  const about = object !== null && (changes(object, dating) || PRONOUN.has(object.lemma)) ? object : subject;
  if (about === null || !isOfIt(about, dating)) return [];
  return BEGINNING.has(lemma) && changes(about, dating) ? [] : coming;
};

const changes = ({ lemma }: NounPhrase, dating: DatingLexicon): boolean => dating.changes.has(lemma);

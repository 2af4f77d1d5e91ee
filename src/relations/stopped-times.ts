/** A predicate in, the times out at which it says that an event told beside it is given up, or that a body has its last day. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { PRONOUN } from './take-up-times.js';
import { type DatingLexicon, dated, type Time, timesOf } from './times-of.js';

/** "Pulled the plug", "dropped the idea", "walked away": nothing that has a matter of its own. */
const isOfWhatWasTold = (object: NounPhrase | null, { changes, stopped }: DatingLexicon): boolean =>
  object === null ||
  PRONOUN.has(object.lemma) ||
  ((changes.has(object.lemma) || stopped.has(object.lemma)) &&
    object.phrases.length === 0 &&
    object.clauses.length === 0);

/** "Decided on Tuesday not to proceed", "pulled the plug in May": when the event told beside it was given up. */
export const stopTimesOf = (
  predicate: Predicate,
  predicates: readonly Predicate[],
  dating: DatingLexicon,
): readonly Time[] => {
  const { lemma, object, past, perfect, passive, finite, phrases } = predicate;
  const isOver = past || perfect;
  if (dating.stopped.has(lemma) || dating.stopped.has(`${lemma} ${object?.lemma ?? ''}`)) {
    const isElsewhere = phrases.some(({ preposition }) => preposition === 'from' || preposition === 'of');
    return finite && isOver && !passive && !isElsewhere && isOfWhatWasTold(object, dating)
      ? timesOf(predicate)
      : [];
  }
  if (!dating.deciding.has(lemma) || (finite && !isOver)) return [];
  const isAgainst = predicates.some(
    ({ governor, negated, lemma: what, object: matter }) =>
      governor?.predicate === predicate &&
      governor.as === 'complement' &&
      negated &&
      dating.proceeding.has(what) &&
      isOfWhatWasTold(matter, dating),
  );
  return isAgainst ? timesOf(predicate) : [];
};

/** "Its last day will be 30 September": what is no length of time, but the day of an end. */
export const lastDayTimes = (
  { lemma, subject, times }: Predicate,
  { lastDays }: DatingLexicon,
): readonly Time[] => {
  if (lemma !== 'be') return [];
  const isLast = (words: string): boolean =>
    [...lastDays].some((day) => words === day || words.endsWith(` ${day}`));
  const others = times.filter(({ token }) => !isLast(token.lower));
  return others.length < times.length || isLast(subject?.head.lower ?? '') ? dated(others) : [];
};

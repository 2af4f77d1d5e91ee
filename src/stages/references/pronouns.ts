/** Tokens in, out the pronoun at one of them that may stand for organisations, or what it owns: "they", "it", "both", "its neighbour". */
import { FLAG } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isMark, type Reading, tokenText, wordAt } from '../organisations/reading.js';
import { countAt, nounAt } from './nouns.js';
import { bare, endsAt, type Phrase } from './phrase.js';

/** Whether what follows can be the predicate of a phrase without a noun: "the two will", "both have". */
const actsAt = (reading: Reading, at: number, limit: number): boolean =>
  at < limit &&
  hasClass(reading, at, WORD_CLASS.follows) &&
  !hasClass(reading, at, WORD_CLASS.locative | WORD_CLASS.inside) &&
  wordAt(reading, at) !== WORD.with;

/** "the challenges it faces": the pronoun begins a clause about a noun, which is nothing to go by. */
const afterNoun = (reading: Reading, at: number): boolean =>
  !isMark(reading, at - 1) &&
  !hasClass(reading, at - 1, NO_NOUN) &&
  (flagsAt(reading, at - 1) & FLAG.digit) === 0 &&
  !/ed$/.test(tokenText(reading, at - 1));

const NO_NOUN =
  WORD_CLASS.refers |
  WORD_CLASS.follows |
  WORD_CLASS.starter |
  WORD_CLASS.speech |
  WORD_CLASS.inside |
  WORD_CLASS.post |
  WORD_CLASS.locative;

/** "It comes a year after …": the news does. */
const COMES = /^(?:comes|came|follow(?:s|ed))$/;

/** How many words after "it" may show that it stands for nothing. */
const EXPLETIVE_REACH = 6;

/** "it was announced", "it is likely", "was it that": the pronoun stands for nothing. */
const expletive = (reading: Reading, at: number, limit: number): boolean => {
  if (COMES.test(tokenText(reading, at + 1))) return true;
  for (let i = at + 1; i < Math.min(limit, at + EXPLETIVE_REACH); i++) {
    if (hasClass(reading, i, WORD_CLASS.expletive)) return true;
    if (hasClass(reading, i, WORD_CLASS.hearsay))
      return isPassive(reading, at, i) && wordAt(reading, i + 1) !== WORD.to;
  }
  return false;
};

/** Whether a form of "be" stands between `from` and the participle at `to`. */
const isPassive = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (BE.has(wordAt(reading, i))) return true;
  return false;
};

const BE: ReadonlySet<number> = new Set([WORD.is, WORD.was, WORD.be, WORD.been]);

const isAlike = (reading: Reading, at: number): boolean =>
  hasClass(reading, at, WORD_CLASS.alike) || PARTNERS.has(wordAt(reading, at));

const PARTNERS: ReadonlySet<number> = new Set([WORD.partner, WORD.partners, WORD.suitor, WORD.target]);

/** "its neighbour", "its larger neighbour", "its new partner": another that is not named right after. */
const neighbourAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const noun = isAlike(reading, at + 1) ? at + 1 : at + 2;
  const count = noun > at + 1 ? countAt(reading, at + 1) : null;
  if (count && isAlike(reading, noun) && endsAt(reading, noun + 1, limit))
    return bare(at, noun + 1, 'neighbours', count);
  if (noun + 1 > limit || !isAlike(reading, noun)) return null;
  if (noun > at + 1 && isMark(reading, at + 1)) return null;
  const sort = wordAt(reading, at) === WORD.their ? 'their-neighbour' : 'neighbour';
  return endsAt(reading, noun + 1, limit) ? bare(at, noun + 1, sort) : null;
};

/** "a merger with both": the word ends its phrase after a preposition. */
const isObject = (reading: Reading, at: number, limit: number): boolean =>
  (at + 1 >= limit || isMark(reading, at + 1)) && hasClass(reading, at - 1, WORD_CLASS.preposition);

/** "neither trust" */
const neitherNoun = (reading: Reading, at: number, limit: number): Phrase | null => {
  const noun = nounAt(reading, at + 1, limit);
  if (!noun || noun.plural || !endsAt(reading, noun.end, limit)) return null;
  return { ...bare(at, noun.end, 'set', 2), kind: noun.kind, site: noun.site };
};

/** The phrase that begins with a pronoun at `at`, or null. */
export const pronounAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  switch (wordAt(reading, at)) {
    case WORD.they:
      return afterNoun(reading, at) ? null : bare(at, at + 1, 'they');
    case WORD.their:
      return neighbourAt(reading, at, limit) ?? bare(at, at + 1, 'they');
    case WORD.them:
      return bare(at, at + 1, 'them');
    case WORD.it:
      return expletive(reading, at, limit) || afterNoun(reading, at) ? null : bare(at, at + 1, 'it');
    case WORD.its:
      return neighbourAt(reading, at, limit) ?? bare(at, at + 1, 'its');
    case WORD.we:
    case WORD.us:
      return bare(at, at + 1, 'we');
    case WORD.neither:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'set', 2) : neitherNoun(reading, at, limit);
    case WORD.both:
      return actsAt(reading, at + 1, limit) || isObject(reading, at, limit)
        ? bare(at, at + 1, 'set', 2)
        : null;
    case WORD.each:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'set') : null;
    default:
      return null;
  }
};

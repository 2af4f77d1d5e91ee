/** Tokens in, out whether a stretch of them is the subject of its clause. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from '../organisations/reading.js';

const skipBack = (reading: Reading, at: number, first: number): number => {
  let i = at;
  while (i >= first) {
    const word = wordAt(reading, i);
    if (word !== WORD.the && word !== WORD.both && word !== MARK.quote) break;
    i--;
  }
  return i;
};

/** Whether a clause may begin after the token at `at`. */
const beginsAfter = (reading: Reading, at: number, first: number): boolean => {
  if (at < first || isMark(reading, at)) return true;
  const word = wordAt(reading, at);
  if (word === WORD.that || word === WORD.and || word === WORD.but) return true;
  if (hasClass(reading, at, WORD_CLASS.speech)) return true;
  return (
    hasClass(reading, at, WORD_CLASS.starter) &&
    !hasClass(reading, at, WORD_CLASS.inside | WORD_CLASS.locative | WORD_CLASS.auxiliary)
  );
};

/** Position after "in Harlow" at `at`; `at` where no place stands there. */
const afterPlace = (reading: Reading, at: number, limit: number): number => {
  if (wordAt(reading, at) !== WORD.in || !isCapital(reading, at + 1)) return at;
  let end = at + 1;
  while (end < limit && isCapital(reading, end)) end++;
  return end;
};

/**
 * Whether the tokens `[from, end)` of a sentence `[first, limit)` are the subject of a clause: they stand at its
 * beginning with a verb or an aside after them, or an auxiliary follows and no preposition stands before.
 */
export const isSubject = (
  reading: Reading,
  from: number,
  end: number,
  first: number,
  limit: number,
): boolean => {
  const to = afterPlace(reading, end, limit);
  if (to >= limit || wordAt(reading, to) === MARK.possessive) return false;
  const before = skipBack(reading, from - 1, first);
  const begins = beginsAfter(reading, before, first);
  if (hasClass(reading, to, WORD_CLASS.auxiliary)) {
    return begins || !hasClass(reading, before, WORD_CLASS.preposition);
  }
  if (!begins) return false;
  if (isMark(reading, to)) return wordAt(reading, to) !== MARK.stop;
  if (hasClass(reading, to, WORD_CLASS.follows)) return !hasClass(reading, to, WORD_CLASS.preposition);
  return /(?:ed|ly|s)$/.test(tokenText(reading, to)) && !hasClass(reading, to, WORD_CLASS.post);
};

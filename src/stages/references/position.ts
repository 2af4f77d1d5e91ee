/** Tokens in; out how a phrase stands in its sentence: at its beginning, in a relative clause, as what is taken over. */
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isMark, type Reading, tokenText, wordAt } from '../organisations/reading.js';
import type { Entry } from './history.js';

/** Tokens before the subject at most. */
const LONGEST_INTRODUCTION = 6;

const INTRODUCTORY =
  WORD_CLASS.starter | WORD_CLASS.inside | WORD_CLASS.locative | WORD_CLASS.post | WORD_CLASS.number;

/** Whether nothing but an adverb or a date stands before the token at `at`: "In April 2013 it …". */
export const isInitial = (reading: Reading, first: number, at: number): boolean => {
  let others = 0;
  for (let i = first; i < at; i++) {
    const introduces = hasClass(reading, i, INTRODUCTORY) && !hasClass(reading, i, WORD_CLASS.auxiliary);
    if (isMark(reading, i) || introduces) continue;
    if ((flagsAt(reading, i) & FLAG.digit) === 0 && ++others > 1) return false;
    if (i > first + LONGEST_INTRODUCTION) return false;
  }
  return true;
};

/** The entry in whose relative clause the token at `at` stands. */
export const relativeAt = (reading: Reading, entry: Entry | undefined, at: number): Entry | null => {
  if (!entry) return null;
  const which = wordAt(reading, entry.to) === MARK.comma ? entry.to + 1 : entry.to;
  const word = wordAt(reading, which);
  // "B, which it took over": it is not the one that is taken over
  if (which >= at - 1 || (word !== WORD.which && word !== WORD.who && word !== WORD.that)) return null;
  for (let i = which; i < at; i++) if (isMark(reading, i)) return null;
  return entry;
};

/** Whether what begins at the token `at` is taken over. */
export const isTakenOver = (reading: Reading, at: number): boolean =>
  wordAt(reading, at - 1) === WORD.over
    ? hasClass(reading, at - 2, WORD_CLASS.takes)
    : hasClass(reading, at - 1, WORD_CLASS.absorbs);

const JOINS = /^join(?:s|ed|ing)?$/;
const TIES = /^(?:merg|work|talk|team|collaborat|partner|allian|discuss)/;

/** Whether what begins at the token `at` is whom someone joins, or merges, works or talks with. */
export const isJoined = (reading: Reading, at: number): boolean =>
  JOINS.test(tokenText(reading, at - 1)) ||
  (wordAt(reading, at - 1) === WORD.with && TIES.test(tokenText(reading, at - 2)));

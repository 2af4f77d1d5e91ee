/** Tokens in; out the bracket after a name that holds its head word or its short form. */
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD } from '../../model/word-classes.js';
import { headAt } from './look-up.js';
import { flagsAt, isCapital, type Reading, tokenText, wordAt } from './reading.js';

interface Bracket {
  readonly end: number;
  readonly alias: readonly [number, number] | null;
}

/** Whether the words of `[from, to)` are a short form of the name in `[nameStart, nameEnd)`: an acronym, or some of its words. */
const shortens = (
  reading: Reading,
  from: number,
  to: number,
  nameStart: number,
  nameEnd: number,
): boolean => {
  if (to - from === 1 && (flagsAt(reading, from) & FLAG.acronym) !== 0) return true;
  const lower = (i: number): string => tokenText(reading, i).toLowerCase();
  const words = new Set<string>();
  for (let i = nameStart; i < nameEnd; i++) words.add(lower(i));
  for (let i = from; i < to; i++) if (!isCapital(reading, i) || !words.has(lower(i))) return false;
  return from < to;
};

/** A bracket after the name that holds its head word or its short form. */
export const bracketAt = (
  reading: Reading,
  at: number,
  limit: number,
  nameStart: number,
  nameEnd: number,
): Bracket => {
  const none = { end: at, alias: null };
  if (at >= limit || wordAt(reading, at) !== MARK.open) return none;
  let close = at + 1;
  while (close < limit && close < at + 9 && wordAt(reading, close) !== MARK.close) close++;
  if (close >= limit || wordAt(reading, close) !== MARK.close) return none;
  let from = at + 1;
  let to = close;
  if (wordAt(reading, from) === MARK.quote) from++;
  if (wordAt(reading, to - 1) === MARK.quote) to--;
  if (wordAt(reading, from) === WORD.known && wordAt(reading, from + 1) === WORD.as) from += 2;
  if (wordAt(reading, from) === WORD.or || wordAt(reading, from) === WORD.the) from++;
  if (wordAt(reading, from) === MARK.quote) from++;
  if (headAt(reading, from, to)?.end === to) return { end: close + 1, alias: null };
  const end = headAt(reading, to - 1, to) ? to - 1 : to;
  return shortens(reading, from, end, nameStart, nameEnd) ? { end: close + 1, alias: [from, end] } : none;
};

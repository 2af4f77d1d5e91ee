/** A chain at the beginning of a sentence in; out the same without the names that only follow the place which the sentence begins with. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { Chain } from './chain.js';
import { hasClass, isMark, type Reading, wordAt } from './reading.js';

/** Whether the name at `start` stands where a sentence tells first where it is: "In Sussex, …", "But in the Midlands, …". */
const isFronted = (reading: Reading, start: number, from: number): boolean => {
  const at = wordAt(reading, start - 1) === WORD.the ? start - 2 : start - 1;
  if (at < from || !hasClass(reading, at, WORD_CLASS.locative)) return false;
  return at === from || isMark(reading, at - 1) || hasClass(reading, at - 1, WORD_CLASS.starter);
};

/** The place alone out of "In Sussex, Arden and South CSUs …"; all of "In Kent, Surrey and Sussex, …". */
export const withoutOthers = (reading: Reading, chain: Chain, from: number): Chain => {
  const first = chain.items[0];
  const last = chain.items[chain.items.length - 1];
  if (!first || !last || first.head || chain.separators[0] !== 'comma') return chain;
  if (!isFronted(reading, first.start, from)) return chain;
  const closed = wordAt(reading, last.end) === MARK.comma && !last.head && chain.separators.includes('and');
  return closed ? chain : { ...chain, items: [first], separators: [] };
};

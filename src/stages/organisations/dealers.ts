/** A slot in; out whether its name is who buys, sells, merges or does what another has done. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { AGREED, BUYS, DEAL, lower, MAKES, OFFERS, REACH, SELLS } from './deal-words.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

/** "Teenagers have bought …": a first word that is an ordinary noun, for all that its capital tells. */
const isFirstWord = (reading: Reading, { item }: Slot, from: number): boolean =>
  item.nameStart === from &&
  item.nameEnd - from === 1 &&
  wordAt(reading, item.end) !== MARK.possessive &&
  /s$/.test(tokenText(reading, from));

/** Whether the name is who buys or sells: "X is to buy", "X’s attempt to acquire"; no stop, comma or other name between. */
const deals = (reading: Reading, slot: Slot, to: number): boolean => {
  for (let i = slot.item.end; i < Math.min(to, slot.item.end + REACH); i++) {
    if (isMark(reading, i) && wordAt(reading, i) !== MARK.possessive) return false;
    if (isCapital(reading, i)) return false;
    const word = lower(reading, i);
    // "Pell & Hargrave said talks about a sale had failed": who tells of others' deals
    if (hasClass(reading, i, WORD_CLASS.speech) && !hasClass(reading, i + 1, TELLS_ITSELF)) return false;
    if (BUYS.test(word) || SELLS.test(word) || DEAL.test(word)) return true;
    if (MAKES.test(word) && [1, 2].some((n) => OFFERS.test(lower(reading, i + n)))) return true;
    const isIt = hasClass(reading, i + 1, WORD_CLASS.pronoun);
    if (hasClass(reading, i, WORD_CLASS.takes) && isIt && wordAt(reading, i + 2) === WORD.over) return true;
    // "took over at Oldham CCG" is what a person did
    if (hasClass(reading, i, WORD_CLASS.takes) && wordAt(reading, i + 1) === WORD.over)
      return !isMark(reading, i + 2) && !hasClass(reading, i + 2, WORD_CLASS.follows);
  }
  return false;
};

/** "Ebury said it would buy", "agreed that", "plans to". */
const TELLS_ITSELF = WORD_CLASS.pronoun | WORD_CLASS.auxiliary | WORD_CLASS.preposition;

/** Whether the name has done what another has: "South CSU closed; Arden did the same". */
const followsSuit = (reading: Reading, { item }: Slot): boolean => {
  const words = [0, 1, 2].map((n) => lower(reading, item.end + n)).join(' ');
  return /^(?:did the same|did so too|followed suit|will follow|has followed|followed)/.test(words);
};

/** "PureHealth": capitals inside a word, as companies write themselves and few others. */
const JOINED = /^(?!(?:Mac|Mc|De|Fitz)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;
/** Tokens after such a name in which a deal may be told. */
const TOLD = 24;

/** Whether the name is written as a company's and the rest of its sentence tells a deal: "PureHealth, which is owned by …, is to buy". */
const isJoinedUp = (reading: Reading, { item }: Slot, to: number): boolean => {
  if (item.nameEnd - item.nameStart > 1 || !JOINED.test(tokenText(reading, item.nameStart))) return false;
  for (let i = item.end; i < Math.min(to, item.end + TOLD); i++) {
    const word = lower(reading, i);
    if (BUYS.test(word) || SELLS.test(word) || DEAL.test(word) || AGREED.test(word)) return true;
  }
  return false;
};

/** Whether the slot's name is who deals. */
export const isDealer = (reading: Reading, slot: Slot, from: number, to: number): boolean =>
  followsSuit(reading, slot) ||
  isJoinedUp(reading, slot, to) ||
  (!isFirstWord(reading, slot, from) && deals(reading, slot, to));

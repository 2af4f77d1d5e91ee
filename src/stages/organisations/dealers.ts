/** A slot in; out whether its name is who buys, sells, merges or does what another has done. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { AGREED, BUYS, DEAL, lower, MAKES, MERGES, OFFERS, REACH, SELLS } from './deal-words.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

/** "Teenagers have bought …": a first word that is an ordinary noun, for all that its capital tells. */
const isFirstWord = (reading: Reading, { item }: Slot, from: number): boolean =>
  item.nameStart === from &&
  item.nameEnd - from === 1 &&
  wordAt(reading, item.end) !== MARK.possessive &&
  /s$/.test(tokenText(reading, from));

/** Tokens of ", which was founded in 1998," at most. */
const ASIDE = 14;

/** Position after the aside that tells of the name at `at` and of nobody else: ", founded in 1998,"; `at` where there is none. */
const afterAside = (reading: Reading, at: number, to: number): number => {
  if (wordAt(reading, at) !== MARK.comma || !OPENS_ASIDE.test(lower(reading, at + 1))) return at;
  for (let i = at + 1; i < Math.min(to, at + ASIDE); i++) {
    if (wordAt(reading, i) === MARK.comma) return i + 1;
    if (hasClass(reading, i, WORD_CLASS.post)) return at;
  }
  return at;
};

const OPENS_ASIDE = /^(?:which|founded|owned|based|backed|set|formed|part|now|then|formerly|of)$/;

/** What one has with another, and what one may take on of another. */
const VENTURE = /^(?:venture|merger|alliance|partnership|tie)$/;
const OWN = /^(?:its|their|a|an|the|no)$/;
const SERVICE = /^(?:services?|contracts?|practices?|surgery|surgeries|patients|hospitals?|clinics?|lists?)$/;
/** Tokens between "taken on" and what is taken. */
const LOAD = 5;

const oneOf = (reading: Reading, from: number, to: number, words: RegExp): boolean => {
  for (let i = from; i < to; i++) if (words.test(lower(reading, i))) return true;
  return false;
};

/** "Has torn up its joint venture with": what the name has with another. */
const isOwnVenture = (reading: Reading, at: number): boolean =>
  VENTURE.test(lower(reading, at)) &&
  oneOf(reading, at - 3, at, OWN) &&
  oneOf(reading, at + 1, at + 3, /^with$/);

/** "Has taken on the physiotherapy service of". */
const takesOn = (reading: Reading, at: number): boolean =>
  hasClass(reading, at, WORD_CLASS.takes) &&
  lower(reading, at + 1) === 'on' &&
  oneOf(reading, at + 2, at + 2 + LOAD, SERVICE);

/** "Owns", "is now the owner of", "has agreed a deal for". */
const isOwner = (reading: Reading, at: number): boolean => {
  const words = `${lower(reading, at)} ${lower(reading, at + 1)}`;
  return /^(?:owns |owner of$|deal for$)/.test(words);
};

/** Whether an unknown name stands first in its clause, and no place can: "Eider has merged with". */
const opens = (reading: Reading, { item }: Slot, from: number): boolean =>
  item.forms.length === 0 &&
  (item.start === from ||
    isMark(reading, item.start - 1) ||
    /^(?:that|but|while|whereas|though|although)$/i.test(tokenText(reading, item.start - 1)));

/** Whether the name is who buys or sells: "X is to buy", "X’s attempt to acquire"; no stop, comma or other name between. */
const deals = (reading: Reading, slot: Slot, from: number, to: number): boolean => {
  const verb = afterAside(reading, slot.item.end, to);
  for (let i = verb; i < Math.min(to, verb + REACH); i++) {
    if (isMark(reading, i) && wordAt(reading, i) !== MARK.possessive) return false;
    if (isCapital(reading, i)) return false;
    const word = lower(reading, i);
    // "Pell & Hargrave said talks about a sale had failed": who tells of others' deals
    if (hasClass(reading, i, WORD_CLASS.speech) && !hasClass(reading, i + 1, TELLS_ITSELF)) return false;
    if (BUYS.test(word) || SELLS.test(word) || DEAL.test(word) || isOwner(reading, i)) return true;
    if (MERGES.test(word) && opens(reading, slot, from)) return true;
    if (isOwnVenture(reading, i) || takesOn(reading, i)) return true;
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

/** What two make together, and the words of it that stand between. */
const MADE = /^(?:form|formed|forming|create|created|launch|launched|agreed)$/;
const BOND = /^(?:partnership|alliance|venture|consortium|federation|merger)$/;
/** Where roads merge. */
const MEETS = /^(?:near|at|outside|beyond|beside|where|north|south|east|west)$/;
/** Tokens of "a new five-year joint" at most. */
const QUALITIES = 5;

/** Whether the words at `at` tell what two do together: "merge", "have formed a new joint venture". */
const isJointAct = (reading: Reading, at: number): boolean =>
  (MERGES.test(lower(reading, at)) && !MEETS.test(lower(reading, at + 1))) ||
  (MADE.test(lower(reading, at)) && oneOf(reading, at + 1, at + QUALITIES, BOND));

/** Whether several unknown names, one of them of more than a surname, begin a clause that tells what they do together. */
export const arePartners = (reading: Reading, slots: readonly Slot[], from: number, to: number): boolean => {
  const [first] = slots;
  const last = slots[slots.length - 1];
  if (!first || !last || slots.length < 2 || !opens(reading, first, from)) return false;
  if (!slots.some(({ item }) => item.nameEnd - item.nameStart > 1)) return false;
  for (let i = last.item.end; i < Math.min(to, last.item.end + REACH); i++) {
    if (isMark(reading, i) || isCapital(reading, i) || hasClass(reading, i, WORD_CLASS.speech)) return false;
    if (isJointAct(reading, i)) return true;
  }
  return false;
};

/** Whether the slot's name is who deals. */
export const isDealer = (reading: Reading, slot: Slot, from: number, to: number): boolean =>
  followsSuit(reading, slot) ||
  isJoinedUp(reading, slot, to) ||
  (!isFirstWord(reading, slot, from) && deals(reading, slot, from, to));

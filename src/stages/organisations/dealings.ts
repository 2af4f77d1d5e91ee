/** A slot and its sentence in; out whether it stands where only who deals with another organisation does. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { SentenceParts } from './chain.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

/** What a sentence lets its names be. */
export interface RoleContext {
  readonly reading: Reading;
  readonly parts: SentenceParts;
  /** Kinds of the organisations that the sentence names. */
  readonly kinds: readonly string[];
}

/** Position of what stands before a slot, "the", quotation marks and where it is at home left out: "by Kent's Ebury". */
export const beforeSlot = (reading: Reading, { item }: Slot): number => {
  let at = item.start - 1;
  if (wordAt(reading, at) === MARK.possessive)
    do at--;
    while (isCapital(reading, at));
  while (wordAt(reading, at) === WORD.the || wordAt(reading, at) === MARK.quote) at--;
  return at;
};

/** Token `i` in lower case; empty if it has a capital. */
export const lower = (reading: Reading, at: number): string =>
  isCapital(reading, at) ? '' : tokenText(reading, at).replace(HIDDEN, '');

const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** What deals are called, and the verbs of those who make them, by how the name beside them stands. */
const BUYS =
  /^(?:buy|buys|buying|bought|acquire|acquires|acquiring|acquired|purchase|purchases|purchased|absorb|absorbs|absorbed|snap|snaps|snapped|snapping|swallow|swallows|swallowing)$/;
const BOUGHT = /^(?:bought|acquired|purchased|absorbed|sold|snapped|taken|swallowed|rescued)$/;
const SELLS = /^(?:sell|sells|selling|sold|sale)$/;
const DEAL = /^(?:takeover|acquisition|purchase|sale|buyout|pursuit)$/;
const JOINS = /^(?:merge|merges|merged|merging|merger|partnership|alliance|venture)$/;
const SHARES = /^(?:shares|stake)$/;
/** What is signed, made or held "with" or comes "from" one who deals. */
const AGREED = /^(?:agreement|deal|negotiations|talks)$/;
const OFFERS = /^(?:bid|bids|offer|offers|approach|approaches)$/;
const MAKES = /^(?:make|makes|making|made|submit|submitted|withdrew|rejected)$/;
/** Tokens between a verb and the name that it goes with. */
const REACH = 6;
const SENTENCE = 20;

/** Whether one of the tokens before `at`, in the same clause, is such a word. */
export const precededBy = (reading: Reading, at: number, words: RegExp, reach = REACH): boolean => {
  for (let i = at; i > at - reach && i >= 0 && wordAt(reading, i) !== MARK.stop; i--)
    if (words.test(lower(reading, i))) return true;
  return false;
};

/** Whether a name ends here: no noun follows that it only describes, as in "the Norwegian investor". */
export const endsHere = (reading: Reading, at: number, to: number): boolean =>
  at >= to ||
  isMark(reading, at) ||
  hasClass(reading, at, WORD_CLASS.follows | WORD_CLASS.auxiliary | WORD_CLASS.preposition) ||
  wordAt(reading, at) === WORD.nor ||
  BUYS.test(lower(reading, at)) ||
  SELLS.test(lower(reading, at));

/** "Teenagers have bought …": a first word that is an ordinary noun, for all that its capital tells. */
const isFirstWord = (reading: Reading, { item }: Slot, from: number): boolean =>
  item.nameStart === from &&
  item.nameEnd - from === 1 &&
  wordAt(reading, item.end) !== MARK.possessive &&
  /s$/.test(tokenText(reading, from));

/** Whether what is done to or with this name only organisations have done: "bought X", "sold to X", "taken over by X", "a merger with X". */
const isDealtWith = (reading: Reading, slot: Slot, to: number): boolean => {
  const at = beforeSlot(reading, slot);
  const word = lower(reading, at);
  if (BUYS.test(word)) return true;
  if (word === 'over') return hasClass(reading, at - 1, WORD_CLASS.takes);
  if (word === 'of') return DEAL.test(lower(reading, at - 1));
  if (word === 'in') return SHARES.test(lower(reading, at - 1));
  if (word === 'to') return precededBy(reading, at - 1, SELLS);
  if (word === 'by' && wordAt(reading, at - 1) === MARK.comma) return slot.item.end >= to;
  // "Arden was bought by Capita, and Anglia by Serco"
  const reach = isCapital(reading, at - 1) ? SENTENCE : REACH;
  if (word === 'by') return precededBy(reading, at - 1, BOUGHT, reach) || precededBy(reading, at - 1, DEAL);
  if (word === 'from') return precededBy(reading, at - 1, OFFERS);
  if (word === 'for') return OFFERS.test(lower(reading, at - 1)) && precededBy(reading, at - 2, MAKES, 3);
  return word === 'with' && (precededBy(reading, at - 1, JOINS, 3) || AGREED.test(lower(reading, at - 1)));
};

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

/** Whether the name says where another is at home: "Centene of Missouri". */
const isHome = (reading: Reading, { item }: Slot): boolean =>
  wordAt(reading, item.start - 1) === WORD.of && isCapital(reading, item.start - 2);

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

/** Whether a slot stands where an organisation does that deals with another of the sentence. */
export const isDealing = ({ reading, parts, kinds }: RoleContext, slot: Slot): boolean => {
  if (kinds.length === 0 || !endsHere(reading, slot.item.end, parts.to) || isHome(reading, slot))
    return false;
  if (isDealtWith(reading, slot, parts.to) || followsSuit(reading, slot)) return true;
  if (isJoinedUp(reading, slot, parts.to)) return true;
  return !isFirstWord(reading, slot, parts.from) && deals(reading, slot, parts.to);
};

/** A slot and its sentence in; out whether it stands where only who deals with another organisation does. */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { SentenceParts } from './chain.js';
import {
  AGREED,
  BOUGHT,
  BUYS,
  DEAL,
  JOINS,
  lower,
  MAKES,
  OFFERS,
  precededBy,
  REACH,
  SELLS,
  SHARES,
} from './deal-words.js';
import { isDealer } from './dealers.js';
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

/** Tokens of a sentence between "bought by Capita" and "and Anglia by Serco" at most. */
const SENTENCE = 20;

/** Whether a name ends here: no noun follows that it only describes, as in "the Norwegian investor". */
export const endsHere = (reading: Reading, at: number, to: number): boolean =>
  at >= to ||
  isMark(reading, at) ||
  hasClass(reading, at, WORD_CLASS.follows | WORD_CLASS.auxiliary | WORD_CLASS.preposition) ||
  wordAt(reading, at) === WORD.nor ||
  BUYS.test(lower(reading, at)) ||
  SELLS.test(lower(reading, at));

const OWNERSHIP = /^(?:ownership|control)$/;

/** "Belongs to X", "ownership of Kent passed to X". */
const isNewOwner = (reading: Reading, at: number): boolean =>
  /^belong(?:s|ed)?$/.test(lower(reading, at)) ||
  (/^pass(?:es|ed)?$/.test(lower(reading, at)) && precededBy(reading, at - 1, OWNERSHIP, SENTENCE));

/** "Has joined the Optimis group". */
const isGroupJoined = (reading: Reading, slot: Slot): boolean =>
  /^(?:group|stable|family|fold)$/.test(lower(reading, slot.item.end)) &&
  wordAt(reading, slot.item.start - 1) === WORD.the &&
  /^join(?:s|ed|ing)?$/.test(lower(reading, slot.item.start - 2));

/** Whether what is done to or with this name only organisations have done: "bought X", "sold to X", "taken over by X", "a merger with X". */
const isDealtWith = (reading: Reading, slot: Slot, to: number): boolean => {
  const at = beforeSlot(reading, slot);
  const word = lower(reading, at);
  if (BUYS.test(word) || isNextBought(reading, slot, at)) return true;
  // "buy out Kent", "snap up Kent"
  if (word === 'out' || word === 'up' || word === 'back') return BUYS.test(lower(reading, at - 1));
  if (word === 'over') return hasClass(reading, at - 1, WORD_CLASS.takes);
  if (word === 'of') return DEAL.test(lower(reading, at - 1));
  if (word === 'in') return SHARES.test(tokenText(reading, at - 1).toLowerCase());
  if (word === 'to') return precededBy(reading, at - 1, SELLS) || isNewOwner(reading, at - 1);
  if (word === 'by' && wordAt(reading, at - 1) === MARK.comma) return slot.item.end >= to;
  // "Arden was bought by Capita, and Anglia by Serco"
  const reach = isCapital(reading, at - 1) ? SENTENCE : REACH;
  if (word === 'by') return precededBy(reading, at - 1, BOUGHT, reach) || precededBy(reading, at - 1, DEAL);
  if (word === 'from') return precededBy(reading, at - 1, OFFERS);
  if (word === 'for') return OFFERS.test(lower(reading, at - 1)) && precededBy(reading, at - 2, MAKES, 3);
  return word === 'with' && (precededBy(reading, at - 1, JOINS, 3) || AGREED.test(lower(reading, at - 1)));
};

/** What comes first of a date behind a name that was bought: "in 2015", "last year". */
const DATES = /^(?:in|last|this|earlier)$/;
/** Tokens of a date at most. */
const DATE = 4;
/** Tokens of a sentence in which one name after another is bought at most. */
const LIST = 40;

const isDate = (reading: Reading, at: number): boolean =>
  DATES.test(lower(reading, at)) && !isMark(reading, at + 1);

/** Whether the name is a further one of a list with dates: "bought Ashby in 2015, Kegworth in 2016 and Quorn last year". */
const isNextBought = (reading: Reading, { item }: Slot, at: number): boolean => {
  const joins = wordAt(reading, at) === WORD.and || wordAt(reading, at) === MARK.comma;
  if (!joins || !isDate(reading, item.end)) return false;
  const end = wordAt(reading, at - 1) === MARK.comma ? at - 1 : at;
  for (let i = end - 1; i > end - DATE; i--)
    if (isDate(reading, i)) return isInList(reading, i) && precededBy(reading, i - 1, BUYS, LIST);
  return false;
};

/** Whether what ends at `end` is a name right behind the verb, a comma or "and": "bought Ashby", no "moved to Leeds". */
const isInList = (reading: Reading, end: number): boolean => {
  let at = end - 1;
  while (at > end - LIST && (isCapital(reading, at) || tokenText(reading, at) === '&')) at--;
  if (wordAt(reading, at) === WORD.the) at--;
  const joins = wordAt(reading, at) === WORD.and || wordAt(reading, at) === MARK.comma;
  return at < end - 1 && (joins || BUYS.test(lower(reading, at)));
};

/** Whether the name says where another is at home: "Centene of Missouri". */
const isHome = (reading: Reading, { item }: Slot): boolean =>
  wordAt(reading, item.start - 1) === WORD.of && isCapital(reading, item.start - 2);

/** Whether a slot stands where an organisation does that deals with another of the sentence. */
export const isDealing = ({ reading, parts, kinds }: RoleContext, slot: Slot): boolean => {
  if (kinds.length > 0 && isGroupJoined(reading, slot)) return true;
  if (kinds.length === 0 || !endsHere(reading, slot.item.end, parts.to) || isHome(reading, slot))
    return false;
  return isDealtWith(reading, slot, parts.to) || isDealer(reading, slot, parts.from, parts.to);
};

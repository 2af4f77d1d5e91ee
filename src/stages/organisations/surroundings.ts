/** What stands around a chain of names, and what it tells of them: that they act, or that they are places. */
import { FORENAMES } from '../../model/forenames.js';
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import type { ArticleNames } from './article-names.js';
import type { SentenceParts } from './chain.js';
import { hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

/** What stands around a chain. */
export interface Surroundings {
  readonly reading: Reading;
  readonly names: ArticleNames;
  readonly parts: SentenceParts;
  /** Kinds whose head words the article uses, most frequent first. */
  readonly kinds: readonly string[];
  /** Kind of the head word that introduces the list which this sentence stands in. */
  readonly listKind: string | null;
  /** Whether the sentence is an item of a list, which makes organisations of names that no other article has. */
  readonly isItem: boolean;
}

export type Slots = readonly Slot[];

export const startOf = (slots: Slots): number => slots[0]?.item.start ?? 0;

export const endOf = (slots: Slots): number => slots[slots.length - 1]?.item.end ?? 0;

/** Position of the token before the chain, its "the", "both" and "parts of" skipped. */
export const before = (reading: Reading, slots: Slots, from: number): number => {
  let i = startOf(slots) - 1;
  while (i >= from && (wordAt(reading, i) === WORD.the || wordAt(reading, i) === WORD.both)) i--;
  return i >= from + 1 && wordAt(reading, i) === WORD.of && hasPart(reading, i - 1) ? i - 2 : i;
};

const hasPart = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === WORD.parts || wordAt(reading, at) === WORD.part;

/** Whether what follows the chain lets it be a party to something: an end, a verb, "alliance", never another noun. */
export const followedWell = ({ reading, parts }: Surroundings, at: number): boolean => {
  if (at >= parts.to) return true;
  const word = wordAt(reading, at);
  if (word === MARK.possessive) return !hasClass(reading, at + 1, WORD_CLASS.number);
  if (isMark(reading, at)) return true;
  if (hasClass(reading, at, WORD_CLASS.follows | WORD_CLASS.tie | WORD_CLASS.post)) return true;
  return word === MARK.unknown && /(?:ed|ly)$/.test(tokenText(reading, at));
};

const WORKERS =
  /^(?:[Nn]obody|[Ee]veryone|[Ee]verybody|anyone|people|doctors|consultants|colleagues|staff|managers|leaders|bosses|chiefs|governors|directors)$/;

/** Whether the token at `at` is the "at" of "her counterpart at Ashford". */
const isAtWork = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === WORD.at &&
  (wordAt(reading, at - 1) === WORD.number ||
    WORKERS.test(tokenText(reading, at - 1)) ||
    hasClass(reading, at - 1, WORD_CLASS.alike | WORD_CLASS.post | WORD_CLASS.tie));

/** Whether the token at `at` is the "in" of "members in Merton and Sutton voted". */
const isMembership = (reading: Reading, at: number, slots: Slots): boolean =>
  slots.length > 1 && wordAt(reading, at) === WORD.in && /^[Mm]embers$/.test(tokenText(reading, at - 1));

/** Whether the "and" at `at` joins a name to a place told without one: "in the capital and Kent". */
const joinsPlace = (reading: Reading, at: number, from: number): boolean =>
  at - 3 >= from &&
  !isCapital(reading, at - 1) &&
  wordAt(reading, at - 2) === WORD.the &&
  hasClass(reading, at - 3, WORD_CLASS.locative);

const GOES = /^(?:came|comes?|travel(?:led|s)?|returned|returns?|drove|flew|emigrated)$/;

/** Whether the token at `at` is the "to" of "came to Kent". */
const isWay = (reading: Reading, at: number): boolean =>
  tokenText(reading, at) === 'to' && GOES.test(tokenText(reading, at - 1));

/** Whether the chain stands where places stand: "in", "across", "came to", or "of" after an ordinary noun. */
export const placed = ({ reading, parts }: Surroundings, slots: Slots): boolean => {
  const at = before(reading, slots, parts.from);
  if (at < parts.from) return false;
  if (hasClass(reading, at, WORD_CLASS.locative))
    return !isAtWork(reading, at) && !isMembership(reading, at, slots);
  if (isWay(reading, at)) return true;
  if (wordAt(reading, at) === WORD.and) return joinsPlace(reading, at, parts.from);
  if (slots.length > 1 || wordAt(reading, at) !== WORD.of) return false;
  // "most of Arden's contracts"
  if (wordAt(reading, endOf(slots)) === MARK.possessive) return false;
  return !hasClass(reading, at - 1, WORD_CLASS.tie | WORD_CLASS.post);
};

/** Words of a place or group that several names are told under at most: "Cornwall and Isles of Scilly: …". */
const LABEL = 6;

/** Where what is told of begins: behind "Somerset:", where several names stand. */
const afterLabel = ({ reading, parts }: Surroundings, slots: Slots): number => {
  const colon = startOf(slots) - 1;
  if (slots.length < 2 || wordAt(reading, colon) !== MARK.colon || colon - parts.from > LABEL + 1)
    return parts.from;
  for (let i = colon - 1; i >= parts.from; i--) {
    if (isMark(reading, i)) continue;
    const belongs = isCapital(reading, i) || hasClass(reading, i, WORD_CLASS.inside);
    if (!belongs || hasClass(reading, i, WORD_CLASS.post)) return parts.from;
  }
  return slots.some(({ item }) => FORENAMES.has(tokenText(reading, item.nameStart).toLowerCase()))
    ? parts.from
    : colon;
};

/** Whether the chain is all that the sentence holds, a label, bullets and stops apart. */
export const fillsSentence = (around: Surroundings, slots: Slots): boolean => {
  const { reading, parts } = around;
  for (let i = afterLabel(around, slots); i < startOf(slots); i++) if (!isMark(reading, i)) return false;
  for (let i = endOf(slots); i < parts.to; i++) {
    if (!isMark(reading, i) && wordAt(reading, i) !== WORD.and) return false;
  }
  return true;
};

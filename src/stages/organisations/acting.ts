/** A chain of names in; out whether it is said to do or to undergo what a body does and no place: to merge, to close, to stay on its own. */
import { MARK } from '../../model/tokens.js';
import { WORD_CLASS } from '../../model/word-classes.js';
import type { SentenceParts } from './chain.js';
import { lower } from './deal-words.js';
import { hasClass, isMark, type Reading, tokenText, wordAt } from './reading.js';
import { endOf, type Slots, startOf } from './surroundings.js';

/** What bodies do together, what ends them and how they stay. */
const ACTS =
  /^(?:merg(?:e|es|ed|ing|er)|join(?:s|ed|ing)?|combin(?:e|es|ed|ing)|unit(?:e|es|ed|ing)|federat(?:e|es|ed|ing)|team(?:s|ed|ing)?|alliance|partnership|cluster|talks|takeover|absorb(?:ed|s)?|acquired?|swallowed|dissolved|disbanded|abolished|scrapped|wound|alone|independent|own|more|merging|dropped)$/;
/** Words for which one more must stand before, "no more", "its own", "be wound". */
const AFTER: ReadonlyMap<string, RegExp> = new Map([
  ['more', /^no$/],
  ['own', /^(?:its|their)$/],
  ['wound', /^(?:be|been|being|is|was|were)$/],
  ['dropped', /^(?:be|been|being|is|are|was|were)$/],
]);

/** Tokens between a name and the verb's own word at most. */
const REACH = 18;
/** The same where "which" stands between. */
const FAR = 20;
/** Tokens of ", in Devon and Cornwall," at most. */
const ASIDE = 12;

/** Position after the aside at `at`; `at` where there is none, the end of the sentence's part where it does not close. */
const afterAside = (reading: Reading, at: number, to: number): number => {
  if (wordAt(reading, at) !== MARK.comma) return at;
  for (let i = at + 1; i < Math.min(to, at + ASIDE); i++) if (wordAt(reading, i) === MARK.comma) return i + 1;
  return at;
};

/** Whether the token at `at` is such a word. */
export const isActWord = (reading: Reading, at: number): boolean => {
  const word = lower(reading, at);
  if (!ACTS.test(word)) return false;
  const needed = AFTER.get(word);
  return !needed || needed.test(lower(reading, at - 1));
};

/** "So have Arden and Anglia", "Nor will Arden", "as will Arden": the verb stands before. */
export const isInverted = (reading: Reading, at: number): boolean =>
  hasClass(reading, at - 1, WORD_CLASS.auxiliary) &&
  (/^(?:so|nor|neither)$/i.test(tokenText(reading, at - 2)) ||
    (tokenText(reading, at - 2) === 'as' && wordAt(reading, at - 3) === MARK.comma));

/** Whether a name at `at` may begin what is told: at the front, after a mark, "and", "but", "while", "that". */
const opensClause = (reading: Reading, at: number, from: number): boolean =>
  at <= from ||
  isMark(reading, at - 1) ||
  /^(?:and|but|while|whereas|that|although|though|neither|both|when|only)$/i.test(tokenText(reading, at - 1));

/** Whether "which" follows a name that its verb stands before: "Not on the list is Arden, which …". */
const isToldOf = (reading: Reading, start: number, end: number): boolean =>
  hasClass(reading, start - 1, WORD_CLASS.auxiliary) &&
  wordAt(reading, end) === MARK.comma &&
  lower(reading, end + 1) === 'which';

/** Whether a chain begins a clause that tells such an act of it. */
export const acts = (reading: Reading, { from, to }: SentenceParts, slots: Slots): boolean => {
  const start = startOf(slots);
  if (isInverted(reading, start)) return true;
  const end = endOf(slots);
  if (!opensClause(reading, start, from) && !isToldOf(reading, start, end)) return false;
  const verb = afterAside(reading, end, to);
  const relative = wordAt(reading, verb) === MARK.comma && lower(reading, verb + 1) === 'which';
  if (!relative && !hasClass(reading, verb, WORD_CLASS.auxiliary | WORD_CLASS.follows)) return false;
  if (hasClass(reading, verb, WORD_CLASS.preposition)) return false;
  const far = Math.min(to, verb + (relative ? FAR : REACH));
  for (let i = verb; i < far; i++) {
    if (wordAt(reading, i) === MARK.semicolon || wordAt(reading, i) === MARK.stop) return false;
    if (isActWord(reading, i)) return true;
  }
  return false;
};

/** Tokens in; out the ending of a name that tells an organisation of no kind, "Diagnostics", and whether a name stands before it. */
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD_CLASS } from '../../model/word-classes.js';
import { type FoundHead, headIn } from './look-up.js';
import { flagsAt, hasClass, isCapital, isMark, type Reading, tokenText, wordAt } from './reading.js';

/** Words that say where or which and are no name by themselves. */
const SAYS_WHERE =
  WORD_CLASS.compass |
  WORD_CLASS.region |
  WORD_CLASS.number |
  WORD_CLASS.starter |
  WORD_CLASS.post |
  WORD_CLASS.link |
  WORD_CLASS.refers |
  WORD_CLASS.nhs;

/** Whether `[from, to)` holds a word that names something: no word that "Health" goes with anyway, as in "Public Health". */
const names = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (!isCapital(reading, i) || hasClass(reading, i, SAYS_WHERE)) continue;
    if (!reading.gazetteer.ordinary.has(tokenText(reading, i).toLowerCase())) return true;
  }
  return false;
};

/** The ending at `at` of a name that begins at `from`; null where the words before it name nothing. */
export const endingAt = (reading: Reading, from: number, at: number, limit: number): FoundHead | null => {
  if (at <= from || at >= limit || !isCapital(reading, at)) return null;
  const found = headIn(reading, reading.gazetteer.endings, at, limit);
  return found && names(reading, from, at) ? found : null;
};

/** Most tokens before an ending that may belong to its name. */
const LONGEST = 14;

const isInside = (reading: Reading, at: number): boolean =>
  !isMark(reading, at) || wordAt(reading, at) === MARK.possessive;

/** Whether a name with the ending at `at` stands there, wherever it begins. */
export const endsName = (reading: Reading, at: number, limit: number): boolean => {
  let from = at;
  while (from > Math.max(0, at - LONGEST) && isInside(reading, from - 1)) from--;
  return endingAt(reading, from, at, limit) !== null;
};

/** Whether a word such as "Debt-laden" or "London-based" begins at `at`, which a name only follows: "Stoke-on-Trent" is none. */
export const isCompoundAdjective = (reading: Reading, at: number): boolean => {
  const joined = (i: number): boolean => (flagsAt(reading, i) & FLAG.joined) !== 0;
  if (!joined(at + 1) || isCapital(reading, at + 1) || joined(at + 2)) return false;
  return HYPHEN.test(reading.text.charAt(reading.tokens.end[at] ?? 0));
};

const HYPHEN = /[-\u2010\u2011]/;

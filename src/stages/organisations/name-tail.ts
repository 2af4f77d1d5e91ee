/** The range of a name without a head word in; out its end with the tail that belongs to it: the "’s" of "St Hilda’s", the number of "Hartley 2000, a firm". */
import { FLAG, MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { type FoundHead, headIn } from './look-up.js';
import { flagsAt, hasClass, isCapital, type Reading, tokenText, wordAt } from './reading.js';

/** Words of a saint's name at most, "St" with them. */
const SAINT = 3;

/** Whether the name is a saint's, after whom what is named is "St Hilda’s". */
export const isSaint = (reading: Reading, from: number, to: number): boolean =>
  tokenText(reading, from) === 'St' && to - from > 1 && to - from <= SAINT;

/** Whether the words behind a number tell what goes by it: ", a company", ", which". */
const tellsWhat = (reading: Reading, at: number): boolean => {
  if (wordAt(reading, at) !== MARK.comma) return false;
  const word = wordAt(reading, at + 1);
  return word === WORD.a || word === WORD.an || tokenText(reading, at + 1) === 'which';
};

/** Words between "Dr" and "Partners" at most. */
const DOCTORS = 6;

/** The ending of a practice that is called after its doctors, "Dr Menon and Partners"; null where none begins at `at`. */
export const practiceAt = (reading: Reading, at: number, limit: number): FoundHead | null => {
  if (!/^(?:Drs?|Doctors)$/.test(tokenText(reading, at))) return null;
  for (let i = at + 2; i < Math.min(limit, at + DOCTORS); i++) {
    const joins = wordAt(reading, i) === WORD.and || tokenText(reading, i) === '&';
    if (!joins && !isCapital(reading, i)) return null;
    if (joins && /^(?:Partners?|Associates)$/.test(tokenText(reading, i + 1)))
      return headIn(reading, reading.gazetteer.endings, i + 1, limit);
  }
  return null;
};

/** The end of the name in `[from, to)` with its tail. */
export const withTail = (reading: Reading, from: number, to: number, limit: number): number => {
  if (to >= limit) return to;
  if (wordAt(reading, to) === MARK.possessive) {
    const written = reading.tokens.end[to] ?? 0;
    const whole = written - (reading.tokens.start[to] ?? 0) > 1;
    return whole && isSaint(reading, from, to) ? to + 1 : to;
  }
  const isNumber = (flagsAt(reading, to) & (FLAG.digit | FLAG.joined | FLAG.capital)) === FLAG.digit;
  const dated = hasClass(reading, to - 1, WORD_CLASS.post | WORD_CLASS.starter);
  return isNumber && !dated && tellsWhat(reading, to + 1) ? to + 1 : to;
};

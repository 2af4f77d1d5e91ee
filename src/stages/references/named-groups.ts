/** Tokens in, out where the text gives a group of organisations a name of its own: "which they have named the Elis group". */
import { MARK } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, isCapital, type Reading, tokenText, wordAt } from '../organisations/reading.js';

/** The name, "the" included, as a token range, and its words in lower case without the noun. */
export interface GroupName {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const NAMING: ReadonlySet<number> = new Set([
  WORD.named,
  WORD.called,
  WORD.dubbed,
  WORD.calling,
  WORD.known,
  WORD.as,
  WORD.themselves,
]);
const LONGEST = 5;

/** A name such as "the Elis group" at `at`, quotation marks inside it skipped; null where none begins. */
export const groupNameAt = (reading: Reading, at: number, limit: number): GroupName | null => {
  let i = wordAt(reading, at) === WORD.the ? at + 1 : at;
  if (wordAt(reading, i) === MARK.quote) i++;
  const first = i;
  const far = Math.min(limit, first + LONGEST + 1);
  while (i < far && isCapital(reading, i) && !hasClass(reading, i, WORD_CLASS.group)) i++;
  if (i === first || i >= far || !hasClass(reading, i, WORD_CLASS.group)) return null;
  const words: string[] = [];
  for (let n = first; n < i; n++) words.push(tokenText(reading, n).toLowerCase());
  return { start: at, end: i + 1, key: words.join(' ') };
};

/** Whether the words before `at` give a name to something. */
export const namesAt = (reading: Reading, at: number, first: number): boolean => {
  const before = wordAt(reading, at - 1) === MARK.quote ? at - 2 : at - 1;
  return before >= first && NAMING.has(wordAt(reading, before));
};

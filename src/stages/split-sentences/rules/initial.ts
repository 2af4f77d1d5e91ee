/** A single capital letter is an initial and goes on, unless it is "I", or the letter of a plan or a vitamin. */
import { LETTERED } from '../../../domain/english/abbreviations.js';
import { SURE_STARTERS } from '../../../domain/english/sentence-starters.js';
import { type BoundaryRule, isSpace, wordBefore } from '../boundary.js';

/** After these, "I" is the pronoun. */
const BEFORE_PRONOUN = new Set([
  'and',
  'or',
  'than',
  'as',
  'but',
  'am',
  'do',
  'did',
  'was',
  'will',
  'can',
  'nor',
]);

const previousWord = (text: string, end: number): string => {
  let at = end;
  while (at > 0 && isSpace(text.charAt(at - 1))) at--;
  return wordBefore(text, at, 0);
};

export const initial: BoundaryRule = {
  name: 'initial',
  reason: 'wink-nlp takes every initial the same way',
  joins: ['So said Stephen J.| Childs.', 'So said J.| F. Kennedy.', 'He met Albert I.| Jones.'],
  splits: [
    'They went, he and I.| Did you?',
    'It is rich in vitamin C.| Oranges have it.',
    'So says Mr A.| But not she.',
  ],
  leaves: ['It went to the NHS.| They paid.', 'It was 5.| They left.'],
  decide: ({ text, mark, word, terminator, closers, nextWord }) => {
    if (terminator !== '.' || closers !== '' || !/^\p{Lu}$/u.test(word)) return undefined;
    const previous = previousWord(text, mark - 1);
    if (word === 'I' && BEFORE_PRONOUN.has(previous)) return 'split';
    if (LETTERED.has(previous.toLowerCase())) return 'split';
    return SURE_STARTERS.has(nextWord) ? 'split' : 'join';
  },
};

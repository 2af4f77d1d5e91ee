/** Dots of omission end a sentence only where a new one plainly starts. */
import { STARTERS } from '../../../domain/english/sentence-starters.js';
import { type BoundaryRule, isCapital, isSpace } from '../boundary.js';

/** Spaced dots and what follows them: ". . . and came back". */
const SMALL_AFTER_DOTS = /(?:\.\s?){2,6}["“'‘]?\p{Ll}/uy;

const goesOnSmall = (text: string, at: number): boolean => {
  SMALL_AFTER_DOTS.lastIndex = at;
  return SMALL_AFTER_DOTS.test(text);
};

export const ellipsis: BoundaryRule = {
  name: 'ellipsis',
  reason: 'wink-nlp goes on after "....", and after words that trail off',
  joins: [
    'It is the best in Europe” ...| “It also has the lowest cost.',
    'It is ...| I mean, was.',
    'He left.| . . . and came back.',
  ],
  splits: [
    'I never meant that....| She left.',
    'He talks slowly...| And this is another.',
    'It ends so . . . .| Next one.',
    'It was weaker.| . . . The rest was not.',
  ],
  leaves: ['It ended.| They left.', 'It is 5%.| 6 is more.'],
  decide: ({ text, mark, next, terminator, nextChar, nextWord, vote }) => {
    if (nextChar === '.') return goesOnSmall(text, next) ? 'join' : 'split';
    const dots = terminator.replace(/[^.]/g, '').length + (terminator.includes('…') ? 3 : 0);
    if (dots < 2) return undefined;
    if (dots > 3) return isCapital(nextWord.charAt(0)) ? 'split' : undefined;
    const apart = mark > 0 && isSpace(text.charAt(mark - 1));
    if (!apart) return isCapital(nextWord.charAt(0)) && nextWord !== 'I' ? 'split' : undefined;
    if (!isCapital(nextChar)) return 'join';
    return STARTERS.has(nextWord) && nextWord !== 'I' ? 'split' : vote() === true ? 'split' : 'join';
  },
};

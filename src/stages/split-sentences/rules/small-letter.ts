/** What goes on with a small letter goes on with the sentence. */
import { NAME_PARTICLES } from '../../../domain/english/sentence-starters.js';
import { type BoundaryRule, isSmall } from '../boundary.js';

/** "(b) Close the ward": the letter of an item in brackets. */
const isItem = (text: string): boolean => /^\((?:[a-z]|[ivx]{1,4})\)\s/.test(text);

/** "iPad", "eHealth": a small letter, then a capital. */
const CAMEL = /^[a-z]{1,2}\p{Lu}/u;

export const smallLetter: BoundaryRule = {
  name: 'small-letter',
  reason: 'wink-nlp ends sentences after quoted questions, exclamations and unknown abbreviations',
  joins: [
    '“Who will pay?”| asked Smith.',
    '"Never!"| the board said.',
    'She told him, "This is it."| she said.',
    'She works at Yahoo!| in accounts.',
    'The med.| staff left.',
    'He spoke (not for long.)| at the school.',
    'In Oct.| the trust closed.',
    'They left ...| and came back.',
    'He left it out!| , they said.',
  ],
  splits: ['They use it daily.| iPads are common.'],
  leaves: ['(a) Merge the two.| (b) Close the ward.', 'He left it.| al-Maliki did not.'],
  decide: ({ text, next, nextChar, nextWord, vote }) => {
    if (/[,;:%&+=)\]}»/…]/.test(nextChar)) return 'join';
    if (isItem(text.slice(next, next + 8))) return undefined;
    const first = nextWord.charAt(0);
    if (!isSmall(first)) return undefined;
    if (CAMEL.test(nextWord)) return vote() === false ? undefined : 'split';
    const particle = nextWord.split('-', 1)[0] ?? '';
    const named = NAME_PARTICLES.has(particle) && /^\P{Ll}/u.test(nextWord.slice(particle.length + 1));
    return named ? undefined : 'join';
  },
};

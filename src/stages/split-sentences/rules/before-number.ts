/** An abbreviation that introduces a number goes on to its number. */
import { BEFORE_NUMBERS } from '../../../domain/english/abbreviations.js';
import type { BoundaryRule } from '../boundary.js';

export const beforeNumber: BoundaryRule = {
  name: 'before-number',
  reason: 'wink-nlp ends sentences after "N°.", "SEC." and the like; before words, "No." may be one',
  joins: [
    'It is at N°.| 1026 now.',
    'See fig.| 3 and 4.',
    'He came on Nov.| 29 with her.',
    'SEC.| 1262 Funds.',
  ],
  splits: [],
  leaves: ['He said no.| Nobody asked.', 'It is art.| Nobody knew.'],
  decide: ({ word, terminator, closers, nextChar }) => {
    if (terminator !== '.' || closers !== '' || !/[\d#£$]/.test(nextChar)) return undefined;
    return BEFORE_NUMBERS.has(word.toLowerCase()) ? 'join' : undefined;
  },
};

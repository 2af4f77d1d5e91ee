/** An abbreviation that introduces a number goes on to its number. */
import { BEFORE_NUMBERS, MONTHS_AND_DAYS } from '../../../domain/english/abbreviations.js';
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
  leaves: ['He said no.| Nobody asked.', 'They sat.| 40 left.'],
  decide: ({ word, terminator, closers, nextChar }) => {
    if (terminator !== '.' || closers !== '' || !/[\d#£$]/.test(nextChar)) return undefined;
    return BEFORE_NUMBERS.has(word.toLowerCase()) || MONTHS_AND_DAYS.has(word) ? 'join' : undefined;
  },
};

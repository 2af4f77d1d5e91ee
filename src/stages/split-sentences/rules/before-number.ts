/** An abbreviation that introduces a number goes on to its number. */
import { BEFORE_NUMBERS, MONTHS_AND_DAYS } from '../../../domain/english/abbreviations.js';
import type { BoundaryRule } from '../boundary.js';

/** A month that needs no abbreviation is followed by a full stop all the same, and then by all that is left of a date. */
const WHOLE_MONTH = /^(?:March|April|May|June|July)$/;
const DATE = /^\d\d?,? (?:19|20)\d\d\b/;

export const beforeNumber: BoundaryRule = {
  name: 'before-number',
  reason: 'wink-nlp ends sentences after "N°.", "SEC." and the like; before words, "No." may be one',
  joins: [
    'It is at N°.| 1026 now.',
    'See fig.| 3 and 4.',
    'He came on Nov.| 29 with her.',
    'SEC.| 1262 Funds.',
    'It was signed on May.| 9, 2013.',
  ],
  splits: [],
  leaves: ['He said no.| Nobody asked.', 'They sat.| 40 left.', 'They met in May.| 9 of 20 came.'],
  decide: ({ word, terminator, closers, nextChar, text, next }) => {
    if (terminator !== '.' || closers !== '' || !/[\d#£$]/.test(nextChar)) return undefined;
    if (BEFORE_NUMBERS.has(word.toLowerCase()) || MONTHS_AND_DAYS.has(word)) return 'join';
    return WHOLE_MONTH.test(word) && DATE.test(text.slice(next, next + 12)) ? 'join' : undefined;
  },
};

/** A name written with an exclamation mark is a word like others. */
import { EXCLAIMING_NAMES } from '../../../domain/english/abbreviations.js';
import { SURE_STARTERS } from '../../../domain/english/sentence-starters.js';
import type { BoundaryRule } from '../boundary.js';

export const exclaimingName: BoundaryRule = {
  name: 'exclaiming-name',
  reason: 'wink-nlp ends a sentence after "Yahoo!"',
  joins: ['It was bought by Yahoo!| Inc. last year.'],
  splits: ['She works at Yahoo!| They like her.'],
  leaves: ['What a day!| Inc. is a word.'],
  decide: ({ word, terminator, nextWord }) => {
    if (terminator !== '!' || !EXCLAIMING_NAMES.has(word)) return undefined;
    return SURE_STARTERS.has(nextWord) ? 'split' : 'join';
  },
};

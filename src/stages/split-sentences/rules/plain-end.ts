/** A full stop after an ordinary word and before a capital ends a sentence, whatever wink-nlp makes of the word. */
import { SHORT_WORDS } from '../../../domain/english/sentence-starters.js';
import { type BoundaryRule, isCapital } from '../boundary.js';

/** Four small letters at the end, two capitals or more ("CSUs"), a number, an address: no abbreviation. */
const ORDINARY = /\p{Ll}{4}$|^\p{Lu}{2,}s?$|\d[%a-z]{0,3}$|[/@]/u;

export const plainEnd: BoundaryRule = {
  name: 'plain-end',
  reason:
    'needs no vote, which saves most of the time; and wink-nlp takes the stop after an address for a part of it',
  joins: [],
  splits: ['See https://www.example.org/new_page.html.| Then write.', 'It cost £1.5m.| The rest was lost.'],
  leaves: ['It is at Foo.| 6 of them left.'],
  decide: ({ word, terminator, nextWord, closers }) => {
    if (!isCapital(nextWord.charAt(0))) return undefined;
    if (terminator !== '.') return 'split';
    return closers !== '' || SHORT_WORDS.has(word) || ORDINARY.test(word) ? 'split' : undefined;
  },
};

/** A title or another abbreviation that only stands before something goes on. */
import { BEFORE_ANYTHING, BEFORE_NAMES } from '../../../domain/english/abbreviations.js';
import { SURE_STARTERS } from '../../../domain/english/sentence-starters.js';
import type { BoundaryRule } from '../boundary.js';

/** "Wall St.", "the Ft.": may close a name as well as open one. */
const ALSO_LAST = new Set(['St', 'Ft', 'Pt', 'Dr', 'Sr', 'Rep', 'Gen', 'Sec', 'Hon']);

const inCapitals = (word: string): boolean => /^\p{Lu}+$/u.test(word);

export const beforeName: BoundaryRule = {
  name: 'before-name',
  reason: 'wink-nlp does not know every title: "the Rev. J. Jones", "Cllr. Smith"',
  joins: [
    'the Rev.| John Jones spoke.',
    'We asked Cllr.| Smith.',
    'at St.| Helens hospital',
    'R v.| Jones',
    'approx.| Half of it',
    'MR.| SMITH LEFT',
  ],
  splits: ['They work on Wall St.| They earn a lot.'],
  leaves: ['They met the general.| Smith left.', 'It fell on the street.| They left.'],
  decide: ({ word, terminator, closers, nextWord }) => {
    if (terminator !== '.' || closers !== '') return undefined;
    if (BEFORE_ANYTHING.has(word)) return 'join';
    const title =
      inCapitals(word) && inCapitals(nextWord) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
    if (!BEFORE_NAMES.has(title)) return undefined;
    return ALSO_LAST.has(title) && SURE_STARTERS.has(nextWord) ? 'split' : 'join';
  },
};

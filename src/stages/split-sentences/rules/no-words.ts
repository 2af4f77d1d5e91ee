/** A stretch without a letter or digit is no sentence of its own. */
import type { BoundaryRule } from '../boundary.js';

const WORD = /[\p{L}\p{N}]/u;

/** Looks at no more than this many characters: words come sooner, and hostile text has none. */
const FAR = 200;

export const noWords: BoundaryRule = {
  name: 'no-words',
  reason: 'stray quotes, brackets and dots belong to the sentence beside them',
  joins: ['"Sadly, it has come."| "', '...| The talks went on.', '“Sadly, it has come.”| --'],
  splits: [],
  leaves: ['It closed.| (It was old.)', 'They asked why.| 40 left.'],
  decide: ({ text, from, mark, next }) => {
    const before = text.slice(from, Math.min(mark, from + FAR));
    if (!WORD.test(before) && mark - from <= FAR) return 'join';
    const after = text.slice(next, next + FAR);
    return !WORD.test(after) && text.length - next <= FAR ? 'join' : undefined;
  },
};

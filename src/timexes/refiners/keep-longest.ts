/** Readings that overlap in, the longest of them out; of equally long ones the first parser's. */
import type { TimexRefiner } from '../timex-parser.js';

export const keepLongest: TimexRefiner = {
  name: 'keep-longest',
  examples: [
    ['It was set up on 1 April 2013.', '1 April 2013', '2013-04-01'],
    ['It fell over the past two years.', 'the past two years', 'P2Y'],
  ],
  refine: (_context, results) => {
    const kept: typeof results = [];
    for (const result of results) {
      const last = kept.at(-1);
      if (!last || result.index >= last.index + last.text.length) kept.push(result);
      else if (result.text.length > last.text.length) kept[kept.length - 1] = result;
    }
    return kept;
  },
};

/** Readings that overlap in, the longest of them out; of equally long ones the first parser's. */
import type { Refiner } from 'chrono-node/en';

export const keepLongest: Refiner = {
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

/** An article's text and date in; for each date of a claim, what its words say that cannot all be so, out. */
import type { ClaimDate } from '../model/date.js';
import { findTimexes } from '../stages/find-timexes.js';
import { splitBlocks } from '../stages/split-blocks.js';
import { splitSentences } from '../stages/split-sentences.js';
import { ASSUMPTIONS, type Assumption } from '../timexes/assumptions.js';

/** What a reader should look at: the words contradict themselves. */
const DOUBTFUL: readonly Assumption[] = ['weekday-contradicts'];

/** Offsets are compared, so a date must be one of this text. */
export const dateDoubts = (
  text: string,
  published: ClaimDate,
): ((date: ClaimDate | null) => readonly string[]) => {
  const timexes = findTimexes(text, splitSentences(text, splitBlocks(text)), { published });
  return (date) =>
    DOUBTFUL.filter((code) =>
      timexes.some(
        ({ start, end, assumptions }) =>
          date?.basis === 'text' &&
          start >= (date.start ?? 0) &&
          end <= (date.end ?? 0) &&
          assumptions.includes(code),
      ),
    ).map((code) => ASSUMPTIONS[code]);
};

/** An item whose name is made of other names in; out those names as items of their own. */
import type { Form } from '../../model/gazetteer.js';
import { MARK } from '../../model/tokens.js';
import { WORD } from '../../model/word-classes.js';
import type { Item } from './item.js';
import { formsOf } from './look-up.js';
import { type Reading, wordAt } from './reading.js';

/** Position after the comma, "and" or both at `at`; `at` where there is none. */
const afterJoint = (reading: Reading, at: number): number => {
  const comma = wordAt(reading, at) === MARK.comma ? at + 1 : at;
  return wordAt(reading, comma) === WORD.and ? comma + 1 : comma;
};

/** Ends of the names that `[from, to)` consists of, joined by commas and "and", the longest names first; null if it does not. */
const partEnds = (
  reading: Reading,
  from: number,
  to: number,
  isName: (forms: readonly Form[]) => boolean,
  whole: boolean,
): readonly number[] | null => {
  for (let end = whole ? to : to - 1; end > from; end--) {
    if (end < to && afterJoint(reading, end) === end) continue;
    if (!isName(formsOf(reading, from, end))) continue;
    if (end === to) return [end];
    const rest = partEnds(reading, afterJoint(reading, end), to, isName, true);
    if (rest) return [end, ...rest];
  }
  return null;
};

/** Splits "Arden and Greater East Midlands" into its parts where all of them are names that `isName` accepts. */
export const splitKnown = (
  reading: Reading,
  item: Item,
  isName: (forms: readonly Form[]) => boolean,
): readonly Item[] => {
  const ends = partEnds(reading, item.nameStart, item.nameEnd, isName, false);
  if (!ends) return [item];
  return ends.map((end, n): Item => {
    const nameStart = n === 0 ? item.nameStart : afterJoint(reading, ends[n - 1] ?? 0);
    const forms = formsOf(reading, nameStart, end);
    const start = n === 0 ? item.start : nameStart;
    if (n === ends.length - 1) return { ...item, start, nameStart, forms, nhs: false };
    return {
      ...item,
      start,
      end,
      nameStart,
      nameEnd: end,
      forms,
      head: null,
      alias: null,
      nhs: n === 0 && item.nhs,
    };
  });
};

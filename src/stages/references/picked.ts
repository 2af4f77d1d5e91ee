/** Tokens in, out the phrase at one of them that picks some of a group by their place in it or leaves out those named: "the last of these", "the others". */
import { WORD } from '../../model/word-classes.js';
import { type Reading, wordAt } from '../organisations/reading.js';
import { countAt, SETS } from './nouns.js';
import { bare, endsAt, type Phrase } from './phrase.js';

const RANKS: ReadonlyMap<number, number> = new Map([
  [WORD.first, 0],
  [WORD.second, 1],
  [WORD.third, 2],
  [WORD.last, -1],
]);

const WHOLE: ReadonlySet<number> = new Set([WORD.these, WORD.those, WORD.them]);

/** "the first of these", "the last of the three": the one in that place. */
const rankedAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const rank = RANKS.get(wordAt(reading, at + 1));
  if (rank === undefined || wordAt(reading, at + 2) !== WORD.of) return null;
  const whole = wordAt(reading, at + 3);
  const set = at + 4 < limit ? (SETS.get(wordAt(reading, at + 4)) ?? countAt(reading, at + 4)) : null;
  const counted = whole === WORD.the && set !== null;
  if (!counted && !WHOLE.has(whole)) return null;
  const end = counted ? at + 5 : at + 4;
  return endsAt(reading, end, limit) ? { ...bare(at, end, 'ranked', counted ? set : null), rank } : null;
};

/** "the first two", "the last three": so many from one end. */
const sliceAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const rank = RANKS.get(wordAt(reading, at + 1));
  const count = rank === 0 || rank === -1 ? countAt(reading, at + 2) : null;
  return count && rank !== undefined && endsAt(reading, at + 3, limit)
    ? { ...bare(at, at + 3, 'slice', count), rank }
    : null;
};

/** "the others", "the other two". */
const othersAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  if (wordAt(reading, at + 1) === WORD.others && endsAt(reading, at + 2, limit))
    return bare(at, at + 2, 'others');
  const count = wordAt(reading, at + 1) === WORD.other ? countAt(reading, at + 2) : null;
  return count && endsAt(reading, at + 3, limit) ? bare(at, at + 3, 'others', count) : null;
};

/** The phrase that begins with "the" at `at`, or null. */
export const pickedAt = (reading: Reading, at: number, limit: number): Phrase | null =>
  rankedAt(reading, at, limit) ?? sliceAt(reading, at, limit) ?? othersAt(reading, at, limit);

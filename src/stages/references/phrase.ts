/** Tokens in, out the referring phrase that begins at one of them: "the two CSUs", "they", "the latter". */
import { FLAG } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isMark, type Reading, tokenText, wordAt } from '../organisations/reading.js';
import { comingAt, definiteAt } from './noun-phrase.js';
import { countAt, SETS } from './nouns.js';
import { pickedAt } from './picked.js';
import { pronounAt } from './pronouns.js';

/** How a phrase refers; it decides where its organisations are looked for. */
export type PhraseSort =
  | 'they'
  | 'them'
  | 'it'
  | 'its'
  | 'we'
  | 'ours'
  | 'several'
  | 'set'
  | 'one'
  | 'that'
  | 'whose'
  | 'neighbour'
  | 'new'
  | 'merged'
  | 'group'
  | 'other'
  | 'others'
  | 'ranked'
  | 'those'
  | 'slice'
  | 'their-neighbour'
  | 'neighbours'
  | 'former'
  | 'latter'
  | 'coming';

/** A referring phrase; `start`/`end` are token positions. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly sort: PhraseSort;
  /** How many organisations it says there are. */
  readonly count: number | null;
  /** Kind of organisation that its noun tells. */
  readonly kind: string | null;
  /** Its noun is one for a building, such as "hospital". */
  readonly site: boolean;
  /** Capitalised words before its noun: "the London units". */
  readonly places: readonly string[];
  /** Says where it is by a place that need not be in its name: "the Durham-based unit". */
  readonly based: boolean;
  /** Which of a group it picks, from 0, or -1 for the last: "the last of these". */
  readonly rank: number;
}

/** A phrase without a noun. */
export const bare = (start: number, end: number, sort: PhraseSort, count: number | null = null): Phrase => ({
  start,
  end,
  sort,
  count,
  kind: null,
  site: false,
  places: [],
  based: false,
  rank: 0,
});

/** Whether a phrase can end before `at`: a mark, a verb or a preposition follows, no noun. */
export const endsAt = (reading: Reading, at: number, limit: number): boolean =>
  at >= limit || isMark(reading, at) || hasClass(reading, at, WORD_CLASS.follows);

/** "one of the two": the whole is not what is spoken of. */
const isPartOf = (reading: Reading, at: number): boolean =>
  wordAt(reading, at - 1) === WORD.of &&
  (wordAt(reading, at - 2) === WORD.one || tokenText(reading, at - 2) === 'either');

/** What may stand before a number that stands for organisations: "the two", "all three", "those two". */
const BEFORE_COUNT: ReadonlySet<number> = new Set([WORD.the, WORD.all, WORD.these, WORD.those]);

/** "the former", "the latter", "the other", "the pair", "the two", "all three": phrases without a noun. */
const nounlessAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const word = wordAt(reading, at);
  if (!BEFORE_COUNT.has(word)) return null;
  const picked = word === WORD.the ? pickedAt(reading, at, limit) : null;
  if (picked) return picked;
  if (!endsAt(reading, at + 2, limit)) return null;
  const next = wordAt(reading, at + 1);
  const set = SETS.get(next);
  if (set) return wordAt(reading, at + 2) === WORD.of ? null : bare(at, at + 2, 'set', set);
  if (next === WORD.former) return bare(at, at + 2, 'former');
  if (next === WORD.latter) return wordAt(reading, at - 1) === WORD.under ? null : bare(at, at + 2, 'latter');
  if (next === WORD.other) return bare(at, at + 2, 'other');
  if (word === WORD.the && hasClass(reading, at + 1, WORD_CLASS.body)) {
    return wordAt(reading, at + 2) === WORD.of ? null : bare(at, at + 2, 'group');
  }
  const count = countAt(reading, at + 1);
  const points = word === WORD.these || word === WORD.those;
  return count ? bare(at, at + 2, points ? 'those' : 'set', count) : null;
};

/** The referring phrase at `at` in a sentence that is the token range `[first, limit)`, or null. */
export const phraseAt = (reading: Reading, at: number, limit: number, first: number): Phrase | null => {
  if ((flagsAt(reading, at) & FLAG.acronym) !== 0 || isPartOf(reading, at)) return null;
  return (
    pronounAt(reading, at, limit) ??
    nounlessAt(reading, at, limit) ??
    definiteAt(reading, at, limit) ??
    comingAt(reading, at, limit, first)
  );
};

/** Whether the token can begin a phrase at all: a cheap look before `phraseAt`. */
export const mayRefer = (reading: Reading, at: number): boolean => hasClass(reading, at, WORD_CLASS.refers);

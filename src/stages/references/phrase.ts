/** Tokens in, out the referring phrase that begins at one of them: "the two CSUs", "they", "the latter". */
import { FLAG } from '../../model/tokens.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isMark, type Reading, tokenText, wordAt } from '../organisations/reading.js';
import { comingAt, definiteAt } from './noun-phrase.js';
import { countAt, SETS } from './nouns.js';

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
});

/** Whether what follows can be the predicate of a phrase without a noun: "the two will", "both have". */
const actsAt = (reading: Reading, at: number, limit: number): boolean =>
  at < limit &&
  hasClass(reading, at, WORD_CLASS.follows) &&
  !hasClass(reading, at, WORD_CLASS.locative | WORD_CLASS.inside) &&
  wordAt(reading, at) !== WORD.with;

/** Whether a phrase can end before `at`: a mark, a verb or a preposition follows, no noun. */
export const endsAt = (reading: Reading, at: number, limit: number): boolean =>
  at >= limit || isMark(reading, at) || hasClass(reading, at, WORD_CLASS.follows);

/** "the challenges it faces": the pronoun begins a clause about a noun, which is nothing to go by. */
const afterNoun = (reading: Reading, at: number): boolean =>
  !isMark(reading, at - 1) &&
  !hasClass(reading, at - 1, NO_NOUN) &&
  (flagsAt(reading, at - 1) & FLAG.digit) === 0 &&
  !/ed$/.test(tokenText(reading, at - 1));

const NO_NOUN =
  WORD_CLASS.refers |
  WORD_CLASS.follows |
  WORD_CLASS.starter |
  WORD_CLASS.speech |
  WORD_CLASS.inside |
  WORD_CLASS.post |
  WORD_CLASS.locative;

/** How many words after "it" may show that it stands for nothing. */
const EXPLETIVE_REACH = 6;

/** "it was announced", "it is likely", "was it that": the pronoun stands for nothing. */
const expletive = (reading: Reading, at: number, limit: number): boolean => {
  for (let i = at + 1; i < Math.min(limit, at + EXPLETIVE_REACH); i++) {
    if (hasClass(reading, i, WORD_CLASS.expletive)) return true;
    if (hasClass(reading, i, WORD_CLASS.hearsay))
      return isPassive(reading, at, i) && wordAt(reading, i + 1) !== WORD.to;
  }
  return false;
};

/** Whether a form of "be" stands between `from` and the participle at `to`. */
const isPassive = (reading: Reading, from: number, to: number): boolean => {
  for (let i = from + 1; i < to; i++) if (BE.has(wordAt(reading, i))) return true;
  return false;
};

const BE: ReadonlySet<number> = new Set([WORD.is, WORD.was, WORD.be, WORD.been]);

/** "its neighbour", "its larger neighbour": another that is not named right after. */
const neighbourAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const noun = hasClass(reading, at + 1, WORD_CLASS.alike) ? at + 1 : at + 2;
  if (noun + 1 > limit || !hasClass(reading, noun, WORD_CLASS.alike)) return null;
  if (noun > at + 1 && isMark(reading, at + 1)) return null;
  return endsAt(reading, noun + 1, limit) ? bare(at, noun + 1, 'neighbour') : null;
};

const pronounAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  switch (wordAt(reading, at)) {
    case WORD.they:
      return afterNoun(reading, at) ? null : bare(at, at + 1, 'they');
    case WORD.their:
      return bare(at, at + 1, 'they');
    case WORD.them:
      return bare(at, at + 1, 'them');
    case WORD.it:
      return expletive(reading, at, limit) || afterNoun(reading, at) ? null : bare(at, at + 1, 'it');
    case WORD.its:
      return neighbourAt(reading, at, limit) ?? bare(at, at + 1, 'its');
    case WORD.we:
    case WORD.us:
      return bare(at, at + 1, 'we');
    case WORD.neither:
    case WORD.both:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'set', 2) : null;
    case WORD.each:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'set') : null;
    default:
      return null;
  }
};

/** "the former", "the latter", "the other", "the pair", "the two", "all three": phrases without a noun. */
const nounlessAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const word = wordAt(reading, at);
  if (word !== WORD.the && word !== WORD.all) return null;
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
  return count ? bare(at, at + 2, 'set', count) : null;
};

/** The referring phrase at `at` in a sentence that is the token range `[first, limit)`, or null. */
export const phraseAt = (reading: Reading, at: number, limit: number, first: number): Phrase | null => {
  if ((flagsAt(reading, at) & FLAG.acronym) !== 0) return null;
  return (
    pronounAt(reading, at, limit) ??
    nounlessAt(reading, at, limit) ??
    definiteAt(reading, at, limit) ??
    comingAt(reading, at, limit, first)
  );
};

/** Whether the token can begin a phrase at all: a cheap look before `phraseAt`. */
export const mayRefer = (reading: Reading, at: number): boolean => hasClass(reading, at, WORD_CLASS.refers);

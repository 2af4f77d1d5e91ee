/** Tokens in, out the referring phrase that begins at one of them: "the two CSUs", "they", "the latter". */
import type { Noun } from '../../model/gazetteer.js';
import { FLAG } from '../../model/tokens.js';
import { step, valuesAt } from '../../model/trie.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import {
  flagsAt,
  hasClass,
  isCapital,
  isMark,
  type Reading,
  tokenText,
  wordAt,
} from '../organisations/reading.js';

/** How a phrase refers; it decides where its organisations are looked for. */
export type PhraseSort =
  | 'they'
  | 'it'
  | 'we'
  | 'ours'
  | 'several'
  | 'one'
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
  /** Capitalised words before its noun: "the London units". */
  readonly places: readonly string[];
}

const COUNTS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, n + 2]),
);
const SETS: ReadonlyMap<number, number> = new Map([
  [WORD.pair, 2],
  [WORD.duo, 2],
  [WORD.trio, 3],
  [WORD.quartet, 4],
]);
const DETERMINERS: ReadonlySet<number> = new Set([
  WORD.the,
  WORD.these,
  WORD.those,
  WORD.all,
  WORD.both,
  WORD.each,
  WORD.our,
  WORD.this,
]);
/** Words that stand between "the" and its noun at most. */
const MODIFIERS = 4;

const countAt = (reading: Reading, at: number): number | null => {
  if (!hasClass(reading, at, WORD_CLASS.number)) return null;
  const written = tokenText(reading, at).toLowerCase();
  const digits = /^\d{1,2}$/.test(written) ? Number(written) : null;
  return COUNTS.get(written) ?? digits;
};

interface FoundNoun extends Noun {
  readonly end: number;
}

/** The longest noun for organisations at `at`, "NHS" before it included. */
const nounAt = (reading: Reading, at: number, limit: number): FoundNoun | null => {
  const { nouns } = reading.gazetteer;
  let node = step(nouns, 0, wordAt(reading, at));
  let found: FoundNoun | null = null;
  for (let i = at + 1; node > 0; i++) {
    const noun = valuesAt(nouns, node)[0];
    if (noun) found = { ...noun, end: i };
    if (i >= limit) break;
    node = step(nouns, node, wordAt(reading, i));
  }
  return (
    found ?? (wordAt(reading, at) === WORD.nhs && at + 1 < limit ? nounAt(reading, at + 1, limit) : null)
  );
};

/** Whether what follows can be the predicate of a phrase without a noun: "the two will", "both have". */
const actsAt = (reading: Reading, at: number, limit: number): boolean =>
  at < limit &&
  hasClass(reading, at, WORD_CLASS.follows) &&
  !hasClass(reading, at, WORD_CLASS.locative | WORD_CLASS.inside) &&
  wordAt(reading, at) !== WORD.with;

const endsAt = (reading: Reading, at: number, limit: number): boolean =>
  at >= limit || isMark(reading, at) || hasClass(reading, at, WORD_CLASS.follows);

interface Modifiers {
  readonly at: number;
  readonly places: readonly string[];
  readonly merged: boolean;
}

/** Reads what stands between a determiner and its noun; null where it rules the noun out. */
const modifiersAt = (reading: Reading, from: number, limit: number, free: boolean): Modifiers | null => {
  const places: string[] = [];
  let merged = false;
  let at = from;
  for (; at < Math.min(limit, from + MODIFIERS) && !nounAt(reading, at, limit); at++) {
    if (isMark(reading, at) || hasClass(reading, at, WORD_CLASS.others)) return null;
    if (hasClass(reading, at, WORD_CLASS.merged)) merged = true;
    else if (isCapital(reading, at)) {
      if ((flagsAt(reading, at + 1) & FLAG.joined) === 0) places.push(tokenText(reading, at).toLowerCase());
    } else if (!free && (flagsAt(reading, at) & FLAG.joined) === 0) return null;
  }
  return { at, places, merged };
};

const bare = (start: number, end: number, sort: PhraseSort, count: number | null = null): Phrase => ({
  start,
  end,
  sort,
  count,
  kind: null,
  places: [],
});

const pronounAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  switch (wordAt(reading, at)) {
    case WORD.they:
      return afterNoun(reading, at) ? null : bare(at, at + 1, 'they');
    case WORD.their:
    case WORD.them:
      return bare(at, at + 1, 'they');
    case WORD.it:
      return expletive(reading, at, limit) || afterNoun(reading, at) ? null : bare(at, at + 1, 'it');
    case WORD.its:
      return bare(at, at + 1, 'it');
    case WORD.we:
    case WORD.us:
      return (flagsAt(reading, at) & FLAG.acronym) !== 0 ? null : bare(at, at + 1, 'we');
    case WORD.neither:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'several', 2) : null;
    case WORD.both:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'several', 2) : null;
    case WORD.each:
      return actsAt(reading, at + 1, limit) ? bare(at, at + 1, 'several') : null;
    default:
      return null;
  }
};

/** "the challenges it faces": the pronoun begins a clause about a noun, which is nothing to go by. */
const afterNoun = (reading: Reading, at: number): boolean =>
  !isMark(reading, at - 1) &&
  !hasClass(
    reading,
    at - 1,
    WORD_CLASS.follows | WORD_CLASS.starter | WORD_CLASS.speech | WORD_CLASS.inside,
  ) &&
  !/ed$/.test(tokenText(reading, at - 1));

/** "it was announced", "it is likely": the pronoun stands for nothing. */
const expletive = (reading: Reading, at: number, limit: number): boolean => {
  for (let i = at + 1; i < Math.min(limit, at + 4); i++) {
    if (hasClass(reading, i, WORD_CLASS.expletive)) return true;
  }
  return false;
};

/** "the former", "the latter", "the other", "the pair", "the two", "all three": phrases without a noun. */
const nounlessAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const next = wordAt(reading, at + 1);
  const set = SETS.get(next);
  if (set)
    return endsAt(reading, at + 2, limit) && wordAt(reading, at + 2) !== WORD.of
      ? bare(at, at + 2, 'several', set)
      : null;
  if ((next === WORD.former || next === WORD.latter) && endsAt(reading, at + 2, limit)) {
    return wordAt(reading, at - 1) === WORD.under
      ? null
      : bare(at, at + 2, next === WORD.former ? 'former' : 'latter');
  }
  if (next === WORD.other && endsAt(reading, at + 2, limit)) return bare(at, at + 2, 'other');
  const count = countAt(reading, at + 1);
  return count && endsAt(reading, at + 2, limit) ? bare(at, at + 2, 'several', count) : null;
};

const sortOf = (reading: Reading, at: number, noun: Noun, merged: boolean): PhraseSort => {
  const word = wordAt(reading, at);
  if (word === WORD.our) return noun.plural ? 'ours' : 'we';
  if (merged && !noun.plural) return 'merged';
  return noun.plural || word === WORD.each ? 'several' : 'one';
};

/** "the two CSUs", "both organisations", "the merged trust", "the London unit". */
const definiteAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const word = wordAt(reading, at);
  if (!DETERMINERS.has(word)) return null;
  if (word === WORD.the && wordAt(reading, at + 1) === WORD.other) {
    const noun = nounAt(reading, at + 2, limit);
    if (noun && !noun.plural) return { ...bare(at, noun.end, 'other'), kind: noun.kind };
  }
  const count = word === WORD.both ? 2 : countAt(reading, at + 1);
  const from = word !== WORD.both && count ? at + 2 : at + 1;
  const modifiers = modifiersAt(reading, from, limit, count !== null);
  const noun = modifiers && modifiers.at < limit ? nounAt(reading, modifiers.at, limit) : null;
  if (!modifiers || !noun || (count !== null && !noun.plural)) return null;
  if (noun.end < limit && hasClass(reading, noun.end, WORD_CLASS.tie)) return null;
  if (!noun.plural && !endsAt(reading, noun.end, limit) && !isVerb(reading, noun.end)) return null;
  const sort = sortOf(reading, at, noun, modifiers.merged);
  if (sort === 'several' && !noun.plural && word !== WORD.each) return null;
  return { start: at, end: noun.end, sort, count, kind: noun.kind, places: modifiers.places };
};

const isVerb = (reading: Reading, at: number): boolean => /(?:ed|es)$/.test(tokenText(reading, at));

/** "Two commissioning support units" at the start of a sentence: those that the next ones name. */
const comingAt = (reading: Reading, at: number, limit: number, first: number): Phrase | null => {
  if (at > first + 1) return null;
  const word = wordAt(reading, at);
  const count = word === WORD.a || word === WORD.an || word === WORD.one ? 1 : countAt(reading, at);
  const modifiers = count ? modifiersAt(reading, at + 1, limit, true) : null;
  const noun = modifiers && modifiers.at < limit ? nounAt(reading, modifiers.at, limit) : null;
  if (!noun || noun.kind === null || noun.plural !== (count !== 1)) return null;
  if (
    noun.end < limit &&
    hasClass(reading, noun.end, WORD_CLASS.tie) &&
    !hasClass(reading, noun.end, WORD_CLASS.follows)
  )
    return null;
  return { start: at, end: noun.end, sort: 'coming', count, kind: noun.kind, places: [] };
};

const groupAt = (reading: Reading, at: number, limit: number): Phrase | null =>
  wordAt(reading, at) === WORD.the &&
  hasClass(reading, at + 1, WORD_CLASS.body) &&
  endsAt(reading, at + 2, limit) &&
  wordAt(reading, at + 2) !== WORD.of
    ? bare(at, at + 2, 'group')
    : null;

/** The referring phrase at `at` in a sentence that begins at `first`, or null. */
export const phraseAt = (reading: Reading, at: number, limit: number, first: number): Phrase | null => {
  const word = wordAt(reading, at);
  if (word < 0) return null;
  return (
    pronounAt(reading, at, limit) ??
    (word === WORD.the || word === WORD.all ? nounlessAt(reading, at, limit) : null) ??
    definiteAt(reading, at, limit) ??
    groupAt(reading, at, limit) ??
    comingAt(reading, at, limit, first)
  );
};

/** Whether the token can begin a phrase at all: a cheap look before `phraseAt`. */
export const mayRefer = (reading: Reading, at: number): boolean => hasClass(reading, at, WORD_CLASS.refers);

/** Tokens in, out the referring phrase with a noun that begins at one of them: "the two CSUs", "the London unit". */
import { FLAG } from '../../model/tokens.js';
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
import { countAt, type FoundNoun, nounAt, SETS } from './nouns.js';
import { bare, endsAt, type Phrase, type PhraseSort } from './phrase.js';

const DETERMINERS: ReadonlySet<number> = new Set([
  WORD.the,
  WORD.these,
  WORD.those,
  WORD.all,
  WORD.both,
  WORD.each,
  WORD.our,
  WORD.this,
  WORD.that,
  WORD.his,
  WORD.her,
]);
const PERSONAL: ReadonlySet<number> = new Set([WORD.his, WORD.her]);
const INDEFINITE: ReadonlySet<number> = new Set([WORD.a, WORD.an, WORD.one]);

/** Words that stand between a determiner and its noun at most. */
const MODIFIERS = 4;

interface Modified {
  readonly noun: FoundNoun;
  readonly places: readonly string[];
  readonly merged: boolean;
  /** "the new trust". */
  readonly fresh: boolean;
  readonly based: boolean;
}

/** Whether a word before the noun picks out others than those named, or the first among many. */
const picksOut = (reading: Reading, at: number): boolean =>
  isMark(reading, at) || hasClass(reading, at, WORD_CLASS.others) || /est$/.test(tokenText(reading, at));

/** "the Yorkshire pair", "the Norwich group": nouns that need a place to tell what they are. */
const collectiveAt = (reading: Reading, at: number): FoundNoun | null => {
  const plural = SETS.has(wordAt(reading, at));
  if (!plural && tokenText(reading, at) !== 'group') return null;
  return { kind: null, plural, site: false, end: at + 1 };
};

/**
 * The noun after a determiner, with what stands between: places, "merged". Other words stand there only where
 * the phrase says how many (`free`). Null where there is no such noun.
 */
const modifiedNoun = (reading: Reading, from: number, limit: number, free: boolean): Modified | null => {
  const places: string[] = [];
  let merged = false;
  let fresh = false;
  let based = false;
  for (let at = from; at < Math.min(limit, from + MODIFIERS); at++) {
    const noun = nounAt(reading, at, limit) ?? (places.length > 0 ? collectiveAt(reading, at) : null);
    if (noun) return { noun, places, merged, fresh, based };
    if (at === from && wordAt(reading, at) === WORD.new && wordAt(reading, at - 1) === WORD.the) {
      fresh = true;
      continue;
    }
    if (picksOut(reading, at)) return null;
    const joins = (flagsAt(reading, at + 1) & FLAG.joined) !== 0;
    if (joins && isCapital(reading, at) && tokenText(reading, at + 1) === 'based')
      places.push(tokenText(reading, at).toLowerCase());
    if (hasClass(reading, at, WORD_CLASS.merged)) merged = true;
    else if (isCapital(reading, at) && !joins) places.push(tokenText(reading, at).toLowerCase());
    else if ((flagsAt(reading, at) & FLAG.joined) !== 0 || joins) based = true;
    else if (!free && hasClass(reading, at, WORD_CLASS.compass) && isCapital(reading, at + 1))
      places.push(tokenText(reading, at));
    else if (!free) return null;
  }
  return null;
};

const sortOf = (determiner: number, { noun, merged, fresh }: Modified): PhraseSort | null => {
  if (determiner === WORD.our) return noun.plural ? 'ours' : 'we';
  if (PERSONAL.has(determiner)) return noun.plural ? null : 'whose';
  if (determiner === WORD.that) return noun.plural ? null : 'that';
  if (fresh) return noun.plural ? null : 'new';
  if (merged && !noun.plural) return 'merged';
  return noun.plural || determiner === WORD.each ? 'several' : 'one';
};

/** Words that begin a noun phrase of their own: "gives the trust a …". */
const OBJECTS: ReadonlySet<number> = new Set([WORD.a, WORD.an, WORD.the, WORD.its, WORD.their, WORD.it]);

/** Whether the noun is only the first word of another: "the CSU alliance", "the trust board". */
const isFirstOfTwo = (reading: Reading, noun: FoundNoun, limit: number): boolean => {
  if (noun.end >= limit) return false;
  if (hasClass(reading, noun.end, WORD_CLASS.tie) && !hasClass(reading, noun.end, WORD_CLASS.follows))
    return true;
  return (
    !noun.plural &&
    !endsAt(reading, noun.end, limit) &&
    !OBJECTS.has(wordAt(reading, noun.end)) &&
    !/(?:ed|es|ly)$|^(?:earlier|later|meanwhile)$/.test(tokenText(reading, noun.end))
  );
};

const otherAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const noun = nounAt(reading, at + 2, limit);
  return noun && !noun.plural ? { ...bare(at, noun.end, 'other'), kind: noun.kind } : null;
};

/** "the two CSUs", "both organisations", "the merged trust", "the London unit", "our two organisations". */
export const definiteAt = (reading: Reading, at: number, limit: number): Phrase | null => {
  const word = wordAt(reading, at);
  if (!DETERMINERS.has(word)) return null;
  if (word === WORD.the && wordAt(reading, at + 1) === WORD.other) return otherAt(reading, at, limit);
  const counted = countAt(reading, at + 1);
  const count = word === WORD.both ? 2 : counted;
  const modified = modifiedNoun(reading, counted ? at + 2 : at + 1, limit, count !== null);
  if (!modified || isFirstOfTwo(reading, modified.noun, limit)) return null;
  const { noun, places, based } = modified;
  if (count !== null && !noun.plural) return null;
  const sort = sortOf(word, modified);
  const { kind, site, end } = noun;
  const many = count ?? SETS.get(wordAt(reading, end - 1)) ?? null;
  return sort && { ...bare(at, end, sort, many), kind, site, places, based };
};

/** "The boards of two …", "leaving two …". */
const afterLead = (reading: Reading, at: number): boolean =>
  hasClass(reading, at - 1, WORD_CLASS.preposition) || tokenText(reading, at - 1) === 'leaving';

/** "Two commissioning support units" at the start of a sentence, "the boards of two …": those that the next ones name. */
export const comingAt = (reading: Reading, at: number, limit: number, first: number): Phrase | null => {
  const count = INDEFINITE.has(wordAt(reading, at)) ? 1 : countAt(reading, at);
  const initial = at <= first + 1 && !DETERMINERS.has(wordAt(reading, at - 1));
  if (!initial && (count === 1 || !afterLead(reading, at))) return null;
  const modified = count ? modifiedNoun(reading, at + 1, limit, true) : null;
  const noun = modified?.noun;
  if (!noun || noun.kind === null || noun.plural !== (count !== 1)) return null;
  if (isFirstOfTwo(reading, noun, limit) && noun.plural) return null;
  return { ...bare(at, noun.end, 'coming', count), kind: noun.kind, site: noun.site };
};

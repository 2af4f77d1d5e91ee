/** A word behind a nominal in, tagged as the clause's verb, a participle that describes it, or the next noun of a compound. */
import { SENSE } from '../../model/lexicon.js';
import { asAdjective, asNoun, asVerb } from './readings.js';
import {
  closedAs,
  finiteAhead,
  followsAsVerb,
  has,
  isBeforeSum,
  isInfinitive,
  isNominalStart,
  NOUNS,
  VERBS,
  type Word,
} from './word.js';

/** Pronouns that are subjects before a verb, never the first part of a compound. */
export const SUBJECTS = new Set(['they', 'we', 'he', 'she', 'it', 'i', 'you', 'who']);

const isPast = ({ entry, left }: Word): boolean =>
  has(entry, SENSE.past | SENSE.participle) &&
  !(has(entry, SENSE.noun) && entry.nounFirst) &&
  (!has(entry, SENSE.base) || !left.plural || left.hasVerb);

const isGerund = ({ entry, left, next }: Word): boolean => {
  if (!has(entry, SENSE.gerund)) return false;
  const isNoun = has(entry, NOUNS);
  if (isNoun && entry.nounFirst) return false;
  const named = left.token?.tag === 'name' || left.token?.tag === 'pron' || !isNoun;
  return named || !isNominalStart(next) || closedAs(next?.entry, 'adv');
};

const isThird = (word: Word): boolean => {
  const { entry, left, next } = word;
  if (!has(entry, SENSE.third) || left.hasVerb || left.plural) return false;
  if (!has(entry, NOUNS)) return true;
  // "its community services in 2011"
  const isCompound = entry.nounFirst && left.token?.tag === 'noun' && closedAs(next?.entry, 'prep');
  const likely =
    (followsAsVerb(next) && !(isCompound && !closedAs(next?.entry, 'to'))) ||
    (!entry.nounFirst && left.token?.tag !== 'noun');
  return likely && !finiteAhead(word);
};

/** "Talks about A joining B break down": a name between is no subject. */
const isBaseOfOpening = (word: Word): boolean =>
  word.left.opening === 'plural' &&
  word.left.token?.tag === 'name' &&
  !word.entry.nounFirst &&
  followsAsVerb(word.next) &&
  !finiteAhead(word);

/** Whether an object begins that hardly stands behind a noun: "a", "its". */
const isObject = (next: Word['next']): boolean =>
  closedAs(next?.entry, 'poss')
    ? next?.token.lower !== 'whose'
    : /^an?(?:other)?$/.test(next?.token.lower ?? '');

const isBase = (word: Word): boolean => {
  const { entry, left, next } = word;
  if (!has(entry, SENSE.base) || left.hasVerb) return false;
  if (!left.plural) return isBaseOfOpening(word);
  // "two trusts form a group called C"
  if (isObject(next)) return true;
  return !has(entry, NOUNS) || ((!entry.nounFirst || followsAsVerb(next)) && !finiteAhead(word));
};

export const afterNominal = (word: Word): undefined => {
  const { entry, left, next } = word;
  const { senses } = entry;
  const isNoun = has(entry, NOUNS);
  if (left.inverted && senses & (SENSE.base | SENSE.participle)) {
    left.inverted = false;
    return asVerb(word, 'base', 'participle');
  }
  if (left.fronted && isNoun && senses & (SENSE.third | SENSE.base) && !(senses & SENSE.past))
    return asNoun(word);
  if (left.token?.tag === 'pron' && SUBJECTS.has(left.token.lower) && senses & (SENSE.base | SENSE.third))
    return asVerb(word, 'past', 'third', 'base');
  if (senses & SENSE.participle && next?.token.lower === 'by') return asVerb(word, 'past', 'participle');
  if (isBeforeSum(word) && !left.hasVerb) return asVerb(word, 'past');
  if (isPast(word)) return asVerb(word, 'past', 'participle');
  if (isGerund(word)) return asVerb(word, 'gerund');
  // "sources close to Capita said"
  const isDescribed = senses & SENSE.adjective && senses & SENSE.base && next?.token.lower === 'to';
  if (isDescribed && !isInfinitive(word.raws, word.at + 1)) return asAdjective(word);
  if (isThird(word)) return asVerb(word, 'third');
  if (isBase(word)) return asVerb(word, 'base');
  if (isNoun) return asNoun(word);
  if (senses & SENSE.adjective) return asAdjective(word);
  if (senses & VERBS) return asVerb(word);
  asNoun(word);
};

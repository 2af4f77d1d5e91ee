/** A word of one or more closed classes in, the one that fits here out: rules for single words, then one for each class. */
import { SENSE } from '../../model/lexicon.js';
import { isReflexive, type Tag } from '../../model/token.js';
import type { ClosedTag } from '../lexicon.js';
import type { RawToken } from '../read-tokens.js';
import { SUBJECTS } from './after-nominal.js';
import { CLAUSE_START, NOMINAL } from './left.js';
import { isBeforeNoun } from './open-class.js';
import {
  closedAs,
  has,
  isFiniteWord,
  isInfinitive,
  isNominalStart,
  NOUNS,
  VERBS,
  type Word,
} from './word.js';

/** Null where the rule leaves the word to the next one. */
type Rule = (word: Word) => Tag | null;

/** "Are each understood to", "A and B both closed": a quantifier behind the subject. */
const floating: Rule = ({ next, tag, left }) =>
  (tag === 'be' || tag === 'have' || tag === 'modal' || (tag === 'name' && left.plural && !left.hasVerb)) &&
  has(next?.entry, VERBS) &&
  !has(next?.entry, NOUNS)
    ? 'adv'
    : null;

const isCount = (raw: RawToken | undefined): boolean =>
  raw?.token.tag === 'number' || closedAs(raw?.entry, 'number');

/** "Will itself be abolished". */
const emphatic: Rule = ({ tag }) => (tag === 'modal' || tag === 'have' ? 'adv' : null);

/** Before a number: it is a rough one. */
const approximate: Rule = ({ token, next, tag }) =>
  isCount(next) &&
  // "talks collapse over 40 jobs"
  !(token.lower === 'over' && tag === 'verb') &&
  !(tag !== null && NOMINAL.has(tag)) &&
  tag !== "'s"
    ? 'adv'
    : null;

/** "Run under one board" is no rough number. */
const under: Rule = (word) => (word.next?.token.lower === 'one' ? 'prep' : approximate(word));

/** "First to close". */
const ordinal: Rule = ({ token, next }) => {
  if (next?.token.lower !== 'to') return null;
  token.plural = false;
  return 'noun';
};

/** "To" before an infinitive, or a preposition. */
const infinitiveOrPreposition: Rule = ({ raws, at }) => (isInfinitive(raws, at) ? 'to' : 'prep');

/** "Hardly had A closed when …": it had. */
const justThen: Rule = ({ next }) => (next?.token.lower === 'had' ? 'adv' : null);

const forEach = (words: readonly string[], rule: Rule): [string, Rule][] => words.map((word) => [word, rule]);

const BY_WORD: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...forEach(['each', 'both', 'all', 'neither'], floating),
  ['either', floating],
  ...forEach(['around', 'over', 'up to', 'some'], approximate),
  ['under', under],
  ...forEach(['first', 'last', 'next', 'latest', 'only'], ordinal),
  ...forEach(['hardly', 'scarcely'], justThen),
  ['that', () => 'that'],
  ['itself', emphatic],
  ['themselves', emphatic],
  ['certain', ({ tag }) => (tag === 'be' ? 'adj' : null)],
  // "said no to a merger"
  ['no', ({ next }) => (next?.token.lower === 'to' ? 'adv' : null)],
  ['to', infinitiveOrPreposition],
  ['about', (word) => (word.tag === 'be' && word.next?.token.lower === 'to' ? 'adv' : approximate(word))],
  [
    'much',
    ({ raws, at, next, tag }) =>
      has(next?.entry, SENSE.adjective) && (tag === 'be' || raws[at - 1]?.token.tag === 'adv') ? 'adv' : null,
  ],
  ['since', ({ tag }) => (tag === 'have' || tag === 'be' ? 'adv' : null)],
]);

/** Conjunctions that are verbs anywhere but at the beginning of a clause. */
const OPENING_ONLY = new Set(['providing', 'provided', 'assuming']);

/** Prepositions that the grammar itself tells from conjunctions. */
const DECIDED_LATER = new Set(['as', 'before', 'after', 'since', 'until', 'till']);

const isSubject = (raw: RawToken | undefined): boolean =>
  raw !== undefined && (SUBJECTS.has(raw.token.lower) || raw.token.tag === 'name');

const conjunction: Rule = ({ token: { lower }, entry, next, left, tag }) => {
  if (lower === 'if') return 'sub';
  // "had been providing services"
  if (tag === 'be' && has(entry, SENSE.gerund)) return null;
  if (OPENING_ONLY.has(lower) && left.token !== null && !CLAUSE_START.has(tag ?? 'noun')) return null;
  if (!closedAs(entry, 'prep') && !closedAs(entry, 'adv')) return 'sub';
  if (DECIDED_LATER.has(lower)) return 'prep';
  const opens = left.token === null || tag === ',' || (tag === 'verb' && isSubject(next));
  return lower === 'once' && !opens ? null : 'sub';
};

/** "Taken over by" or "over the plans": a particle stands before no nominal. */
const preposition: Rule = ({ token, entry, next, tag }) => {
  if (token.lower === 'following' && tag === 'det') return 'adj';
  const particle =
    closedAs(entry, 'adv') &&
    !isNominalStart(next) &&
    !(next && ['time', 'pron'].includes(next.token.tag)) &&
    !closedAs(next?.entry, 'pron') &&
    !has(next?.entry, SENSE.gerund | SENSE.third) &&
    next?.entry?.closed[0] !== 'rel';
  return particle ? 'adv' : 'prep';
};

/** "A itself closes", "A is itself in debt", "no longer exists either": stands for nobody. */
const isEmphatic = ({ token, left, next, tag }: Word): boolean =>
  token.lower === 'either'
    ? left.hasVerb && next === undefined
    : isReflexive(token) &&
      left.token !== null &&
      ((NOMINAL.has(left.token.tag) && !left.hasVerb) || (tag === 'be' && next !== undefined));

const pronoun: Rule = (word) => {
  const { token, next, tag } = word;
  // ", so the map": a conjunction
  if (
    token.lower === 'so' &&
    (tag === ',' || tag === '-' || tag === ';') &&
    (isNominalStart(next) || closedAs(next?.entry, 'pron'))
  )
    return 'cc';
  return isEmphatic(word) ? 'adv' : 'pron';
};

const isAlone = ({ entry, next }: Word): boolean => closedAs(entry, 'pron') && !isNominalStart(next);

const auxiliary =
  (own: Tag): Rule =>
  ({ token, left }) =>
    token.lower === 'being' && left.token?.lower === 'into' ? 'noun' : own;

/** "The same landlord", "all but the first"; "did the same" and "is all but agreed" are another matter. */
const leadsToNoun = ({ token, next }: Word): boolean =>
  isNominalStart(next) && !(token.lower === 'all but' && has(next?.entry, VERBS | SENSE.adjective));

/** A word of a class without a rule is always of it. */
const BY_CLASS: Readonly<Partial<Record<ClosedTag, Rule>>> = {
  be: auxiliary('be'),
  have: auxiliary('have'),
  do: auxiliary('do'),
  // "the Will trust": a capital behind what is no nominal
  modal: ({ token: { capital, lower }, left, tag }) =>
    capital && left.token !== null && tag !== 'cc' && lower !== 'would' && !NOMINAL.has(tag ?? ',')
      ? 'noun'
      : 'modal',
  there: ({ next }) => (isFiniteWord(next) || closedAs(next?.entry, 'modal') ? 'there' : 'adv'),
  whether: ({ token }) => (token.lower === 'if' ? 'sub' : 'whether'),
  sub: conjunction,
  cc: ({ token: { lower }, left, tag }) =>
    tag !== ',' && (lower === 'then' || (lower === 'yet' && left.token !== null)) ? null : 'cc',
  rel: ({ token: { lower }, left, tag }) =>
    (lower === 'which' || lower === 'who') && (tag === 'verb' || left.token === null) ? 'wh' : 'rel',
  det: (word) => {
    const { token, entry, next, tag } = word;
    if (closedAs(entry, 'adv') && !leadsToNoun(word)) return null;
    if ((token.lower === 'such' && next?.token.lower === 'as') || isAlone(word) || closedAs(entry, 'wh'))
      return null;
    return token.lower === 'half' && tag === 'adj' ? 'noun' : 'det';
  },
  poss: (word) => (isAlone(word) ? null : 'poss'),
  pron: pronoun,
  prep: preposition,
  adv: ({ entry, tag }) => (isBeforeNoun(tag) && has(entry, SENSE.adjective | NOUNS) ? null : 'adv'),
};

/** Null where the word is of an open class here. */
export const closedTag = (word: Word): Tag | null => {
  const { closed } = word.entry;
  if (closed.length === 0) return null;
  const own = BY_WORD.get(word.token.lower)?.(word);
  if (own) return own;
  for (const one of closed) {
    const rule = BY_CLASS[one];
    const tag = rule ? rule(word) : one;
    if (tag) return tag;
  }
  return null;
};

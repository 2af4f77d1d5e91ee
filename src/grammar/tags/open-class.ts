/** A word of an open class in, its token tagged by what stands before it. */
import { SENSE } from '../../model/lexicon.js';
import type { Tag } from '../../model/token.js';
import type { RawToken } from '../read-tokens.js';
import { afterNominal } from './after-nominal.js';
import { atClauseStart } from './at-clause-start.js';
import { CLAUSE_START, NOMINAL } from './left.js';
import { asAdjective, asAdverb, asLikeliest, asModifierOrNoun, asVerb } from './readings.js';
import { closedAs, has, isNominalStart, NOUNS, VERBS, type Word } from './word.js';

const BEFORE_NOUN: ReadonlySet<Tag> = new Set(['det', 'poss', "'s", 'adj', 'number']);

/** Whether the word stands where a noun phrase goes on. */
export const isBeforeNoun = (tag: Tag | null): boolean => tag !== null && BEFORE_NOUN.has(tag);

/** Whether "to", "a" or "their" follows: what only a verb takes behind a number. */
const opensComplement = (next: RawToken | undefined): boolean =>
  closedAs(next?.entry, 'to') || closedAs(next?.entry, 'det') || closedAs(next?.entry, 'poss');

const beforeNoun = (word: Word): undefined => {
  const { entry, next, left, tag } = word;
  const { senses } = entry;
  const isNumber = tag === 'number' && left.token?.unit?.kind !== 'money';
  const all = left.token?.lower === 'both' || left.token?.lower === 'all';
  const counted = isNumber || all;
  // "The two plan to", "both formed a", "all share one"
  if ((all || (isNumber && left.plural)) && senses & (SENSE.base | SENSE.past) && opensComplement(next))
    return asVerb(word, 'past', 'base');
  // "A and B both bid for it": no one thing is both
  const one = left.token?.lower === 'both' && !has(entry, SENSE.plural) && closedAs(next?.entry, 'prep');
  if (one && senses & (SENSE.base | SENSE.past)) return asVerb(word, 'past', 'base');
  // "A's sign came down and B's went up", "those in the south went to C"
  if ((tag === "'s" || tag === 'adj') && senses === SENSE.past) return asVerb(word, 'past');
  if (counted && !has(entry, NOUNS) && !isNominalStart(next) && senses & (SENSE.past | SENSE.base))
    return asVerb(word, 'past', 'base');
  asModifierOrNoun(word);
};

const afterPreposition = (word: Word): undefined => {
  const { entry, left } = word;
  if (has(entry, SENSE.base) && !has(entry, NOUNS) && /than$|^instead of$/.test(left.token?.lower ?? ''))
    asVerb(word, 'base');
  else if (has(entry, SENSE.gerund) && !(has(entry, NOUNS) && entry.nounFirst)) asVerb(word, 'gerund');
  else asModifierOrNoun(word);
};

const afterBe = (word: Word): boolean => {
  const { entry, left } = word;
  if (has(entry, SENSE.participle)) asVerb(word, 'participle');
  else if (has(entry, SENSE.gerund)) asVerb(word, 'gerund');
  else if (has(entry, SENSE.adjective)) asAdjective(word);
  else if (left.inverted && has(entry, SENSE.base) && !has(entry, NOUNS)) asVerb(word, 'base');
  else return false;
  return true;
};

/** The verb of an auxiliary; false where the word is none. */
const afterAuxiliary = (word: Word): boolean => {
  const { entry, left, tag } = word;
  switch (tag) {
    case 'to':
    case 'modal':
    case 'do':
      if (!has(entry, SENSE.base)) return false;
      asVerb(word, 'base');
      return true;
    case 'have':
      if (!has(entry, SENSE.past | SENSE.participle)) return false;
      asVerb(word, 'participle', 'past');
      return true;
    case 'be':
      return afterBe(word);
    case 'time':
      if (!left.auxiliary || !has(entry, SENSE.gerund | SENSE.participle)) return false;
      asVerb(word, 'gerund', 'participle');
      return true;
    default:
      return false;
  }
};

/** Verbs that a participle follows as an adjective: "stay committed". */
const SEEMING = new Set(['stay', 'remain', 'become', 'seem', 'look', 'appear', 'feel']);

const afterVerb = (word: Word): undefined => {
  const { entry, next, left } = word;
  const opensObject = has(entry, NOUNS) && isNominalStart(next) && next?.token.tag !== 'name';
  if (SEEMING.has(left.token?.lemma ?? '') && has(entry, SENSE.participle)) asAdjective(word);
  else if (has(entry, SENSE.gerund) && !opensObject) asVerb(word, 'gerund');
  else if (!has(entry, NOUNS | SENSE.adjective) && has(entry, VERBS)) asVerb(word);
  else asLikeliest(word);
};

export const tagOpenClass = (word: Word): undefined => {
  const { entry, tag } = word;
  if (entry.senses === SENSE.adverb) asAdverb(word);
  else if (tag === null || CLAUSE_START.has(tag)) atClauseStart(word);
  else if (afterAuxiliary(word)) return;
  else if (BEFORE_NOUN.has(tag)) beforeNoun(word);
  else if (tag === 'prep') afterPreposition(word);
  else if (NOMINAL.has(tag)) afterNominal(word);
  else if (tag === 'verb') afterVerb(word);
  else asLikeliest(word);
};

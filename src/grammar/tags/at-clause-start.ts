/** A word that opens a clause or follows a conjunction in, its token tagged. */
import { SENSE } from '../../model/lexicon.js';
import type { Tag } from '../../model/token.js';
import { asAdjective, asAdverb, asModifierOrNoun, asNoun, asVerb } from './readings.js';
import {
  closedAs,
  finiteAhead,
  followsAsVerb,
  has,
  isBeforeSum,
  isFiniteWord,
  isInfinitive,
  isNominalStart,
  NOUNS,
  VERBS,
  type Word,
} from './word.js';

/** "Trusts which plan to", "options that range from": of several. */
const opensRelative = ({ tag, left, next }: Word): boolean =>
  left.plural &&
  (tag === 'rel' || (left.relative && (closedAs(next?.entry, 'prep') || closedAs(next?.entry, 'det'))));

/** Behind "which" and "that": the verb of a relative clause, or the subject of one. */
const afterRelative = (word: Word): boolean => {
  const { entry, next, left, tag } = word;
  const isNoun = has(entry, NOUNS);
  if (tag === 'that' && isNoun && has(entry, SENSE.third) && (!left.relative || isFiniteWord(next)))
    asNoun(word);
  else if (has(entry, SENSE.third | SENSE.past)) asVerb(word, 'past', 'third');
  else if (has(entry, SENSE.base) && (!isNoun || (opensRelative(word) && !finiteAhead(word))))
    asVerb(word, 'base');
  else return false;
  return true;
};

/** "Merged and closed B": a past form, unless it describes what follows. */
const isJoinedPast = ({ entry, next }: Word): boolean =>
  has(entry, SENSE.past) &&
  !(has(entry, NOUNS) && entry.nounFirst) &&
  !(
    has(entry, SENSE.adjective) &&
    isNominalStart(next) &&
    next?.token.tag !== 'name' &&
    !closedAs(next?.entry, 'det')
  );

/** "Will, HSJ understands, work", "A and B – both of Leeds – mean to combine": the verb behind an aside. */
const isAwaited = ({ entry, raws, at, left, tag }: Word): boolean => {
  if (!has(entry, SENSE.base) || tag === 'cc') return false;
  if (tag === ',' && left.awaited) return true;
  return left.several && raws[at + 1]?.token.lower === 'to' && isInfinitive(raws, at + 1);
};

/** "But stop short of": an adjective with no noun behind it. */
const isBareAdjective = ({ next, raws, at }: Word): boolean =>
  has(next?.entry, SENSE.adjective) && !has(next?.entry, NOUNS) && closedAs(raws[at + 2]?.entry, 'prep');

/** "Sold, broken up or folded": a participle that describes nothing. */
const isJoinedParticiple = ({ entry, next, raws, at }: Word): boolean =>
  entry.senses === (entry.senses & (SENSE.participle | SENSE.adjective)) &&
  has(entry, SENSE.participle) &&
  closedAs(next?.entry, 'adv') &&
  !isNominalStart(raws[at + 2]);

/** Behind a conjunction or a mark: the next verb of the same subject. */
const afterJoint = (word: Word): boolean => {
  const { entry, next, left } = word;
  const isNoun = has(entry, NOUNS);
  const joined = word.tag === 'cc';
  if (isAwaited(word)) asVerb(word, 'base');
  else if (!joined && isBeforeSum(word)) asVerb(word, 'past');
  else if (isJoinedParticiple(word)) asVerb(word, 'participle');
  else if (isJoinedPast(word)) asVerb(word, 'past');
  else if (has(entry, SENSE.third) && (!isNoun || (joined && followsAsVerb(next) && !finiteAhead(word))))
    asVerb(word, 'third');
  else if (
    joined &&
    has(entry, SENSE.base) &&
    left.hasVerb &&
    (!isNoun || followsAsVerb(next) || isBareAdjective(word)) &&
    !(has(entry, SENSE.adjective) && isNominalStart(next))
  )
    asVerb(word, 'base');
  else return false;
  return true;
};

const JOINTS: ReadonlySet<Tag | null> = new Set(['cc', ',', '-', ')'] as const);

/** Whether what stands before the word decides. */
const afterOpening = (word: Word): boolean => {
  const { entry, next, tag } = word;
  if (tag === 'rel' || tag === 'that') return afterRelative(word);
  if (JOINTS.has(tag)) return afterJoint(word);
  if (tag !== 'sub' || !has(entry, SENSE.past | SENSE.participle) || isNominalStart(next)) return false;
  asVerb(word, 'past', 'participle');
  return true;
};

export const atClauseStart = (word: Word): undefined => {
  const { entry, next, left } = word;
  const { senses } = entry;
  const isNoun = has(entry, NOUNS);
  if (left.token?.lower === 'whose') return asModifierOrNoun(word);
  if (afterOpening(word)) return;
  if (senses & SENSE.gerund) {
    if (senses & SENSE.adjective && next?.token.tag === 'name') return asAdjective(word);
    if (!(isNoun && entry.nounFirst && isNominalStart(next))) return asVerb(word, 'gerund');
  }
  if (senses & SENSE.adjective && (!isNoun || isNominalStart(next))) return asAdjective(word);
  if (isNoun) return asNoun(word);
  if (senses & (SENSE.past | SENSE.participle)) return asVerb(word, 'past');
  if (senses & VERBS) return asVerb(word);
  if (senses & SENSE.adverb) return asAdverb(word);
  asNoun(word);
};

/** A subject and a reader at its verb in, the predicate with its complements out, and those coordinated with it. */
import type { ClauseKind, NounPhrase, Predicate } from '../model/predicate.js';
import { readComplements } from './complements/read-complements.js';
import { readSecondObjects } from './gapping.js';
import { DEEPEST, type Place } from './noun-phrase.js';
import { backTo, markOf, type Reader, skipAdverbs, tagAt, tokenAt } from './reader.js';
import {
  isBarePassive,
  joinedGroup,
  joinsForm,
  leavesReport,
  nextVerb,
  sharedAuxiliary,
  shareObject,
} from './verb-coordination.js';
import { type GroupOptions, readGroup } from './verb-group.js';

export interface VerbPhraseOptions extends GroupOptions {
  readonly kind: ClauseKind;
  readonly place: Place;
}

/** "Neither A nor B", "none of the four", "no trust". */
const isNegative = (subject: NounPhrase | null): boolean =>
  subject !== null &&
  (/^(?:neither|no|none of|neither of)\b/.test(subject.determiner) ||
    /^(?:neither|none|nobody|no one|nothing)$/.test(subject.lemma));

/** Reads one verb phrase; null where no verb group stands here. */
const readVerbPhrase = (
  reader: Reader,
  subject: NounPhrase | null,
  options: VerbPhraseOptions,
): Predicate | null => {
  const content = subject?.head.tag === 'noun' && reader.valency.contentNouns.has(subject.lemma);
  const predicate = readGroup(
    reader,
    content ? { ...options, before: { ...options.before, content } } : options,
  );
  if (!predicate) return null;
  predicate.subject = subject;
  if (isNegative(subject) && predicate.finite) Object.assign(predicate, { negated: !predicate.negated });
  predicate.clause = options.kind;
  readComplements(reader, predicate, options.place);
  return predicate;
};

/** Times and adverbs from a position up to the verb; a negation is left to the verb's group. */
const readBefore = (reader: Reader, from: number, verb: number): Pick<Predicate, 'times' | 'adverbs'> => {
  const times: Predicate['times'] = [];
  const adverbs: string[] = [];
  for (reader.at = from; reader.at < verb; reader.at++) {
    const token = tokenAt(reader);
    if (token?.tag === 'time') times.push({ token, preposition: '' });
    else if (token?.tag === 'prep') {
      reader.at++;
      const time = tokenAt(reader);
      if (time) times.push({ token: time, preposition: token.lower });
    } else if (token?.tag === 'not') break;
    else if (token) adverbs.push(token.lower);
  }
  return { times, adverbs };
};

/** "Will close or merge with B": one of them. */
const markChoice = ({ adverbs }: Predicate): void => {
  if (!adverbs.includes('either')) adverbs.push('either');
};

/** Reads the next verb phrase that shares the subject; null where none joins. */
const readJoined = (
  reader: Reader,
  first: Predicate,
  subject: NounPhrase | null,
  options: VerbPhraseOptions,
): Predicate | null => {
  const at = nextVerb(reader, first);
  if (at < 0) return null;
  const verb = skipAdverbs(reader, at);
  const joined = joinedGroup(reader, first, verb);
  // "will be abolished and replaced by B"
  const isShared = joined === 'past' && first.passive && first.modal !== '' && isBarePassive(reader, verb);
  const group = isShared ? 'participle' : joined;
  if (!joinsForm(first, group, options.kind === 'main')) return null;
  if (options.kind === 'report' && leavesReport(reader, first, verb)) return null;
  if (group === 'past' && tagAt(reader) === ',' && reader.awaiting > 0) return null;
  const mark = markOf(reader);
  const { times, adverbs } = readBefore(reader, at, verb);
  const next = readVerbPhrase(reader, subject ?? first.subject, {
    ...options,
    ...sharedAuxiliary(first, group, tokenAt(reader, at - 1)?.lower ?? ''),
  });
  if (next) {
    const isChoice = tokenAt(reader, mark.at + (tagAt(reader, mark.at) === ',' ? 1 : 0))?.lower === 'or';
    if (isChoice && !first.negated) for (const one of [first, next]) markChoice(one);
    next.times.push(...times);
    next.adverbs.push(...adverbs);
  } else backTo(reader, mark);
  return next;
};

/** Reads the verb phrases that share the subject of those read: "has no money, the regulator believes, and will close". */
export const readFurtherVerbs = (reader: Reader, heads: Predicate[], options: VerbPhraseOptions): void => {
  const [first] = heads;
  for (let next = first; first && next; ) {
    next = readJoined(reader, first, first.subject, options) ?? undefined;
    if (next) heads.push(next);
  }
};

/** Reads a verb phrase and those that share its subject, innermost first; empty where no verb stands here. */
export const readVerbPhrases = (
  reader: Reader,
  subject: NounPhrase | null,
  options: VerbPhraseOptions,
): Predicate[] => {
  if (reader.nested > DEEPEST) return [];
  reader.nested++;
  const heads: Predicate[] = [];
  const first = readVerbPhrase(reader, subject, options);
  for (let next = first; first && next; next = readJoined(reader, first, subject, options)) {
    const last = heads.at(-1);
    if (last) {
      next.beside = last;
      shareObject(reader, last, next);
    }
    heads.push(next);
  }
  readSecondObjects(reader, heads);
  reader.nested--;
  return heads;
};

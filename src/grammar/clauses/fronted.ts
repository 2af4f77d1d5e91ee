/** A reader at the beginning of a clause in, what stands before its subject out, to be given to its first predicate. */
import type { NounPhrase, PhraseArgument, Predicate } from '../../model/predicate.js';
import type { Token } from '../../model/token.js';
import { govern } from '../govern.js';
import { readPhrase } from '../noun-phrase.js';
import {
  backTo,
  groupAt,
  isTime,
  markOf,
  passAdverbs,
  type Reader,
  readTime,
  startsNominal,
  tagAt,
  tokenAt,
} from '../reader.js';
import { readVerbPhrases } from '../verb-phrase.js';
import { clauseOpens, readSubordinate } from './subordinate.js';

/** What stands before the subject. */
export interface Fronted {
  readonly times: Predicate['times'][number][];
  readonly adverbs: string[];
  readonly phrases: PhraseArgument[];
  /** Predicates that share the clause's subject: "After merging with B, A …". */
  readonly waiting: Predicate[];
  /** Clauses that are the subject: "Merging with B is one option". */
  readonly subjects: Predicate[];
  negated: boolean;
}

export const nothingFronted = (): Fronted => ({
  times: [],
  adverbs: [],
  phrases: [],
  waiting: [],
  subjects: [],
  negated: false,
});

/** "Subject to a vote in May, A will merge": the time is the vote's, whichever word of it it stands behind. */
const skipTime = (reader: Reader): void => {
  const time = tagAt(reader) === 'prep' ? reader.at + 1 : reader.at;
  if (tagAt(reader, time) === 'time') reader.at = time + 1;
};

/** "Rather than merge", "by merging": verbs that share the clause's subject. */
const readWaiting = (reader: Reader, fronted: Fronted, preposition: string): boolean => {
  const group = groupAt(reader, reader.at);
  const rather = preposition === 'rather than';
  const bare = group === 'base' && (rather || preposition === 'instead of');
  if (group !== 'gerund' && !bare) return false;
  const heads = readVerbPhrases(reader, null, {
    kind: rather ? 'gerund' : 'adjunct',
    place: 'object',
    ...(bare ? { before: { infinitive: true } } : {}),
  });
  for (const head of heads) head.marker = preposition;
  fronted.waiting.push(...heads);
  return true;
};

const readFrontedPreposition = (reader: Reader, fronted: Fronted): void => {
  const preposition = tokenAt(reader)?.lower ?? '';
  const start = reader.at;
  reader.at++;
  passAdverbs(reader);
  if (isTime(reader)) {
    fronted.times.push(readTime(reader, preposition));
    return;
  }
  if (readWaiting(reader, fronted, preposition)) return;
  reader.fronting++;
  const object = readPhrase(reader, 'object');
  reader.fronting--;
  if (!object) {
    reader.at = start + 1;
    return;
  }
  fronted.phrases.push({ preposition, object });
  if (reader.valency.otherTimes.has(preposition)) skipTime(reader);
  else fronted.times.push(...object.times.map((token) => ({ token, preposition: '' })));
};

const readFrontedTime = (reader: Reader, fronted: Fronted): boolean => {
  if (!isTime(reader)) return false;
  // "March saw A and B become one": a time as subject
  const next = reader.at + 1;
  const saw = groupAt(reader, next) === 'past' && tokenAt(reader, next)?.lemma === 'see';
  fronted.times.push(readTime(reader));
  return !saw;
};

const readFrontedNegation = (reader: Reader, fronted: Fronted): boolean => {
  const { lower } = tokenAt(reader) as Token;
  const next = reader.at + 1;
  const tag = tagAt(reader, next);
  if (lower !== 'not only' && lower !== 'not just' && groupAt(reader, next) !== 'finite')
    if (tag === 'adv' || startsNominal(reader, next)) return false;
  if (lower.startsWith('not ')) fronted.adverbs.push(lower);
  else fronted.negated = lower !== 'not' || (tag !== 'prep' && tag !== 'sub' && tag !== 'time');
  reader.at++;
  return true;
};

/** "Merging with B is one option", "founded in 2013, A …", "to save money, A …", "also to merge are A and B". */
const readFrontedVerb = (reader: Reader, fronted: Fronted): boolean => {
  const group = groupAt(reader, reader.at);
  if (group === 'finite' || group === 'base' || group === null) return false;
  const startMark = markOf(reader);
  const heads = readVerbPhrases(reader, null, {
    kind: group === 'gerund' ? 'gerund' : 'adjunct',
    place: 'object',
    reduced: group === 'past' || group === 'participle',
  });
  if (heads.length === 0) {
    backTo(reader, startMark);
    return false;
  }
  const inverted = tagAt(reader) === 'be' && tagAt(reader, reader.at + 1) === 'name';
  if (inverted) for (const head of heads) head.marker = 'inverted';
  const isSubject =
    (group === 'gerund' || group === 'to') &&
    !inverted &&
    groupAt(reader, reader.at) === 'finite' &&
    tagAt(reader, reader.at - 1) !== ',';
  (isSubject ? fronted.subjects : fronted.waiting).push(...heads);
  return true;
};

const readFrontedAdverb = (reader: Reader, fronted: Fronted): boolean => {
  if (startsNominal(reader)) return false;
  fronted.adverbs.push(tokenAt(reader)?.lower ?? '');
  reader.at++;
  return true;
};

/** Reads one thing before the subject; false where the subject comes next. */
const readOne = (reader: Reader, fronted: Fronted): boolean => {
  const token = tokenAt(reader);
  switch (token?.tag) {
    case 'cc':
      if (reader.at > 0) return false;
      reader.at++;
      return true;
    case ',':
    case '-':
    case ':':
      reader.at++;
      return true;
    case 'time':
      return readFrontedTime(reader, fronted);
    case 'not':
      return readFrontedNegation(reader, fronted);
    case 'adv':
      return readFrontedAdverb(reader, fronted);
    case 'sub':
    case 'prep':
      if (clauseOpens(reader, reader.at)) readSubordinate(reader, fronted, null);
      else readFrontedPreposition(reader, fronted);
      return true;
    case 'to':
    case 'verb':
      return readFrontedVerb(reader, fronted);
    case 'be':
    case 'have':
      return token.form === 'gerund' && readFrontedVerb(reader, fronted);
    default:
      return false;
  }
};

/** Reads what stands before the subject; ends before it. */
export const readFronted = (reader: Reader): Fronted => {
  const fronted = nothingFronted();
  for (let before = -1; reader.at !== before && tagAt(reader) !== null; ) {
    before = reader.at;
    if (!readOne(reader, fronted)) break;
  }
  return fronted;
};

/** Gives what stands before the subject to the clause's first predicate. */
export const settleFronted = (fronted: Fronted, first: Predicate, subject: NounPhrase | null): void => {
  first.times.push(...fronted.times);
  first.adverbs.push(...fronted.adverbs);
  first.phrases.push(...fronted.phrases);
  if (fronted.negated) Object.assign(first, { negated: true });
  const filler = subject ?? first.second ?? first.subject;
  for (const one of fronted.waiting) one.subject ??= filler;
  govern(fronted.subjects, first, 'subject');
  const inverted = fronted.waiting.filter(({ marker }) => marker === 'inverted');
  govern(inverted, first, 'equation');
  if (!subject && first.second) for (const { object } of fronted.phrases) object.equals.push(first.second);
};

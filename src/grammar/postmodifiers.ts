/** A noun phrase's core in, the phrase with all that follows and describes it: prepositions, clauses, asides. */
import type { NounPhrase } from '../model/predicate.js';
import { isReflexive } from '../model/token.js';
import { readClause } from './clause.js';
import { clauseOpens, readSubordinate } from './clauses/subordinate.js';
import { finiteVerbAhead, subjectVerb } from './lookahead.js';
import { type Place, readPhrase } from './noun-phrase.js';
import { readAside } from './postmodifiers/aside.js';
import {
  attaches,
  EVENT_PREPOSITIONS,
  isEvent,
  isReduced,
  isThatClause,
  takesInfinitive,
  takesNestedAside,
} from './postmodifiers/attachment.js';
import { readPrepositional } from './postmodifiers/prepositional.js';
import {
  groupAt,
  isTime,
  type Reader,
  readTime,
  skipAdverbs,
  startsNominal,
  tagAt,
  tokenAt,
} from './reader.js';
import { readRelative, startsRelative } from './relative-clause.js';
import { readVerbPhrases } from './verb-phrase.js';

const readInfinitive = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  if (!takesInfinitive(reader, phrase, place)) return false;
  const heads = readVerbPhrases(reader, null, { kind: 'complement', place });
  phrase.clauses.push(...heads.map((head) => Object.assign(head, { marker: 'to' })));
  return true;
};

const readParticiple = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  if (!isReduced(reader, phrase, place)) return false;
  const reduced = groupAt(reader, reader.at) !== 'gerund';
  const heads = readVerbPhrases(reader, phrase, { kind: 'participle', place, reduced });
  phrase.clauses.push(...heads);
  // "the body created when A and B merged has appointed"
  if (place === 'subject' && heads.length > 0 && clauseOpens(reader, reader.at))
    readSubordinate(reader, null, phrase);
  return true;
};

/** "Talks with A, which …, about a merger": a preposition behind the comma that closed a clause. */
const goesOnBehind = (reader: Reader, phrase: NounPhrase): boolean =>
  isEvent(reader, phrase) &&
  tagAt(reader, reader.at + 1) === 'prep' &&
  tagAt(reader, reader.at + 2) !== 'time' &&
  EVENT_PREPOSITIONS.has(tokenAt(reader, reader.at + 1)?.lower ?? '');

const readBehindMark = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const start = reader.at;
  const comma = tagAt(reader) === ',';
  if (comma && reader.closedAt === start) {
    if (goesOnBehind(reader, phrase)) {
      reader.at++;
      if (readPrepositional(reader, phrase, place)) return true;
      reader.at = start;
      return false;
    }
    // "reports, which the board denies, that A will close"
    if (tagAt(reader, start + 1) === 'that' && isThatClause(reader, phrase, start + 1)) {
      reader.at = start + 2;
      phrase.clauses.push(...readClause(reader, { kind: 'report' }));
      return true;
    }
    // "the head of A, which …, was sacked": the comma closes what hangs on the subject
    const group = groupAt(reader, skipAdverbs(reader, start + 1));
    if (place === 'subject' && (group === 'finite' || group === 'past')) {
      reader.at++;
      return false;
    }
  }
  if (comma && place === 'aside') return false;
  const hangs = place === 'inner' || place === 'nested';
  if (hangs && !takesNestedAside(reader, phrase)) return false;
  // "who joined A, which …, spoke": the clause is of the name beside it
  const describesName = phrase.head.tag === 'name' && startsRelative(reader, start + 1);
  if (comma && reader.awaiting > 0 && place !== 'subject' && place !== 'inner' && !describesName)
    return false;
  return readAside(reader, phrase, place);
};

/** "Reports A will merge", "an alliance it formed": a clause without "that" or "which". */
const readBareClause = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  if (phrase.head.tag !== 'noun') return false;
  const before = place === 'subject';
  if (
    reader.valency.clauseNouns.has(phrase.lemma) &&
    startsNominal(reader) &&
    subjectVerb(reader, reader.at) >= 0 &&
    (!before || finiteVerbAhead(reader, reader.at, 1))
  ) {
    phrase.clauses.push(...readClause(reader, { kind: 'report' }));
    return true;
  }
  const tag = tagAt(reader);
  return (
    (tag === 'name' || tag === 'pron') &&
    subjectVerb(reader, reader.at, false) >= 0 &&
    // nothing else can follow so
    (before || (tag === 'pron' && isEvent(reader, phrase))) &&
    readRelative(reader, phrase, place)
  );
};

/** "Sources close to A insist": as if they were of A. */
const readAdjective = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const start = reader.at;
  if (phrase.head.tag !== 'noun' || (place !== 'subject' && place !== 'inner')) return false;
  if (!reader.valency.sources.has(phrase.lemma) || tokenAt(reader, start + 1)?.lower !== 'to') return false;
  reader.at += 2;
  const object = readPhrase(reader, 'inner');
  if (object) phrase.phrases.push({ preposition: 'of', object });
  else reader.at = start;
  return object !== null;
};

/** Reads one thing that hangs on the phrase; false where nothing more does. */
const readOne = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const tag = tagAt(reader);
  if (tag === 'prep' && attaches(reader, phrase, place) && readPrepositional(reader, phrase, place))
    return true;
  // "its decision not to merge"
  if (tag === 'to' || (tag === 'not' && tagAt(reader, reader.at + 1) === 'to'))
    return readInfinitive(reader, phrase, place);
  if (tag === 'adj') return readAdjective(reader, phrase, place);
  if (tag === 'that' && isThatClause(reader, phrase)) {
    reader.at++;
    reader.telling++;
    phrase.clauses.push(...readClause(reader, { kind: 'report' }));
    reader.telling--;
    return true;
  }
  if (startsRelative(reader, reader.at)) {
    if (tag === 'that' && reader.clausal > 0 && startsNominal(reader, reader.at + 1)) return false;
    return readRelative(reader, phrase, place);
  }
  if (isTime(reader)) {
    if (!isEvent(reader, phrase)) return false;
    phrase.times.push(readTime(reader).token);
    return true;
  }
  if (tag === '(' || tag === '-' || tag === ',') return readBehindMark(reader, phrase, place);
  return tag === 'verb' ? readParticiple(reader, phrase, place) : readBareClause(reader, phrase, place);
};

/** Reads everything that follows and describes the phrase; before its verb, the clause goes on awaiting that. */
export const readPostmodifiers = (reader: Reader, phrase: NounPhrase, place: Place): void => {
  // "A itself, a limited company, will close"
  const token = tokenAt(reader);
  if (token?.tag === 'adv' && isReflexive(token)) reader.at++;
  // "no intention whatever of merging"
  if (reader.valency.emphatic.has(token?.lower ?? '') && tagAt(reader, reader.at + 1) === 'prep') reader.at++;
  const outer = reader.awaiting;
  if (place === 'subject' && tagAt(reader) !== ',' && tagAt(reader) !== '-') reader.awaiting = outer + 1;
  for (let before = -1; reader.at !== before; ) {
    before = reader.at;
    if (!readOne(reader, phrase, place)) break;
  }
  reader.awaiting = outer;
};

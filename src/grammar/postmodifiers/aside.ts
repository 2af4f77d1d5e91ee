/** A noun phrase and a reader at a mark behind it in, what stands between marks added to the phrase: "A, its neighbour, …", "A – which …". */
import type { NounPhrase } from '../../model/predicate.js';
import { isRefusing, type Tag } from '../../model/token.js';
import { clauseFollows, subjectVerb } from '../lookahead.js';
import { listAhead, type Place, readPhrase } from '../noun-phrase.js';
import {
  backTo,
  CLOSING,
  groupAt,
  markOf,
  type Reader,
  skipAdverbs,
  startsNominal,
  tagAt,
  tokenAt,
} from '../reader.js';
import { readRelative, startsRelative } from '../relative-clause.js';
import { readVerbPhrases } from '../verb-phrase.js';
import { countedBefore, readLooseAside } from './apposition.js';
import { isEvent, isThatClause } from './attachment.js';
import { closeAside, closingMark } from './marks.js';
import { readPrepositional } from './prepositional.js';

/** What a list of names may begin with: "A, B and C", "it, B and C". */
const STANDING: ReadonlySet<Tag> = new Set(['name', 'pron'] as const);

/** The mark that opens an aside, where it stands, and where the one that closes it does: -1 for none. */
interface Opened {
  readonly opening: string;
  readonly start: number;
  readonly end: number;
}

/** ", not B,": what is refused stands for nothing here. */
const passRefused = (reader: Reader, { opening, start, end }: Opened): boolean => {
  reader.at = start + 2;
  readPhrase(reader, 'aside');
  if (tagAt(reader) !== CLOSING[opening] && end >= 0) reader.at = end;
  closeAside(reader, opening);
  return true;
};

const readRelativeAside = (reader: Reader, phrase: NounPhrase, place: Place, opening: string): boolean => {
  const startMark = markOf(reader);
  const encloses = place !== 'subject' && opening === ',' ? 1 : 0;
  reader.at++;
  reader.enclosed += encloses;
  const read = readRelative(reader, phrase, place);
  reader.enclosed -= encloses;
  if (!read) {
    backTo(reader, startMark);
    return false;
  }
  // "talks with A, which …, about a merger": what the clause cut off from its noun
  if (encloses && tagAt(reader) === ',') reader.closedAt = reader.at;
  else closeAside(reader, opening);
  return true;
};

const isClosed = (reader: Reader, { opening, end }: Opened): boolean =>
  tagAt(reader) === CLOSING[opening] || end < 0;

const readPhraseWithin = (reader: Reader, phrase: NounPhrase, opened: Opened, awaiting: number): boolean => {
  const outer = reader.awaiting;
  reader.at = opened.start + 1;
  reader.awaiting = awaiting;
  const before = phrase.phrases.length;
  const read = readPrepositional(reader, phrase, 'aside');
  const held = phrase.phrases[before]?.object;
  // "in partnership since May"
  while (held && isEvent(reader, held) && isDated(reader)) readPrepositional(reader, held, 'aside');
  reader.awaiting = outer;
  if (read && isClosed(reader, opened)) return true;
  phrase.phrases.length = before;
  return false;
};

const isDated = (reader: Reader): boolean =>
  tagAt(reader) === 'prep' && tagAt(reader, reader.at + 1) === 'time';

const readBeside = (
  reader: Reader,
  phrase: NounPhrase,
  opened: Opened,
  at: number,
  awaiting: number,
): boolean => {
  const outer = reader.awaiting;
  reader.at = at;
  // what brackets or dashes hold awaits nothing outside of them
  reader.awaiting = opened.opening === ',' ? awaiting : 0;
  const beside = readPhrase(reader, 'aside');
  reader.awaiting = outer;
  if (!beside || !(isClosed(reader, opened) || tagAt(reader) === null)) return false;
  countedBefore(reader, phrase, beside).equals.push(beside);
  return true;
};

const readParticipleWithin = (reader: Reader, phrase: NounPhrase, opened: Opened, at: number): boolean => {
  const group = groupAt(reader, at);
  if (group !== 'past' && group !== 'participle' && group !== 'gerund') return false;
  reader.at = opened.start + 1;
  const options = { kind: 'participle', place: 'aside', reduced: group !== 'gerund' } as const;
  const heads = readVerbPhrases(reader, phrase, options);
  if (heads.length === 0 || !isClosed(reader, opened)) return false;
  phrase.clauses.push(...heads);
  return true;
};

/** ", to be known as C": the name that the phrase is given. */
const readToBe = (reader: Reader, phrase: NounPhrase, place: Place, opened: Opened): boolean => {
  const at = opened.start + 1;
  if (tagAt(reader, at) !== 'to' || tagAt(reader, at + 1) !== 'be') return false;
  if (!reader.valency.naming.has(tokenAt(reader, at + 2)?.lemma ?? '')) return false;
  const mark = markOf(reader);
  reader.at = at;
  const heads = readVerbPhrases(reader, phrase, { kind: 'complement', place: 'aside' });
  if (heads.length === 0 || (place === 'subject' && !isClosed(reader, opened))) {
    backTo(reader, mark);
    return false;
  }
  phrase.clauses.push(...heads);
  closeAside(reader, opened.opening);
  return true;
};

/** Reads a preposition, a phrase or a participle between the marks; false where it does not end with them. */
const readWithin = (reader: Reader, phrase: NounPhrase, place: Place, opened: Opened): boolean => {
  const mark = markOf(reader);
  const awaiting = place === 'subject' ? reader.awaiting + 1 : reader.awaiting;
  if (tagAt(reader, opened.start + 1) === 'prep') {
    if (readPhraseWithin(reader, phrase, opened, awaiting)) return true;
    backTo(reader, mark);
  }
  const at = skipAdverbs(reader, opened.start + 1);
  if (startsNominal(reader, at)) {
    if (readBeside(reader, phrase, opened, at, awaiting)) return true;
    backTo(reader, mark);
  }
  if (readParticipleWithin(reader, phrase, opened, at)) return true;
  backTo(reader, mark);
  return false;
};

/** Reads what a mark behind the phrase opens; false where it opens nothing of the phrase's. */
export const readAside = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const start = reader.at;
  const opening = tagAt(reader) ?? ',';
  const at = start + 1;
  const comma = opening === ',';
  const next = tagAt(reader, at);
  const joint = tokenAt(reader, at);
  const isRefused = joint !== undefined && isRefusing(joint) && startsNominal(reader, at + 1);
  if (
    comma &&
    ((next === 'cc' && !(isRefused && place === 'subject')) ||
      (STANDING.has(phrase.head.tag) && listAhead(reader, start, 'name')))
  )
    return false;
  const opened = { opening, start, end: closingMark(reader, start) };
  const { end } = opened;
  if (comma && next === 'not' && startsNominal(reader, at + 1)) return passRefused(reader, opened);
  if (comma && readToBe(reader, phrase, place, opened)) return true;
  // "rumours, aired on television, that A will merge": no comma stands before what describes by "that"
  if (comma && tagAt(reader, at) === 'that') return false;
  if (startsRelative(reader, at)) return readRelativeAside(reader, phrase, place, opening);
  const isBeforeThat = tagAt(reader, end + 1) === 'that' && isThatClause(reader, phrase, end + 1);
  if (comma && place !== 'subject' && isBeforeThat && !clauseFollows(reader, at)) {
    reader.asides.push({ from: at, to: end, about: phrase, described: phrase });
    reader.at = end + 1;
    return true;
  }
  if (comma && place !== 'subject') return readLooseAside(reader, phrase, place, start);
  if (opening !== '(' && end < 0 && place === 'subject') return false;
  if (comma && clauseFollows(reader, at)) {
    // "A, the minister said, will merge"; "In April, A and B will merge" is no subject's aside
    if (end < 0 || subjectVerb(reader, skipAdverbs(reader, at)) > end) return false;
    reader.asides.push({ from: at, to: end, about: phrase });
    reader.at = end + 1;
    return true;
  }
  if (next === 'not' || isRefused) return passRefused(reader, opened);
  if (next === 'cc' && tagAt(reader, at + 1) === 'not') return passRefused(reader, opened);
  if (readWithin(reader, phrase, place, opened)) {
    closeAside(reader, opening);
    return true;
  }
  if (end < 0) return false;
  const described = place === 'subject' ? {} : { described: phrase };
  reader.asides.push({ from: at, to: end, about: phrase, ...described });
  reader.at = comma && tagAt(reader, end + 1) === 'cc' && startsNominal(reader, end + 2) ? end : end + 1;
  return true;
};

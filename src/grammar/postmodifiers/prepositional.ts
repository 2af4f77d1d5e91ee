/** A noun phrase and a reader before a preposition that hangs on it in, what the preposition governs added to the phrase. */
import type { NounPhrase, Predicate } from '../../model/predicate.js';
import { readClause } from '../clause.js';
import { clauseFollows } from '../lookahead.js';
import { type Place, readPhrase } from '../noun-phrase.js';
import {
  backTo,
  groupAt,
  isTime,
  markOf,
  passAdverbs,
  type Reader,
  readTime,
  tagAt,
  tokenAt,
} from '../reader.js';
import { readVerbPhrases } from '../verb-phrase.js';
import { isEvent } from './attachment.js';

/** Prepositions that a clause may follow, which is not the phrase's. */
const OPENING = new Set(['before', 'after', 'since', 'until', 'as', 'than']);

/** Where the object of a preposition stands that hangs on a phrase. */
const placeOfObject = (place: Place): Place =>
  place === 'subject' || place === 'inner' ? 'inner' : place === 'fragment' ? 'fragment' : 'nested';

const addClauses = (phrase: NounPhrase, heads: readonly Predicate[], marker: string): void => {
  phrase.clauses.push(...heads.map((head) => Object.assign(head, { marker })));
};

/** "A merger of A with B", "plans for A to close", "the idea of A taking over B". */
const readGoverned = (reader: Reader, phrase: NounPhrase, place: Place, preposition: string): boolean => {
  const clausal = reader.valency.clauseNouns.has(phrase.lemma);
  reader.clausal += clausal ? 1 : 0;
  const object = readPhrase(reader, placeOfObject(place));
  reader.clausal -= clausal ? 1 : 0;
  if (!object) return false;
  const group = groupAt(reader, reader.at);
  if (group === 'gerund' && (preposition === 'of' || clausal || isEvent(reader, phrase)))
    addClauses(phrase, readVerbPhrases(reader, object, { kind: 'gerund', place }), preposition);
  else if (group === 'to' && preposition === 'for')
    addClauses(phrase, readVerbPhrases(reader, object, { kind: 'complement', place }), 'to');
  else phrase.phrases.push({ preposition, object });
  return true;
};

/** Reads the object of a preposition, a gerund clause, or a clause with a subject of its own: "of A taking over B". */
export const readPrepositional = (reader: Reader, phrase: NounPhrase, place: Place): boolean => {
  const startMark = markOf(reader);
  const preposition = tokenAt(reader)?.lower ?? '';
  const next = tagAt(reader, reader.at + 1);
  if (next === 'rel' || next === 'wh') return false;
  if (OPENING.has(preposition) && clauseFollows(reader, reader.at + 1)) return false;
  reader.at++;
  passAdverbs(reader);
  if (isTime(reader)) {
    phrase.times.push(readTime(reader).token);
    return true;
  }
  if (groupAt(reader, reader.at) === 'gerund') {
    const heads = readVerbPhrases(reader, null, { kind: 'gerund', place });
    addClauses(phrase, heads, preposition);
    return heads.length > 0;
  }
  if (tagAt(reader) === 'whether' || (tagAt(reader) === 'sub' && tokenAt(reader)?.lower === 'if')) {
    reader.at++;
    phrase.clauses.push(...readClause(reader, { kind: 'whether' }));
    return true;
  }
  if (readGoverned(reader, phrase, place, preposition)) return true;
  backTo(reader, startMark);
  return false;
};

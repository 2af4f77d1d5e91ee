/** A reader before "not", "rather than" or the like behind a verb in, what is refused noted of its predicate. */
import type { Predicate } from '../../model/predicate.js';
import { readPhrase } from '../noun-phrase.js';
import { backTo, groupAt, markOf, type Reader, startsNominal, tagAt, tokenAt } from '../reader.js';
import { readVerbPhrases } from '../verb-phrase.js';

/** "Rather than with B, but with C": the conjunction that goes on with what is the case. */
const passBut = (reader: Reader): void => {
  const next = reader.at + 1;
  if (tagAt(reader) === ',' && (tagAt(reader, next) === 'cc' || tokenAt(reader, next)?.lower === 'but'))
    reader.at++;
  if (tagAt(reader) === 'cc' && tokenAt(reader)?.lower === 'but') reader.at++;
};

/** Reads "rather than with B", "not with A". */
export const readRejected = (reader: Reader, predicate: Predicate): boolean => {
  const startMark = markOf(reader);
  const negated = /\bnot$/.test(tokenAt(reader)?.lower ?? '');
  reader.at++;
  const preposition = tagAt(reader) === 'prep' ? tokenAt(reader)?.lower : undefined;
  if (preposition !== undefined) reader.at++;
  else if (negated && !startsNominal(reader)) {
    backTo(reader, startMark);
    return false;
  }
  if (['base', 'gerund', 'to'].includes(groupAt(reader, reader.at) ?? '')) {
    const heads = readVerbPhrases(reader, predicate.subject, { kind: 'gerund', place: 'object' });
    for (const head of heads) Object.assign(head, { marker: 'rather than' });
    return heads.length > 0;
  }
  const object = readPhrase(reader, 'preposition');
  if (!object) {
    backTo(reader, startMark);
    return false;
  }
  predicate.rejected.push({ preposition: preposition ?? (negated ? 'object' : 'with'), object });
  passBut(reader);
  return true;
};

/** Farthest "but" behind its "not", in tokens. */
const LOOK = 12;

/** Whether "but" tells what is the case instead: "it is not with A but with B". */
const butFollows = (reader: Reader): boolean => {
  for (let at = reader.at + 1; at < reader.at + LOOK; at++) {
    const token = tokenAt(reader, at);
    if (!token || token.tag === 'verb' || token.tag === 'be' || token.tag === 'modal') return false;
    if (token.lower === 'but' || token.lower === 'but rather') return true;
  }
  return false;
};

export const readNegation = (reader: Reader, predicate: Predicate): boolean => {
  const refuses = tagAt(reader, reader.at + 1) === 'prep' && butFollows(reader);
  if (predicate.lemma !== 'be' || predicate.second || refuses) return readRejected(reader, predicate);
  // "not now, not in five years": told again, not taken back
  Object.assign(predicate, { negated: true });
  reader.at++;
  return true;
};

/** A reader behind a verb group in, its predicate with all complements out. */
import type { Predicate } from '../../model/predicate.js';
import { isRefusing, type Token } from '../../model/token.js';
import { clauseOpens } from '../clauses/subordinate.js';
import { INFINITIVE, passInserted } from '../inserted.js';
import { clauseFollows } from '../lookahead.js';
import type { Place } from '../noun-phrase.js';
import { groupAt, isTime, type Reader, readTime, startsNominal, tagAt, tokenAt } from '../reader.js';
import { startsRelative } from '../relative-clause.js';
import {
  readBareVerb,
  readInfinitive,
  readQuestionWord,
  readThat,
  readWhether,
  saysOfItself,
} from './clausal.js';
import { COPULAS, equate, readObject } from './object.js';
import { readPreposition } from './preposition.js';
import { readNegation, readRejected } from './rejected.js';

const readAdverb = (reader: Reader, predicate: Predicate, { lower }: Token): boolean => {
  const particle = `${predicate.lemma} ${lower}`;
  if (reader.valency.particles.has(particle)) {
    predicate.lemma = particle;
    // "was chosen but pulled out"
    if (reader.valency.intransitive.has(particle) && predicate.from === predicate.at)
      predicate.passive = false;
  } else if (startsNominal(reader) && !predicate.object) return readObject(reader, predicate);
  else predicate.adverbs.push(lower);
  reader.at++;
  return true;
};

/** Whether the adjective describes a noun behind it. */
const startsAdjectivePhrase = (reader: Reader): boolean => {
  const next = tagAt(reader, reader.at + 1);
  return (
    ['noun', 'name', 'adj', 'person'].includes(next ?? '') ||
    (next === ',' && tagAt(reader, reader.at + 2) === 'adj')
  );
};

/** An adjective becomes the predicate, unless an object stands before it or a noun behind it. */
const readAdjective = (reader: Reader, predicate: Predicate, token: Token): boolean => {
  if (!predicate.object && startsAdjectivePhrase(reader)) return readObject(reader, predicate);
  reader.at++;
  const idiom = `${predicate.lemma} ${token.lower}`;
  if (!predicate.object && reader.valency.particles.has(idiom)) {
    predicate.lemma = idiom;
    return true;
  }
  if (predicate.object && !predicate.second) {
    predicate.adverbs.push(token.lower);
    return true;
  }
  predicate.part = 'adjective';
  predicate.adverbs.push(predicate.lemma);
  predicate.lemma = token.form ? token.lower : token.lemma;
  return true;
};

/** Reads one complement of the predicate; false where the verb phrase ends. */
const readComplement = (reader: Reader, predicate: Predicate, place: Place): boolean => {
  const token = tokenAt(reader);
  switch (token?.tag) {
    case undefined:
      return false;
    case 'adv':
      return readAdverb(reader, predicate, token);
    case 'time':
      if (!isTime(reader)) return readObject(reader, predicate);
      predicate.times.push(readTime(reader));
      return true;
    case 'prep':
      return readPreposition(reader, predicate, place);
    case 'to':
      return readInfinitive(reader, predicate, place);
    case 'cc':
      return isRefusing(token) && readRejected(reader, predicate);
    case 'not':
      // "decided not to merge", "likely not to enter"
      return tagAt(reader, reader.at + 1) === 'to'
        ? readInfinitive(reader, predicate, place)
        : readNegation(reader, predicate);
    case 'that':
      return readThat(reader, predicate);
    case 'whether':
    case 'sub':
      return readWhether(reader, predicate, place, token);
    case 'wh':
      return readQuestionWord(reader, predicate, place);
    case 'verb':
      return readBareVerb(reader, predicate, place, token);
    case 'adj':
      return readAdjective(reader, predicate, token);
    case 'be':
      if (token.form === 'gerund') return readBareVerb(reader, predicate, place, token);
      return saysOfItself(reader, predicate, place);
    default:
      if (startsNominal(reader)) return readObject(reader, predicate);
      return saysOfItself(reader, predicate, place);
  }
};

/** How many tokens from a comma on part nothing: "… were taken on in April, after a hurried handover, by A"; 0 where it ends the verb phrase. */
const partsNothing = (reader: Reader, { rejected, form, passive, part }: Predicate): number => {
  if (tagAt(reader) !== ',' || reader.awaiting > 0 || reader.enclosed > 0) return 0;
  const [next, second, third] = [1, 2, 3].map((n) => tagAt(reader, reader.at + n));
  const lower = tokenAt(reader, reader.at + 1)?.lower ?? '';
  switch (next) {
    case 'time':
      return 1;
    case 'not':
      return second === 'prep' ? 1 : 0;
    case 'cc':
      if (second === 'not' && third === 'prep') return 2;
      if (lower.endsWith(' not') && startsNominal(reader, reader.at + 2)) return 1;
      return lower.startsWith('but') &&
        rejected.length > 0 &&
        (second === 'prep' || startsNominal(reader, reader.at + 2))
        ? 2
        : 0;
    case 'adv':
      return second === 'prep' || second === null || second === ',' ? 1 : 0;
    case 'to':
      return form === 'participle' || passive || part === 'adjective' ? 1 : 0;
    case 'prep':
      return clauseOpens(reader, reader.at + 1) ||
        startsRelative(reader, reader.at + 1) ||
        lower === 'according to' ||
        groupAt(reader, reader.at + 2) === 'gerund'
        ? 0
        : 1;
    default:
      return 0;
  }
};

/** "Was considering, among other things, a merger", "agreed, in May, to merge": the comma that closes what was inserted. */
const closesInserted = (reader: Reader, { object }: Predicate): boolean =>
  tagAt(reader) === ',' &&
  !object &&
  (tagAt(reader, reader.at + 1) === 'to' ||
    (startsNominal(reader, reader.at + 1) && !clauseFollows(reader, reader.at + 1)));

/** "Plan, regulators permitting, to merge": a phrase between the verb and its infinitive. */
const passesAside = (reader: Reader, { object, phrases, times }: Predicate): boolean =>
  !object && phrases.length === 0 && times.length === 0 && passInserted(reader, reader.at, INFINITIVE);

/** Reads complements until the verb phrase ends; a comma may be passed before a preposition or a time. */
export const readComplements = (reader: Reader, predicate: Predicate, place: Place): void => {
  let inserted = false;
  for (;;) {
    const before = reader.at;
    if (readComplement(reader, predicate, place)) {
      if (reader.at === before) break;
    } else if (inserted && closesInserted(reader, predicate)) {
      reader.at++;
      inserted = false;
    } else {
      inserted = true;
      const passed = partsNothing(reader, predicate);
      if (passed === 0 && !passesAside(reader, predicate)) break;
      reader.at += passed;
    }
  }
  predicate.end = reader.at;
  if (COPULAS.has(predicate.lemma) && predicate.part === 'verb') equate(predicate);
};

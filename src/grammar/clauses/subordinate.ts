/** A reader before a conjunction in, whether it opens a clause out; that clause read, for the main clause to go on. */
import type { ClauseKind, NounPhrase } from '../../model/predicate.js';
import { readClause } from '../clause.js';
import { clauseFollows, subjectVerb } from '../lookahead.js';
import { groupAt, type Reader, skipAdverbs, startsNominal, tagAt, tokenAt } from '../reader.js';
import { readVerbPhrases } from '../verb-phrase.js';
import type { Fronted } from './fronted.js';
import { INVERTING } from './inversion.js';

/** Prepositions that open a clause as well. */
const OPENING_PREPOSITIONS = new Set(['before', 'after', 'since', 'until', 'till', 'as', 'than']);
const CONDITIONAL = new Set([
  'if',
  'unless',
  'provided',
  'provided that',
  'providing',
  'as long as',
  'in case',
  'even if',
  'given that',
  'on condition that',
  'assuming',
  'in the event that',
  'as if',
  'as though',
  'only if',
  'lest',
  'but only if',
]);
const TEMPORAL = new Set([
  'when',
  'while',
  'whilst',
  'once',
  'before',
  'after',
  'since',
  'until',
  'till',
  'as',
  'as soon as',
  'whenever',
  'by the time',
  'now that',
]);

/** Conjunctions that put a refusal off: "until A is ready, B will not merge". */
export const BARRING = new Set(['until', 'till', 'unless', 'before']);

const kindOf = (marker: string): ClauseKind =>
  CONDITIONAL.has(marker) ? 'conditional' : TEMPORAL.has(marker) ? 'time' : 'adjunct';

/** Whether a conjunction, or a preposition with a clause behind it, stands here. */
export const clauseOpens = (reader: Reader, at: number): boolean => {
  const token = tokenAt(reader, at);
  if (!token) return false;
  if (token.tag === 'sub') return true;
  if (token.tag !== 'prep' || !OPENING_PREPOSITIONS.has(token.lower)) return false;
  // "since 2014 their partnership has been a formal one": a time is a subject only where its verb stands next
  if (tagAt(reader, at + 1) === 'time' && startsNominal(reader, at + 2)) return false;
  // "as finance director, and B is to …": no list begins behind "as"
  if (token.lower === 'as' && subjectVerb(reader, skipAdverbs(reader, at + 1), false) < 0) return false;
  return !invertsBehind(reader, at) && clauseFollows(reader, at + 1) && tagAt(reader, at + 1) !== 'that';
};

/** "Only after a consultation can A merge": the auxiliary behind belongs to the clause that is to come. */
const invertsBehind = (reader: Reader, at: number): boolean => {
  if (!/^(?:only|not|never)$/.test(tokenAt(reader, at - 1)?.lower ?? '')) return false;
  const verb = subjectVerb(reader, at + 1);
  return verb >= 0 && INVERTING.has(tagAt(reader, verb) ?? '') && startsNominal(reader, verb + 1);
};

/** Reads a conjunction with its clause: a full one, or a participle that shares the main clause's subject. */
export const readSubordinate = (
  reader: Reader,
  fronted: Fronted | null,
  subject: NounPhrase | null,
): void => {
  const marker = tokenAt(reader)?.lower ?? '';
  reader.at++;
  const group = groupAt(reader, skipAdverbs(reader, reader.at));
  if (group === 'gerund' || group === 'participle' || group === 'past' || group === 'to') {
    const heads = readVerbPhrases(reader, subject, {
      kind: kindOf(marker),
      place: 'object',
      reduced: group !== 'gerund',
    });
    for (const head of heads) head.marker = marker;
    if (!subject) fronted?.waiting.push(...heads);
    return;
  }
  const heads = readClause(reader, { kind: kindOf(marker), marker });
  for (const head of heads) head.marker ||= marker;
  if (BARRING.has(marker)) fronted?.adverbs.push(marker);
};

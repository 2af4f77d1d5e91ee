/** The tokens of a sentence in, its predicates out: verbs, adjectives and nouns with their arguments and what governs them. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { readClause } from './clause.js';
import { govern } from './govern.js';
import { readNominals } from './nominal-predicates.js';
import { readPhrase } from './noun-phrase.js';
import type { Reader } from './reader.js';
import type { Valency } from './valency.js';
import { readVerblessAside, timesBetween } from './verbless-aside.js';

/** What was read in a sentence; positions count its tokens. */
export interface SentenceReading {
  readonly tokens: readonly Token[];
  readonly predicates: readonly Predicate[];
  readonly phrases: readonly NounPhrase[];
}

export interface SentenceKind {
  readonly headline: boolean;
  readonly question: boolean;
}

const readerOf = (
  tokens: readonly Token[],
  valency: Valency,
  { headline, question }: SentenceKind,
): Reader => ({
  tokens,
  valency,
  at: 0,
  end: tokens.length,
  predicates: [],
  phrases: [],
  asides: [],
  stranded: [],
  awaiting: 0,
  fronting: 0,
  inverted: false,
  gapping: false,
  enclosed: 0,
  closedAt: -1,
  depth: 0,
  nested: 0,
  noList: { from: -1, to: -1, end: -1, sort: ',' },
  telling: 0,
  clausal: 0,
  cutOff: null,
  headline,
  question,
});

/** Reads clauses until the stretch ends; what cannot be read is passed over token by token. */
const readStretch = (reader: Reader): Predicate[] => {
  const heads: Predicate[] = [];
  while (reader.at < reader.end) {
    const before = reader.at;
    heads.push(...readClause(reader, { kind: 'main' }));
    // what the clause left behind: a phrase without a verb, or a mark
    if (reader.at === before && !readPhrase(reader, 'fragment')) reader.at++;
  }
  return heads;
};

/** Reads the stretches that were lifted out; a report among them governs what it stood in. */
const readAsides = (reader: Reader): void => {
  for (let i = 0; i < reader.asides.length && i < 200; i++) {
    const aside = reader.asides[i];
    if (!aside) continue;
    const { from, to, about } = aside;
    reader.at = from;
    reader.end = to;
    reader.awaiting = 0;
    const before = reader.predicates.length;
    const heads = readStretch(reader);
    const predicate = about && 'part' in about ? about : null;
    const [say] = heads;
    if (
      predicate &&
      say &&
      reader.valency.reporting.has(say.lemma) &&
      !reader.predicates.some((one) => one.governor?.predicate === say)
    )
      govern([predicate], say, 'clause');
    if (reader.predicates.length > before || !about) continue;
    const described = aside.described ?? ('part' in about ? about.subject : about);
    if (described && readVerblessAside(reader, described, from, to)) continue;
    predicate?.times.push(...timesBetween(reader, from, to));
  }
};

/** Reads a sentence. Odd text gives fewer predicates and never throws. */
export const readClauses = (
  tokens: readonly Token[],
  valency: Valency,
  kind: SentenceKind,
): SentenceReading => {
  const reader = readerOf(tokens, valency, kind);
  const heads = readStretch(reader);
  // "A and B to merge?"
  if (kind.question)
    for (const head of heads) if (!head.finite && head.governor === null) head.clause = 'question';
  readAsides(reader);
  reader.end = tokens.length;
  readNominals(reader);
  return { tokens, predicates: reader.predicates, phrases: reader.phrases };
};

/** A text in, what each stage makes of it and what nearly became of it out: for those who write patterns. */
import type { Engine } from './engine.js';
import type { Bounded } from './model/date.js';
import type { Judgement, RelationMatch } from './model/match.js';
import type { Mention } from './model/organisation.js';
import type { Sentence } from './model/sentence.js';
import { contains } from './model/span.js';
import type { Timex } from './model/timex.js';
import type { Clause } from './model/unit.js';
import { readText } from './pipeline.js';
import { findNearMisses, type NearMiss } from './stages/find-near-misses.js';
import { findTimexes } from './stages/find-timexes.js';
import { judgeStatus } from './stages/judge-status.js';
import { splitClauses } from './stages/split-clauses.js';

export type { NearMiss } from './stages/find-near-misses.js';

export interface JudgedMatch {
  readonly match: RelationMatch;
  readonly judgement: Judgement;
}

/** One sentence as the stages see it. */
export interface InspectedSentence {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly clauses: readonly Clause[];
  readonly matches: readonly JudgedMatch[];
  /** Nearest first. */
  readonly nearMisses: readonly NearMiss[];
}

/** All sentences in order. Pure, and far slower than extraction. */
export const inspectText = (
  text: string,
  engine: Engine,
  published: Bounded | null = null,
): readonly InspectedSentence[] => {
  const { sentences, mentions, rows, matches } = readText(text, engine);
  const timexes = findTimexes(text, sentences, { published });
  const clauses = splitClauses(sentences, rows);
  const nearMisses = findNearMisses(clauses, engine.patterns, matches);
  return sentences.map((sentence) => ({
    sentence,
    mentions: mentions.filter((mention) => contains(sentence, mention)),
    timexes: timexes.filter((timex) => contains(sentence, timex)),
    clauses: clauses.filter((clause) => clause.sentence === sentence.index),
    matches: matches
      .filter((match) => match.clause.sentence === sentence.index)
      .map((match) => ({ match, judgement: judgeStatus(match, engine.status) })),
    nearMisses: nearMisses.filter((miss) => miss.sentence === sentence.index),
  }));
};

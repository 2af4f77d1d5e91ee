/** A text in, what each stage makes of it and what nearly became of it out: for those who write patterns. */
import type { Engine } from './engine.js';
import { missedFrames } from './inspect/fit-frames.js';
import { type ToldPredicate, tellReading } from './inspect/tell-reading.js';
import { type Bounded, type ClaimDate, UNDATED } from './model/date.js';
import type { Judgement, RelationMatch } from './model/match.js';
import type { Mention } from './model/organisation.js';
import type { Sentence } from './model/sentence.js';
import { contains, overlaps, type Span } from './model/span.js';
import type { Timex } from './model/timex.js';
import type { Clause } from './model/unit.js';
import { judgeMatch } from './pipeline/judge-match.js';
import { readArticle } from './pipeline/read-article.js';
import type { EventMention } from './relations/find-events.js';
import { governorsOf } from './relations/governors.js';
import { findNearMisses, type NearMiss } from './stages/find-near-misses.js';
import { findTimexes } from './stages/find-timexes.js';

export type { ToldArgument, ToldPredicate } from './inspect/tell-reading.js';
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
  /** Parts of quotations that stand in it. */
  readonly quotations: readonly Span[];
  /** What the grammar read, in the order of the text. */
  readonly predicates: readonly ToldPredicate[];
  /** Events of frames that fit, with those who take part, whether or not anything is asserted. */
  readonly events: readonly EventMention[];
  readonly clauses: readonly Clause[];
  readonly matches: readonly JudgedMatch[];
  /** Patterns and frames, nearest first. */
  readonly nearMisses: readonly NearMiss[];
}

/** An event as plain data: its frame, who takes part, its status and what governs it. */
export const toldEvent = (event: EventMention) => ({
  frame: event.frame.name,
  predicate: event.predicate.lemma,
  roles: event.roles.map(({ role, named }) => ({
    role,
    organisations: named.map(({ organisation }) => organisation.id),
  })),
  status: event.factuality.status,
  neutral: event.factuality.neutral,
  governors: governorsOf(event.sentence, event.factuality),
});

/** All sentences in order. Pure, and far slower than extraction. */
export const inspectText = (
  text: string,
  engine: Engine,
  published: Bounded | null = null,
): readonly InspectedSentence[] => {
  const date: ClaimDate = published ? { ...published, basis: 'article' } : UNDATED;
  const read = readArticle(text, date, engine);
  const { sentences, mentions, clauses, matches, quotations } = read;
  const timexes = findTimexes(text, sentences, { published });
  const nearMisses = findNearMisses(clauses, engine.patterns, matches);
  const { told } = read;
  const links = new Map(read.discourse.links.map((link) => [link.phrase, link]));
  const context = { text, parts: engine.relations.roles, links };
  const frames = { frames: engine.relations.frames, ...told };
  const bySentence = new Map(read.readings.map((one) => [one.sentence, one]));
  const readings = new Map(read.readings.map((one) => [one.sentence.index, one]));
  return sentences.map((sentence) => {
    const own = bySentence.get(sentence);
    const missed = [
      ...nearMisses.filter((miss) => miss.sentence === sentence.index),
      ...(own ? missedFrames(own, frames) : []),
    ];
    return {
      sentence,
      mentions: mentions.filter((mention) => contains(sentence, mention)),
      timexes: timexes.filter((timex) => contains(sentence, timex)),
      quotations: quotations.filter((one) => overlaps(sentence, one)),
      predicates: own ? tellReading(own.reading, context) : [],
      events: told.events.filter((event) => (event.item ?? event.sentence).sentence === sentence),
      clauses: clauses.filter((clause) => clause.sentence === sentence.index),
      matches: matches
        .filter((match) => match.clause.sentence === sentence.index)
        .map((match) => ({ match, judgement: judgeMatch(match, readings, engine) })),
      nearMisses: missed.toSorted((a, b) => b.nearness - a.nearness),
    };
  });
};

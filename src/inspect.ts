/** A text in, what each stage makes of it and what nearly became of it out: for those who write patterns. */
import type { Engine } from './engine.js';
import { missedFrames } from './inspect/fit-frames.js';
import { type ToldPredicate, tellReading } from './inspect/tell-reading.js';
import type { Bounded, ClaimDate } from './model/date.js';
import type { Judgement, RelationMatch } from './model/match.js';
import type { Mention } from './model/organisation.js';
import type { Sentence } from './model/sentence.js';
import { contains, overlaps, type Span } from './model/span.js';
import type { Timex } from './model/timex.js';
import type { Clause } from './model/unit.js';
import { governorsOf, readEvents, readText } from './pipeline.js';
import type { EventMention } from './relations/find-events.js';
import { findNearMisses, type NearMiss } from './stages/find-near-misses.js';
import { findTimexes } from './stages/find-timexes.js';
import { judgeStatus } from './stages/judge-status.js';
import { splitClauses } from './stages/split-clauses.js';

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
  governors: governorsOf(event),
});

const UNDATED: ClaimDate = { edtf: '../..', from: null, to: null, basis: 'inferred' };

/** All sentences in order. Pure, and far slower than extraction. */
export const inspectText = (
  text: string,
  engine: Engine,
  published: Bounded | null = null,
): readonly InspectedSentence[] => {
  const read = readText(text, engine);
  const { sentences, mentions, rows, matches } = read;
  const timexes = findTimexes(text, sentences, { published });
  const clauses = splitClauses(sentences, rows);
  const nearMisses = findNearMisses(clauses, engine.patterns, matches);
  const date: ClaimDate = published ? { ...published, basis: 'article' } : UNDATED;
  const told = readEvents({ id: 'inspected', text }, read, date, engine);
  const links = new Map(told.discourse.links.map((link) => [link.phrase, link]));
  const context = { text, parts: engine.relations.roles, links };
  const frames = { frames: engine.relations.frames, ...told };
  const bySentence = new Map(told.sentences.map((one) => [one.sentence, one]));
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
      quotations: told.quotations.filter((one) => overlaps(sentence, one)),
      predicates: own ? tellReading(own.reading, context) : [],
      events: told.events.filter((event) => (event.item ?? event.sentence).sentence === sentence),
      clauses: clauses.filter((clause) => clause.sentence === sentence.index),
      matches: matches
        .filter((match) => match.clause.sentence === sentence.index)
        .map((match) => ({ match, judgement: judgeStatus(match, engine.status) })),
      nearMisses: missed.toSorted((a, b) => b.nearness - a.nearness),
    };
  });
};

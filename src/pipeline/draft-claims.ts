/** A read article with its events in; what patterns found in it, and drafts of claims of the events, out. */
import type { Engine } from '../engine.js';
import type { ArticleInput } from '../model/article.js';
import type { Attribution } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import { groupBy } from '../model/group-by.js';
import type { Span } from '../model/span.js';
import { indexSpans } from '../model/span-index.js';
import { sentencesOf, type Unit } from '../model/unit.js';
import { draftEvent } from '../relations/draft-events.js';
import type { EventMention } from '../relations/find-events.js';
import type { Finding } from '../stages/assemble-claims.js';
import { attributeClaim } from '../stages/attribute-claims.js';
import type { Draft } from '../stages/claims/finding.js';
import { dateClaim } from '../stages/date-claims.js';
import { judgeMatch, triggerSpan } from './judge-match.js';
import type { ReadArticle } from './read-article.js';

/** Beyond so many units a row is no sentence that a person wrote, and is looked at only near a match, in UTF-16 code units. */
const LONG_ROW = 400;
const NEAR = 1500;

/** Relations whose patterns may take no date but that of a term: see `term-dates.ts`. */
const TERMED: ReadonlySet<string> = new Set(['office', 'profile']);

/** Units of a sentence near a span: all of a sentence that a person wrote. */
const unitsNear = (row: readonly Unit[], { start, end }: Span): readonly Unit[] =>
  row.length <= LONG_ROW ? row : row.filter((unit) => unit.end > start - NEAR && unit.start < end + NEAR);

/** Who asserts what the words at a span of a sentence tell. */
const attributing = (
  { source }: ArticleInput,
  { text, rows, quotations }: ReadArticle,
  { attribution }: Engine,
): ((sentence: number, trigger: Span) => Attribution) => {
  const quoted = indexSpans(quotations);
  return (sentence, trigger) =>
    attributeClaim(
      text,
      unitsNear(rows[sentence] ?? [], trigger),
      trigger,
      quoted,
      attribution,
      source ?? null,
    );
};

/** The patterns that assert something, each with its status, its dates and who says so. */
export const findingsOf = (
  article: ArticleInput,
  read: ReadArticle,
  published: ClaimDate,
  engine: Engine,
): readonly Finding[] => {
  const { reporting } = engine.attribution;
  const readings = new Map(read.readings.map((one) => [one.sentence.index, one]));
  const attribute = attributing(article, read, engine);
  const triggers = groupBy(
    read.matches.map((match) => ({ match, ...triggerSpan(match) })),
    ({ match }) => match.clause.sentence,
  );
  return read.matches.flatMap((match) => {
    const { neutral, governors, status } = judgeMatch(match, readings, engine);
    if (status === null) return [];
    const judgement = { neutral, governors, status };
    const trigger = triggerSpan(match);
    const { sentence } = match.clause;
    const { status: told, ...dates } = dateClaim(match, judgement, {
      timexes:
        match.match.dated || TERMED.has(match.pattern.relation)
          ? sentencesOf(match.clause).flatMap((index) => readings.get(index)?.timexes ?? [])
          : [],
      others: (triggers.get(sentence) ?? [])
        .filter((other) => other.match.pattern.relation !== match.pattern.relation)
        .filter(({ start, end }) => end > trigger.start - NEAR && start < trigger.end + NEAR),
      row: unitsNear(read.rows[sentence] ?? [], trigger),
      published,
      entry: readings.get(sentence)?.entry ?? null,
      reporting,
    });
    return [
      { match, judgement: { ...judgement, status: told }, dates, attribution: attribute(sentence, trigger) },
    ];
  });
};

/** Drafts of the events that something is asserted of. */
export const eventDrafts = (
  article: ArticleInput,
  read: ReadArticle,
  events: readonly EventMention[],
  published: ClaimDate,
  engine: Engine,
): readonly Draft[] => {
  const { relations, confidence } = engine;
  const attribute = attributing(article, read, engine);
  return events.flatMap((mention) => {
    const { status } = mention.factuality;
    if (status === null) return [];
    return draftEvent(mention, status, {
      article: article.id,
      text: read.text,
      published,
      parties: relations.roles,
      dating: relations.dating,
      sieveOf: read.discourse.sieveOf,
      confidence,
      attribute: ({ sentence }, trigger) => attribute(sentence.sentence.index, trigger),
    });
  });
};

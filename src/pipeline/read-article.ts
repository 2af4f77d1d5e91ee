/** An article's text in, whom its sentences speak of and which patterns fit them out: all that claims are made from. */
import { buildDiscourse, type Discourse } from '../discourse/build-discourse.js';
import type { Engine } from '../engine.js';
import type { ClaimDate } from '../model/date.js';
import type { RelationMatch } from '../model/match.js';
import type { Mention } from '../model/organisation.js';
import type { Span } from '../model/span.js';
import { indexSpans } from '../model/span-index.js';
import type { Clause, Unit } from '../model/unit.js';
import type { ReadSentence } from '../relations/find-events.js';
import { findQuotations } from '../stages/find-quotations.js';
import { matchRelations } from '../stages/match-relations.js';
import { splitClauses } from '../stages/split-clauses.js';
import { readSentences } from './read-sentences.js';
import { type ReadText, readText, rowsWith } from './read-text.js';
import { allMentions } from './reference-mentions.js';
import { type ToldEvents, tellEvents } from './tell-events.js';

export interface ReadArticle extends ReadText {
  readonly quotations: readonly Span[];
  /** The sentences but boilerplate, as the grammar reads them. */
  readonly readings: readonly ReadSentence[];
  readonly discourse: Discourse;
  readonly told: ToldEvents;
  /** Mentions by name and by reference, in order. */
  readonly mentions: readonly Mention[];
  /** The units of each sentence by its index, each of these mentions a unit: what patterns match over. */
  readonly rows: readonly (readonly Unit[])[];
  readonly clauses: readonly Clause[];
  readonly matches: readonly RelationMatch[];
}

export const readArticle = (written: string, published: ClaimDate, engine: Engine): ReadArticle => {
  const read = readText(written, engine);
  const { text, sentences, names } = read;
  const quotations = findQuotations(text);
  const readings = readSentences(read, published, engine);
  const discourse = buildDiscourse(
    readings.map(({ sentence, reading }) => ({
      index: sentence.index,
      reading,
      item: sentence.kind === 'list-item',
      leads: sentence.kind === 'heading' || reading.tokens.at(-1)?.tag === ':',
    })),
    engine.discourse,
    indexSpans(quotations).holds,
  );
  const told = tellEvents(readings, discourse, engine);
  const { events } = told;
  const { links } = discourse;
  const mentions = allMentions(names, { links, readings, events, lexicon: engine.discourse });
  const rows = rowsWith(text, sentences, mentions, engine);
  const clauses = splitClauses(sentences, rows);
  const matches = matchRelations(clauses, engine.patterns);
  return { ...read, quotations, readings, discourse, told, mentions, rows, clauses, matches };
};

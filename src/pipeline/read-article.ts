/** An article's text in, whom its sentences speak of and which patterns fit them out: all that claims are made from. */
import { type Bodies, buildDiscourse, type Discourse } from '../discourse/build-discourse.js';
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
import { newBodies } from './new-bodies.js';
import { partedClauses } from './parted-clauses.js';
import { readSentences } from './read-sentences.js';
import { type ReadText, readText, rowsWith } from './read-text.js';
import { allMentions } from './reference-mentions.js';
import { type ToldEvents, tellEvents } from './tell-events.js';
import { withPersons } from './with-persons.js';

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

/** Whom the sentences speak of, and what they tell; once more where what came of it is spoken of: "the new trust". */
const understand = (
  readings: readonly ReadSentence[],
  isQuoted: (span: Span) => boolean,
  engine: Engine,
): Pick<ReadArticle, 'discourse' | 'told'> => {
  const sentences = readings.map(({ sentence, reading }) => ({
    index: sentence.index,
    reading,
    item: sentence.kind === 'list-item',
    leads: sentence.kind === 'heading' || reading.tokens.at(-1)?.tag === ':',
  }));
  const once = (bodies?: Bodies): Pick<ReadArticle, 'discourse' | 'told'> => {
    const discourse = buildDiscourse(sentences, engine.discourse, isQuoted, bodies);
    return { discourse, told: tellEvents(readings, discourse, engine) };
  };
  const first = once();
  const { mentions } = first.discourse;
  const bodies = newBodies({ readings, events: first.told.events, mentions, lexicon: engine.discourse });
  return bodies.size > 0 ? once(bodies) : first;
};

export const readArticle = (written: string, published: ClaimDate, engine: Engine): ReadArticle => {
  const read = readText(written, engine);
  const { text, sentences, names, named, byName } = read;
  const quotations = findQuotations(text);
  const readings = readSentences(read, published, engine);
  const { discourse, told } = understand(readings, indexSpans(quotations).holds, engine);
  const mentions = allMentions(names, { links: discourse.links, readings });
  const rows = withPersons(rowsWith(read, mentions, engine), discourse.persons);
  const clauses = [
    ...splitClauses(sentences, rows),
    ...partedClauses(readings, rows, engine.valency.reporting),
  ];
  const matches = matchRelations(clauses, engine.patterns);
  const matched = { mentions, rows, clauses, matches };
  return { text, sentences, names, named, byName, quotations, readings, discourse, told, ...matched };
};

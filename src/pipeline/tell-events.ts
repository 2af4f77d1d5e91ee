/** The readings of an article's sentences and its discourse in, the events that frames find out. */
import type { Discourse } from '../discourse/build-discourse.js';
import type { Engine } from '../engine.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { ArgumentContext } from '../relations/argument-context.js';
import { coreferEvents } from '../relations/corefer-events.js';
import { type EventMention, findEvents, type ReadSentence } from '../relations/find-events.js';
import { listEvents } from '../relations/list-items.js';

export interface ToldEvents {
  /** Every frame laid on a predicate, whoever takes part. */
  readonly found: readonly EventMention[];
  /** Those that name or refer to who takes part, whether or not anything is asserted. */
  readonly events: readonly EventMention[];
}

/** For each sentence the single organisation that is its last subject. */
const topicsOf = (
  mentions: Discourse['mentions'],
  bystanders: ReadonlySet<string>,
): ReadonlyMap<number, OrganisationRef> => {
  const topics = new Map<number, OrganisationRef>();
  for (const { sentence, organisations, role, direct } of mentions) {
    const [one, other] = organisations;
    if (one && !other && role === 'subject' && direct && !bystanders.has(one.id)) topics.set(sentence, one);
  }
  return topics;
};

/** Lays the frames on the predicates of all sentences. */
export const tellEvents = (
  readings: readonly ReadSentence[],
  discourse: Discourse,
  engine: Engine,
): ToldEvents => {
  const topics = topicsOf(discourse.mentions, engine.discourse.bystanders);
  const contextOf = ({ reading, sentence }: ReadSentence): ArgumentContext => ({
    topic: topics.get(sentence.index - 1) ?? topics.get(sentence.index - 2),
    lexicon: engine.relations.roles,
    resolve: discourse.resolve,
    standsFor: discourse.standsFor,
    predicates: reading.predicates,
    phrases: reading.phrases,
  });
  const found = readings.flatMap((sentence) => findEvents(sentence, engine.relations, contextOf(sentence)));
  const listed = listEvents(readings, found, engine.relations, discourse.resolve);
  const events = coreferEvents([...found.filter((one) => !listed.replaced.has(one)), ...listed.events], {
    sentences: readings,
    lexicon: engine.relations,
    discourse: engine.discourse,
    contextOf,
  });
  return { found, events };
};

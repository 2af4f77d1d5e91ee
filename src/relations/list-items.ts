/** Headings and what stands below them in, the events of each item out: "Mergers approved: • A with B • C with D". */
import type { Resolve } from '../discourse/organisations-of.js';
import { groupBy } from '../model/group-by.js';
import type { Token } from '../model/token.js';
import { labelStatus } from './factuality-classes.js';
import type { EventMention, ReadSentence, RelationLexicon } from './find-events.js';
import { isItem, isLine, leadsUp, type Segment, segmentsOf } from './list-segments.js';
import { outward } from './outward.js';
import { spread } from './spread-event.js';

/** Sentences that a heading may stand above its labelled lines. */
const REACH = 12;
/** What a list of names is made of. */
const NAMING: ReadonlySet<Token['tag']> = new Set([
  'name',
  ',',
  'cc',
  'time',
  'prep',
  'adv',
  'det',
  ';',
  '(',
  ')',
]);
/** Words of a label at most. */
const LABEL = 6;

interface ListContext {
  readonly lexicon: RelationLexicon;
  readonly resolve: Resolve;
  readonly eventsOf: (sentence: ReadSentence) => readonly EventMention[];
}

/** What the items tell, and the events of their heading that they tell better. */
export interface ListEvents {
  readonly events: readonly EventMention[];
  readonly replaced: ReadonlySet<EventMention>;
}

/** An event and the items that name who takes part. */
interface Listing {
  readonly event: EventMention;
  readonly segments: readonly Segment[];
}

const names = ({ roles }: EventMention): number =>
  roles.reduce((sum, { role, named }) => sum + (role === 'result' ? 0 : named.length), 0);

/** The event that a sentence tells of the items below it; null where it leads up to none. */
const eventAbove = (lead: ReadSentence, { eventsOf }: ListContext): EventMention | null => {
  if (isItem(lead) || !leadsUp(lead)) return null;
  const event = eventsOf(lead).at(-1);
  return event && event.factuality.status !== null ? event : null;
};

/** Headings, and sentences that end with a colon, with the items below them, each below one alone. */
const runs = (sentences: readonly ReadSentence[], context: ListContext): readonly Listing[] =>
  sentences.flatMap((lead, n) => {
    const event = eventAbove(lead, context) ?? eventOfHead(sentences, n, context);
    if (!event) return [];
    const segments = itemsBelow(sentences, n, context).flatMap((item) => segmentsOf(item, 0));
    return segments.length > 0 ? [{ event, segments }] : [];
  });

/** Sentences that may stand between a heading and its first item, and between two items. */
const BETWEEN = 3;

/** The items below a heading; those with a mark also where something is said of each: "• A and B. They have one chair." */
const itemsBelow = (
  sentences: readonly ReadSentence[],
  lead: number,
  context: ListContext,
): readonly ReadSentence[] => {
  const below: ReadSentence[] = [];
  let last = lead;
  for (let at = lead + 1; at < sentences.length && at - last <= BETWEEN + 1; at++) {
    const one = sentences[at] as ReadSentence;
    if (eventAbove(one, context)) break;
    if (isItem(one) || (isLine(one) && at === last + 1)) {
      if (at === last + 1 || onlyNames(one.reading.tokens, 0)) below.push(one);
      last = at;
    } else if (leadsUp(one) || (below.length === 0 && at > lead + 1)) break;
  }
  return below;
};

/** "Paused", "Turned down" above names: how far along they are with what the heading before is about. */
const eventOfHead = (
  sentences: readonly ReadSentence[],
  n: number,
  { eventsOf, lexicon }: ListContext,
): EventMention | null => {
  const lead = sentences[n] as ReadSentence;
  const { tokens, predicates } = lead.reading;
  const isHead =
    lead.sentence.kind === 'heading' &&
    n > 0 &&
    !predicates.some(({ finite }) => finite) &&
    tokens.length <= LABEL &&
    !tokens.some(({ tag, lower }) => tag === 'name' || tag === 'person' || tag === ':' || isNegative(lower));
  const next = sentences[n + 1];
  if (!isHead || eventsOf(lead).length > 0 || !next || !(isItem(next) || isLine(next))) return null;
  const status = labelStatus(tokens, lexicon.factuality);
  const heads = sentences
    .slice(Math.max(0, n - REACH), n)
    .filter(({ sentence }, at) => sentence.kind === 'heading' && (n <= REACH ? at > 0 : true))
    .flatMap(eventsOf)
    .filter((one) => names(one) === 0);
  // the title tells it where no heading does
  const open = heads.length > 0 ? heads : eventsOf(sentences[0] as ReadSentence);
  const event = open.at(-1);
  const isSure = open.every(({ frame }) => frame.relation === event?.frame.relation);
  return status && event && isSure
    ? { ...event, factuality: { ...event.factuality, status, neutral: false } }
    : null;
};

const isNegative = (lower: string): boolean => lower === 'not' || lower === 'no';

const colonOf = ({ reading: { tokens } }: ReadSentence): number =>
  tokens.findIndex(
    ({ tag }, at) =>
      at > 0 && at < tokens.length - 1 && (tag === ':' || (tag === '-' && onlyNames(tokens, at + 1))),
  );

/** "One merger has been permitted – A and B, in April": nothing but names behind the dash. */
const onlyNames = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from).filter(({ tag }) => tag === 'name').length > 1 &&
  tokens.slice(from).every(({ tag }) => NAMING.has(tag));

/** Whether the last verb before a colon says something of the event: names behind another clause are not its parties. */
const leadsTo = ({ predicate, sentence: { reading } }: EventMention, colon: number): boolean => {
  const last = reading.predicates
    .filter(({ part, finite, at }) => part !== 'noun' && finite && at < colon)
    .toSorted((a, b) => b.at - a.at)[0];
  if (!last || last.at <= predicate.at || last.clause === 'relative') return true;
  return outward(predicate, 8).some((one) => one === last || one.at === last.at);
};

/** "Applications that were rejected: A with B; C with D." */
const inline = (sentences: readonly ReadSentence[], { eventsOf }: ListContext): readonly Listing[] =>
  sentences.flatMap((sentence) => {
    const colon = colonOf(sentence);
    if (colon < 0) return [];
    const event = eventsOf(sentence)
      .filter((one) => one.predicate.at < colon && names(one) === 0 && leadsTo(one, colon))
      .at(-1);
    const segments = segmentsOf(sentence, colon + 1);
    return event && event.factuality.status !== null && segments.length > 0 ? [{ event, segments }] : [];
  });

/** "Planned: A and B" below "CCG mergers: where are we now?": the label tells the status, the heading the relation. */
const labelled = (
  sentences: readonly ReadSentence[],
  { eventsOf, lexicon }: ListContext,
): readonly Listing[] =>
  sentences.flatMap((sentence, n) => {
    const { tokens } = sentence.reading;
    const colon = colonOf(sentence);
    const label = tokens.slice(0, Math.max(0, colon)) as readonly Token[];
    // "three trusts remain: A, B and C" is a clause, "those approved: A and B" is none
    const isClause = sentence.reading.predicates.some(
      ({ finite, subject, at, form }) => finite && subject !== null && at < colon && form !== 'past',
    );
    if (isClause) return [];
    if (colon < 1 || colon > LABEL || label.some(({ tag }) => tag === 'name' || tag === 'person')) return [];
    const status = eventsOf(sentence).length > 0 ? null : labelStatus(label, lexicon.factuality);
    const event =
      status &&
      sentences
        .slice(Math.max(0, n - REACH), n)
        .flatMap(eventsOf)
        .filter((one) => names(one) === 0)
        .at(-1);
    const segments = segmentsOf(sentence, colon + 1);
    return event && segments.length > 0
      ? [{ event: { ...event, factuality: { ...event.factuality, status, neutral: false } }, segments }]
      : [];
  });

/** All events that lists tell; `mentions` are those of all sentences, open ones too. */
export const listEvents = (
  sentences: readonly ReadSentence[],
  mentions: readonly EventMention[],
  lexicon: RelationLexicon,
  resolve: Resolve,
): ListEvents => {
  const bySentence = groupBy(mentions, ({ sentence }) => sentence);
  const context: ListContext = { lexicon, resolve, eventsOf: (sentence) => bySentence.get(sentence) ?? [] };
  const listings = [
    ...runs(sentences, context),
    ...inline(sentences, context),
    ...labelled(sentences, context),
  ];
  const told = listings.map(({ event, segments }) => ({
    event,
    events: spread(event, segments, lexicon, resolve),
  }));
  return {
    events: told.flatMap(({ events }) => events),
    replaced: new Set(told.filter(({ events }) => events.length > 0).map(({ event }) => event)),
  };
};

/** Headings and the items below them in, the events of each item out: "Mergers approved: • A with B • C with D". */
import { organisationsIn, type Resolve } from '../discourse/organisations-of.js';
import type { NounPhrase } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import type { FilledRole } from './arguments.js';
import { labelStatus } from './factuality.js';
import type { EventMention, ReadSentence, RelationLexicon } from './find-events.js';

/** Sentences that a heading may stand above its labelled lines. */
const REACH = 12;

const isItem = ({ sentence }: ReadSentence): boolean => sentence.kind === 'list-item';

/** Whether a sentence leads up to a list: it is a heading or ends with a colon. */
const leadsUp = ({ sentence, reading }: ReadSentence): boolean => sentence.kind === 'heading' || reading.tokens.at(-1)?.tag === ':';

const topPhrases = ({ reading }: ReadSentence): readonly NounPhrase[] => {
  const inner = new Set(reading.phrases.flatMap((phrase) => [...phrase.members, ...phrase.equals, ...phrase.phrases.map(({ object }) => object), ...(phrase.possessor ? [phrase.possessor] : [])]));
  return reading.phrases.filter((phrase) => !inner.has(phrase));
};

const hasVerb = ({ reading }: ReadSentence): boolean => reading.predicates.some(({ part, finite }) => part !== 'noun' && finite);

/** Who an item names, as roles of the heading's event: "B, by A" tells who acquires. */
const rolesOf = (item: ReadSentence, from: number, event: EventMention, lexicon: RelationLexicon, resolve: Resolve): readonly FilledRole[] => {
  const phrases = topPhrases(item).filter((phrase) => phrase.from >= from);
  const named = (some: readonly NounPhrase[]) => some.flatMap((phrase) => organisationsIn(phrase, lexicon.roles, resolve));
  const attached = phrases.flatMap((phrase) => [phrase, ...phrase.members].flatMap((one) => one.phrases));
  if (event.frame.relation === 'acquisition') {
    const by = item.reading.tokens.findIndex(({ tag, lower }, at) => at >= from && tag === 'prep' && (lower === 'by' || lower === 'to'));
    if (by < 0) return [];
    const acquirers = item.reading.phrases.filter((phrase) => phrase.from > by);
    return [
      { role: 'acquired', named: named(phrases.filter((phrase) => phrase.to <= by)) },
      { role: 'acquirer', named: named(acquirers) },
    ];
  }
  const partners = attached.filter(({ preposition }) => preposition === 'with' || preposition === 'and' || preposition === 'between').map(({ object }) => object);
  return [{ role: 'party', named: named([...phrases, ...partners]) }];
};

const isOpen = ({ roles }: EventMention): boolean => roles.every(({ role, named }) => role === 'result' || named.length === 0);

const withRoles = (event: EventMention, item: ReadSentence, roles: readonly FilledRole[]): EventMention => ({ ...event, roles, item, source: event });

/** Events of items below a heading that tells of several: each item is one. */
const ofRuns = (sentences: readonly ReadSentence[], eventsOf: (sentence: ReadSentence) => readonly EventMention[], lexicon: RelationLexicon, resolve: Resolve): readonly EventMention[] =>
  sentences.flatMap((sentence, n) => {
    if (!isItem(sentence) || hasVerb(sentence)) return [];
    let at = n - 1;
    while (at >= 0 && isItem(sentences[at] as ReadSentence)) at--;
    const lead = sentences[at];
    if (!lead || !leadsUp(lead)) return [];
    const event = eventsOf(lead).filter((one) => isOpen(one) && one.predicate.part === 'noun').at(-1);
    if (!event || event.factuality.status === null) return [];
    const roles = rolesOf(sentence, 0, event, lexicon, resolve);
    return [withRoles(event, sentence, roles)];
  });

/** "Planned: A and B" below "CCG mergers: where are we now?": the label tells the status, the heading the relation. */
const ofLabels = (sentences: readonly ReadSentence[], eventsOf: (sentence: ReadSentence) => readonly EventMention[], lexicon: RelationLexicon, resolve: Resolve): readonly EventMention[] =>
  sentences.flatMap((sentence, n) => {
    const { tokens } = sentence.reading;
    const colon = tokens.findIndex(({ tag }) => tag === ':');
    if (colon < 1 || colon > 6 || tokens.slice(0, colon).some(({ tag }) => tag === 'name' || tag === 'person') || tokens[colon + 1]?.tag !== 'name') return [];
    const status = labelStatus(tokens.slice(0, colon) as readonly Token[], lexicon.factuality);
    if (!status) return [];
    const event = sentences.slice(Math.max(0, n - REACH), n).flatMap(eventsOf).filter((one) => isOpen(one) && one.predicate.part === 'noun').at(-1);
    if (!event) return [];
    const roles = rolesOf(sentence, colon + 1, event, lexicon, resolve);
    return [{ ...withRoles(event, sentence, roles), factuality: { ...event.factuality, status, neutral: false } }];
  });

/** All events that lists tell; `mentions` are those of all sentences, open ones too. */
export const listEvents = (sentences: readonly ReadSentence[], mentions: readonly EventMention[], lexicon: RelationLexicon, resolve: Resolve): readonly EventMention[] => {
  const bySentence = new Map<ReadSentence, EventMention[]>();
  for (const one of mentions) bySentence.set(one.sentence, [...(bySentence.get(one.sentence) ?? []), one]);
  const eventsOf = (sentence: ReadSentence): readonly EventMention[] => bySentence.get(sentence) ?? [];
  return [...ofRuns(sentences, eventsOf, lexicon, resolve), ...ofLabels(sentences, eventsOf, lexicon, resolve)];
};

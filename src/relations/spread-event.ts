/** The event of a heading and the items below it in, the events that the items tell out. */
import { type Named, organisationsIn, type Resolve } from '../discourse/organisations-of.js';
import { groupBy } from '../model/group-by.js';
import type { NounPhrase } from '../model/predicate.js';
import { type FilledRole, partyIds } from './argument-context.js';
import type { EventMention, RelationLexicon } from './find-events.js';
import { type Segment, topPhrases } from './list-segments.js';
import { ONE_EACH } from './participants.js';

const PARTAKING = new Set(['with', 'and', 'between', 'into']);
const AGENT = new Set(['by', 'to', 'into']);

const phraseNames = (
  phrases: readonly NounPhrase[],
  lexicon: RelationLexicon,
  resolve: Resolve,
): readonly Named[] => {
  const all = phrases.flatMap((phrase) => organisationsIn(phrase, lexicon.roles, resolve));
  return [...new Map(all.map((one) => [one.organisation.id, one])).values()];
};

/** The phrases of a segment that name what comes of it: "A and B, to be called C". */
const resultsOf = (
  { sentence: { reading }, from, to }: Segment,
  { roles: { naming } }: RelationLexicon,
): readonly NounPhrase[] =>
  reading.predicates
    .filter(({ lemma, at }) => naming.has(lemma) && at >= from && at < to)
    .flatMap(({ object, second }) => [object, second].filter((one) => one !== null));

/** Those whom a segment names, with their partners. */
const partiesOf = (segment: Segment, lexicon: RelationLexicon, resolve: Resolve): readonly Named[] => {
  const results = resultsOf(segment, lexicon);
  const phrases = topPhrases(segment).filter((phrase) => !results.includes(phrase));
  const partners = phrases
    .flatMap((phrase) => [phrase, ...phrase.members].flatMap((one) => one.phrases))
    .filter(({ preposition }) => PARTAKING.has(preposition));
  // "A, B, C, D": without "and" a name stands beside the one before it
  const beside = phrases.flatMap(({ equals }) => equals);
  return phraseNames([...phrases, ...beside, ...partners.map(({ object }) => object)], lexicon, resolve);
};

/** "B, by A", "B (by A, April 2017)": who acquires stands behind a preposition. */
const sidesOf = (segment: Segment, lexicon: RelationLexicon, resolve: Resolve): readonly FilledRole[] => {
  const { tokens, phrases } = segment.sentence.reading;
  const by = tokens.findIndex(
    ({ tag, lower }, at) => at >= segment.from && at < segment.to && tag === 'prep' && AGENT.has(lower),
  );
  if (by < 0) return [];
  return [
    {
      role: 'acquired',
      named: phraseNames(
        topPhrases(segment)
          .filter((phrase) => phrase.from < by)
          .map(withoutPhrases),
        lexicon,
        resolve,
      ),
    },
    {
      role: 'acquirer',
      named: phraseNames(
        phrases.filter((phrase) => phrase.from > by && phrase.from < segment.to),
        lexicon,
        resolve,
      ),
    },
  ];
};

const withoutPhrases = (phrase: NounPhrase): NounPhrase => ({ ...phrase, phrases: [], equals: [] });

/** The event as an item tells it, on the item's own date where it has one. */
const withRoles = (
  event: EventMention,
  { sentence, from, to }: Segment,
  roles: readonly FilledRole[],
): EventMention => {
  const times = sentence.reading.tokens
    .slice(from, to)
    .filter(({ tag }) => tag === 'time')
    .map((token) => ({ token, preposition: 'in' }));
  const predicate = times.length > 0 ? { ...event.predicate, times } : event.predicate;
  return { ...event, predicate, roles, item: sentence, source: event };
};

interface Item {
  readonly segment: Segment;
  readonly named: readonly Named[];
}

/** "A; B" and "C; D", each on a line of its own: whoever share a line are partners, where every line has several. */
const asPairs = (items: readonly Item[]): readonly Item[] => {
  const lines = [...groupBy(items, ({ segment }) => segment.sentence).values()];
  if (lines.length < 2) return items;
  const joined = lines.flatMap((line) =>
    line.length > 1 && line.every(({ named }) => named.length === 1) ? [together(line)] : line,
  );
  return joined.every(({ named }) => named.length > 1) ? joined : items;
};

const together = (line: readonly Item[]): Item => ({
  segment: { ...(line[0] as Item).segment, to: line.at(-1)?.segment.to ?? 0 },
  named: line.flatMap(({ named }) => named),
});

/**
 * One event for each item, or one for all where each item names a single party of something that takes several.
 * None where the heading names somebody whom no item does: it is complete without them.
 */
export const spread = (
  event: EventMention,
  segments: readonly Segment[],
  lexicon: RelationLexicon,
  resolve: Resolve,
): readonly EventMention[] => {
  const { frame, factuality } = event;
  const apart = segments.map((segment) => ({ segment, named: partiesOf(segment, lexicon, resolve) }));
  const items = ONE_EACH.has(frame.relation) ? apart : asPairs(apart);
  const ids = new Set(items.flatMap(({ named }) => named.map(({ organisation }) => organisation.id)));
  const own = partyIds(event);
  if ([...own].some((id) => !ids.has(id))) return [];
  if (frame.relation === 'acquisition')
    return segments.map((segment) => withRoles(event, segment, sidesOf(segment, lexicon, resolve)));
  const party = (named: readonly Named[]): readonly FilledRole[] => [{ role: 'party', named }];
  const each = items.map(({ segment, named }) =>
    withRoles(event, segment, [
      ...party(named),
      { role: 'result', named: phraseNames(resultsOf(segment, lexicon), lexicon, resolve) },
    ]),
  );
  if (ONE_EACH.has(frame.relation)) return own.size > 0 ? [] : each;
  if (items.some(({ named }) => named.length > 1)) return each;
  // of each of them it is open whether it finds a partner
  if (factuality.status === 'undecided') return each;
  const [first] = segments;
  return own.size > 0 || !first ? [] : [withRoles(event, first, party(items.flatMap(({ named }) => named)))];
};

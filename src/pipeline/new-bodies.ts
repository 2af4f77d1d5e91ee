/** Events that an article tells in, whom "the new trust", "the merged unit" stand for in it out. */
import type { DiscourseLexicon } from '../discourse/lexicon.js';
import type { DiscourseMention } from '../discourse/model.js';
import { organisationsIn } from '../discourse/organisations-of.js';
import { distinctRefs } from '../discourse/sieve.js';
import { REFUSED } from '../model/claim.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase } from '../model/predicate.js';
import type { EventMention, ReadSentence } from '../relations/find-events.js';

interface BodyContext {
  readonly readings: readonly ReadSentence[];
  readonly events: readonly EventMention[];
  readonly mentions: readonly DiscourseMention[];
  readonly lexicon: DiscourseLexicon;
}

type Organisations = readonly OrganisationRef[];

/** An event by which some become one, where it stands in the text and whom it names. */
interface Joining {
  readonly event: EventMention;
  readonly start: number;
  readonly parties: Organisations;
  readonly results: Organisations;
}

const byRole = ({ roles }: EventMention, isResult: boolean): Organisations =>
  distinctRefs(
    roles
      .filter(({ role }) => (role === 'result') === isResult)
      .flatMap(({ named }) => named.map(({ organisation }) => organisation)),
  );

const JOINING = new Set(['merger', 'acquisition']);

/** In the order of the text. */
const joiningOf = (events: readonly EventMention[]): readonly Joining[] =>
  events
    .filter(({ frame, factuality }) => JOINING.has(frame.relation) && !REFUSED.has(factuality.status))
    .map((event) => ({
      event,
      start: event.sentence.reading.tokens[event.predicate.at]?.start ?? 0,
      parties: byRole(event, false),
      results: byRole(event, true),
    }))
    .toSorted((a, b) => a.start - b.start);

/** What comes of an event: the body that it or another event of the same names, or else those who become one. */
const bodyOf = ({ parties, results }: Joining, all: readonly Joining[]): Organisations => {
  if (results.length > 0) return results;
  const ids = new Set(parties.map(({ id }) => id));
  const isSame = (other: Joining): boolean =>
    other.parties.filter(({ id }) => ids.has(id)).length >= Math.min(2, ids.size);
  return all.find((other) => other.results.length > 0 && isSame(other))?.results ?? parties;
};

/** How often the text speaks of each organisation, by id. */
const timesOf = (mentions: readonly DiscourseMention[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { organisations } of mentions)
    for (const id of new Set(organisations.map((one) => one.id))) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
};

/** Whether an event is told of what a phrase stands for: beside it, or with it as the subject. */
const isOf = (phrase: NounPhrase, { event: { predicate }, results }: Joining): boolean =>
  phrase.clauses.includes(predicate) ||
  (results.length > 0 && (predicate.phrase === phrase || predicate.subject === phrase));

/** How often a body is counted at most, and what each time is worth in sentences of distance. */
const OFTEN = 4;
const TIMES = 2;
/** Sentences beyond which it makes no difference how far an event is. */
const FAR = 5;

/** What bears its name beside it, "the new body, Arden CSU", needs no event. */
const isNewBody = (phrase: NounPhrase, lexicon: DiscourseLexicon): boolean =>
  phrase.determiner === 'the' &&
  !phrase.head.plural &&
  lexicon.kindNouns.has(phrase.lemma) &&
  phrase.modifiers.some(({ lower }) => lexicon.newBodies.has(lower)) &&
  !phrase.equals.some((one) => organisationsIn(one, lexicon, () => []).length > 0);

/** Events before a phrase that are weighed, the nearest: many times as many as an article tells. */
const MOST = 40;

/** Each such phrase with the body that comes of an event told before it. */
export const newBodies = ({
  readings,
  events,
  mentions,
  lexicon,
}: BodyContext): ReadonlyMap<NounPhrase, Organisations> => {
  const joining = joiningOf(events);
  /** Behind the last event of each sentence, by its index. */
  const behind = new Map(joining.map(({ event }, n) => [event.sentence.sentence.index, n + 1]));
  const times = timesOf(mentions);
  /** How likely a body is meant in a sentence: the text speaks of it often, and its event is near. */
  const weightOf = (organisations: Organisations, { event }: Joining, sentence: number): number =>
    TIMES * Math.min(OFTEN, ...organisations.map(({ id }) => times.get(id) ?? 0)) -
    Math.min(FAR, sentence - event.sentence.sentence.index);
  const found = new Map<NounPhrase, Organisations>();
  let next = 0;
  for (const { sentence, reading } of readings)
    for (const phrase of reading.phrases.toSorted((a, b) => a.head.start - b.head.start)) {
      const { start } = phrase.head;
      while ((joining[next]?.start ?? start) < start) next++;
      if (!isNewBody(phrase, lexicon)) continue;
      // a name that is only told later is not known yet, unless it is given there: "the new trust, which will be called Arden"
      const own = joining.slice(next, behind.get(sentence.index));
      const before = [
        ...joining.slice(Math.max(0, next - MOST), next),
        ...own.filter((one) => isOf(phrase, one)),
      ].toReversed();
      const [best] = before
        .map((one) => ({ one, organisations: bodyOf(one, before) }))
        .filter(({ organisations }) => organisations.length > 0)
        .map(({ one, organisations }) => ({
          organisations,
          weight: weightOf(organisations, one, sentence.index),
        }))
        .toSorted((a, b) => b.weight - a.weight);
      if (best) found.set(phrase, best.organisations);
    }
  return found;
};

/** Events that an article tells in, whom "the new trust", "the merged unit" stand for in it out. */
import type { DiscourseLexicon } from '../discourse/lexicon.js';
import type { DiscourseMention } from '../discourse/model.js';
import { organisationsIn } from '../discourse/organisations-of.js';
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

const startOf = ({ predicate, sentence: { reading } }: EventMention): number =>
  reading.tokens[predicate.at]?.start ?? 0;

const byRole = (event: EventMention, isResult: boolean): Organisations => [
  ...new Map(
    event.roles
      .filter(({ role }) => (role === 'result') === isResult)
      .flatMap(({ named }) => named.map(({ organisation }) => [organisation.id, organisation] as const)),
  ).values(),
];

/** What comes of an event: the body that it or another event of the same names, or else those who become one. */
const bodyOf = (event: EventMention, all: readonly EventMention[]): Organisations => {
  const parties = byRole(event, false);
  const ids = new Set(parties.map(({ id }) => id));
  const isSame = (other: EventMention): boolean =>
    byRole(other, false).filter(({ id }) => ids.has(id)).length >= Math.min(2, ids.size);
  const named = [event, ...all.filter(isSame)].map((one) => byRole(one, true));
  return named.find((results) => results.length > 0) ?? parties;
};

const JOINING = new Set(['merger', 'acquisition']);
const AGAINST = new Set(['ruled_out', 'abandoned']);

/** How often a body is counted at most, and what each time is worth in sentences of distance. */
const OFTEN = 4;
const TIMES = 2;
/** Sentences beyond which it makes no difference how far an event is. */
const FAR = 5;

/** How likely a body is meant in a sentence: the text speaks of it often, and its event is near. */
const weightOf = (
  organisations: Organisations,
  event: EventMention,
  sentence: number,
  mentions: readonly DiscourseMention[],
): number => {
  const times = organisations.map(
    ({ id }) => mentions.filter((one) => one.organisations.some((other) => other.id === id)).length,
  );
  return TIMES * Math.min(OFTEN, ...times) - Math.min(FAR, sentence - event.sentence.sentence.index);
};

/** What bears its name beside it, "the new body, Arden CSU", needs no event. */
const isNewBody = (phrase: NounPhrase, lexicon: DiscourseLexicon): boolean =>
  phrase.determiner === 'the' &&
  !phrase.head.plural &&
  lexicon.kindNouns.has(phrase.lemma) &&
  phrase.modifiers.some(({ lower }) => lexicon.newBodies.has(lower)) &&
  !phrase.equals.some((one) => organisationsIn(one, lexicon, () => []).length > 0);

/** Each such phrase with the body that comes of an event told before it. */
export const newBodies = ({
  readings,
  events,
  mentions,
  lexicon,
}: BodyContext): ReadonlyMap<NounPhrase, Organisations> => {
  const joining = events
    .filter(({ frame, factuality }) => JOINING.has(frame.relation) && !AGAINST.has(factuality.status ?? ''))
    .toSorted((a, b) => startOf(b) - startOf(a));
  const found = new Map<NounPhrase, Organisations>();
  for (const { sentence, reading } of readings)
    for (const phrase of reading.phrases) {
      if (!isNewBody(phrase, lexicon)) continue;
      // a name that is only told later is not known yet, unless beside it: "the new trust, which will be called Arden"
      const before = joining.filter(
        (event) => startOf(event) < phrase.head.start || phrase.clauses.includes(event.predicate),
      );
      const [best] = before
        .map((event) => ({ event, organisations: bodyOf(event, before) }))
        .filter(({ organisations }) => organisations.length > 0)
        .map((one) => ({
          ...one,
          weight: weightOf(one.organisations, one.event, sentence.index, mentions),
        }))
        .toSorted((a, b) => b.weight - a.weight);
      if (best) found.set(phrase, best.organisations);
    }
  return found;
};

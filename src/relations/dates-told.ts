/** All that an article tells in, the dates out that it gives of events where it does not say who takes part. */
import type { Resolve } from '../discourse/organisations-of.js';
import { organisationsIn } from '../discourse/organisations-of.js';
import type { Relation, Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { DateTold } from '../model/date-told.js';
import { groupBy } from '../model/group-by.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { toClaimDate } from '../model/timex.js';
import { dateEvent, fitsStatus } from './date-event.js';
import { onDayOfAnother } from './day-of-another.js';
import type { EventMention, ReadSentence, RelationLexicon } from './find-events.js';
import { comingAt, type DatingLexicon, type Time, timesOf } from './times-of.js';

const DEFINITE = /^(?:the|these|those|all|both)\b/;
const VAGUE = /^(?:any|another|some|no|each|every)\b/;

/** Relations whose parties an article may name in one place and the date in another. */
const FAR: readonly Relation[] = ['merger', 'acquisition', 'closure'];
const PAST = new Set<Status>(['effected']);
const AGAINST = new Set<Status>(['ruled_out', 'abandoned', 'ended']);

/** What is or becomes one may be anything where neither an organisation is named nor a noun for one stands. */
const COPULAS = new Set(['be', 'become']);

const idsOf = ({ roles }: EventMention): ReadonlySet<string> =>
  new Set(
    roles
      .filter(({ role }) => role !== 'result')
      .flatMap(({ named }) => named.map(({ organisation }) => organisation.id)),
  );

/** "A small number of mergers may come about", "further mergers", "any merger": none of those that are told. */
const isVague = ({ predicate: { phrase: own, governor } }: EventMention): boolean => {
  // "the largest round of mergers"
  const phrase = governor?.as === 'within' ? governor.predicate.subject : own;
  if (!own || !phrase) return false;
  return own.head.plural
    ? !DEFINITE.test(phrase.determiner) && phrase.quantity === null
    : VAGUE.test(phrase.determiner);
};

/** "The trusts are to merge in May", "asked whether they should merge in May": who they are is told elsewhere. */
const ofMention = (
  mention: EventMention,
  published: ClaimDate,
  { dating, bodies }: RelationLexicon,
): readonly DateTold[] => {
  const { status } = mention.factuality;
  if (!FAR.includes(mention.frame.relation) || (status !== null && AGAINST.has(status))) return [];
  if (status === null && (mention.predicate.past || mention.predicate.perfect)) return [];
  const ahead = status === null || !PAST.has(status);
  const { event } = dateEvent(mention, ahead ? 'planned' : 'effected', published, dating);
  const parties = idsOf(mention);
  const { subject, lemma, phrase } = mention.predicate;
  if (!event || (parties.size === 0 && isVague(mention))) return [];
  if (
    parties.size < 2 &&
    COPULAS.has(lemma) &&
    !(subject && bodies.has(subject.lemma) && subject.head.plural)
  )
    return [];
  return [
    {
      relations: [mention.frame.relation],
      parties,
      result: null,
      ahead,
      near: subject?.head.tag !== 'noun',
      first: false,
      many: parties.size === 0 && (phrase?.head.plural ?? false),
      sentence: mention.sentence.sentence.index,
      date: event,
    },
  ];
};

const words = (phrase: NounPhrase): readonly string[] => [
  phrase.lemma,
  ...phrase.modifiers.map(({ lower }) => `${lower} ${phrase.lemma}`),
];

/** "Launch day is set for May", "completion is due in June": what they may be the day of. */
const occasionOf = (phrase: NounPhrase, { occasions, launches }: DatingLexicon): readonly Relation[] => {
  if (phrase.possessor !== null || phrase.phrases.length > 0) return [];
  const told = words(phrase);
  return told.some((word) => launches.has(word))
    ? ['merger']
    : told.some((word) => occasions.has(word))
      ? FAR
      : [];
};

/** "Opened its doors", "came into being", "was created". */
const isBirth = ({ lemma, object, phrases, passive }: Predicate, { births }: DatingLexicon): boolean =>
  births.has(passive ? `be ${lemma}` : lemma) &&
  (passive || object === null || object.possessor !== null || object.determiner === 'its') &&
  (lemma !== 'come' || phrases.some(({ preposition }) => preposition === 'into'));

/** "It", "the date for it", "the day of it". */
const isOfIt = ({ lemma, phrases }: NounPhrase, { days }: DatingLexicon): boolean =>
  lemma === 'it' ||
  (days.has(lemma) && phrases.some(({ object }) => object.lemma === 'it' || object.lemma === 'this'));

const isAhead = ({ past, perfect, finite, governor }: Predicate): boolean =>
  !(finite && (past || perfect)) || governor?.predicate.part === 'adjective';

const told = (
  predicate: Predicate,
  times: readonly Time[],
  published: ClaimDate,
  about: Omit<DateTold, 'ahead' | 'near' | 'date'>,
): readonly DateTold[] => {
  const ahead = isAhead(predicate);
  return times
    .filter(({ timex }) => fitsStatus(timex, ahead ? 'planned' : 'effected', published))
    .map(({ timex }) => ({ ...about, ahead, near: true, date: toClaimDate(timex) }));
};

/** What a predicate tells of an occasion, of "it", or of the body that an event makes. */
const ofPredicate = (
  predicate: Predicate,
  sentence: number,
  near: EventMention | undefined,
  { roles, dating, newBodies, bodies }: RelationLexicon,
  resolve: Resolve,
  published: ClaimDate,
): readonly DateTold[] => {
  const { subject, part } = predicate;
  if (part === 'noun' || !subject || predicate.negated || predicate.clause === 'conditional') return [];
  const coming = comingAt(predicate, dating.coming);
  const none = { parties: new Set<string>(), result: null, sentence, first: true, many: false };
  const relations = coming.length > 0 ? occasionOf(subject, dating) : [];
  if (relations.length > 0) return told(predicate, coming, published, { ...none, relations });
  if (coming.length > 0 && near && isOfIt(subject, dating) && FAR.includes(near.frame.relation))
    return told(predicate, coming, published, {
      ...none,
      relations: [near.frame.relation],
      parties: idsOf(near),
      first: false,
    });
  if (!isBirth(predicate, dating)) return [];
  const ids = organisationsIn(subject, roles, resolve).map(({ organisation }) => organisation.id);
  const [result = null] = ids;
  const isNew =
    bodies.has(subject.lemma) &&
    subject.possessor === null &&
    subject.modifiers.some(({ lower }) => newBodies.has(lower));
  if (ids.length > 1 || (result === null && !isNew)) return [];
  return told(predicate, timesOf(predicate), published, { ...none, result, relations: ['merger'] });
};

/** Sentences back in which "it" finds its event. */
const REACH = 1;

export const datesTold = (
  mentions: readonly EventMention[],
  sentences: readonly ReadSentence[],
  lexicon: RelationLexicon,
  resolve: Resolve,
  published: ClaimDate,
): readonly DateTold[] => {
  const bySentence = groupBy(mentions, ({ sentence: { sentence } }) => sentence.index);
  const nearest = (index: number, at: number): EventMention | undefined =>
    bySentence.get(index)?.findLast(({ predicate }) => predicate.at < at) ??
    Array.from({ length: REACH }, (_, n) => bySentence.get(index - n - 1)?.at(-1)).find((one) => one);
  const own = mentions.flatMap((mention) => ofMention(mention, published, lexicon));
  return [
    ...own,
    ...mentions.flatMap((mention) => onDayOfAnother(mention, mentions, own, lexicon.dating)),
    ...sentences.flatMap(({ sentence: { index }, reading: { predicates } }) =>
      predicates.flatMap((predicate) =>
        ofPredicate(predicate, index, nearest(index, predicate.at), lexicon, resolve, published),
      ),
    ),
  ];
};

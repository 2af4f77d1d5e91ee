/** All that an article tells in, the dates out that it gives of events where it does not say who takes part. */
import type { Resolve } from '../discourse/organisations-of.js';
import { CLOSED, type Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { DateTold } from '../model/date-told.js';
import { groupBy } from '../model/group-by.js';
import { partyIds } from './argument-context.js';
import { dateEvent } from './date-event.js';
import { onDayOfAnother } from './day-of-another.js';
import type { EventMention, ReadSentence, RelationLexicon } from './find-events.js';
import { FAR, ofPredicate, ofStopping } from './occasions.js';
import { outward } from './outward.js';
import { belowHeadings, daysOfGroup } from './scoped-days.js';
import type { DatingLexicon } from './times-of.js';

const PAST = new Set<Status>(['effected']);

/** What is or becomes one may be anything where neither an organisation is named nor a noun for one stands. */
const COPULAS = new Set(['be', 'become']);

/** "A small number of mergers may come about", "further mergers", "any merger": none of those that are told. */
const isVague = (
  { predicate: { phrase: own, governor } }: EventMention,
  { vague, definite }: DatingLexicon,
): boolean => {
  // "the largest round of mergers"
  const phrase = governor?.as === 'within' ? governor.predicate.subject : own;
  if (!own || !phrase) return false;
  const [determiner = ''] = phrase.determiner.split(' ');
  return own.head.plural ? !definite.has(determiner) && phrase.quantity === null : vague.has(determiner);
};

/** "B was set up in May. It merged with C": how a body came about is no date of what it then does itself. */
const isOfParty = ({ roles }: EventMention, takingPart: ReadonlySet<string>): boolean =>
  roles.some(
    ({ role, named }) =>
      role === 'result' && named.some(({ organisation }) => takingPart.has(organisation.id)),
  );

const eventAs = (
  mention: EventMention,
  status: Status,
  published: ClaimDate,
  dating: DatingLexicon,
): ClaimDate | null => dateEvent(mention, status, published, dating).event;

/** "The trusts are to merge in May", "asked whether they should merge in May": who they are is told elsewhere. */
const ofMention = (
  mention: EventMention,
  published: ClaimDate,
  { dating, bodies }: RelationLexicon,
): readonly DateTold[] => {
  const { status } = mention.factuality;
  if (!FAR.includes(mention.frame.relation) || CLOSED.has(status)) return [];
  if (status === null && (mention.predicate.past || mention.predicate.perfect)) return [];
  const over = status !== null && PAST.has(status) ? eventAs(mention, 'effected', published, dating) : null;
  // "ahead of the formal merger in October", "those that merge in October": nothing but its date tells that it is to come
  const isTensed = outward(mention.predicate, 8).some(({ past, perfect }) => past || perfect);
  const ahead =
    over === null && (mention.predicate.part === 'noun' || !isTensed || status === null || !PAST.has(status));
  const event = ahead ? eventAs(mention, 'planned', published, dating) : over;
  const parties = partyIds(mention);
  const { subject, lemma, phrase } = mention.predicate;
  if (!event || (parties.size === 0 && isVague(mention, dating))) return [];
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

/** "A has bought B from its owner": "it" is not the owning, which one alone is named for. */
const hasParties = (mention: EventMention): boolean => partyIds(mention).size > 1;

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
  const last = (some: readonly EventMention[]): EventMention | undefined =>
    some.findLast(hasParties) ?? some.at(-1);
  const nearest = (index: number, at: number): EventMention | undefined =>
    last((bySentence.get(index) ?? []).filter(({ predicate }) => predicate.at < at)) ??
    Array.from({ length: REACH }, (_, n) => last(bySentence.get(index - n - 1) ?? [])).find((one) => one);
  const whole = mentions.filter(hasParties);
  const takingPart = new Set(whole.flatMap((mention) => [...partyIds(mention)]));
  const besideWhole = new Set(whole.map(({ sentence }) => sentence));
  const own = mentions
    .filter((mention) => besideWhole.has(mention.sentence) || !isOfParty(mention, takingPart))
    .flatMap((mention) => ofMention(mention, published, lexicon));
  return [
    ...own,
    ...belowHeadings(own, mentions, sentences),
    ...mentions.flatMap((mention) => onDayOfAnother(mention, mentions, own, lexicon.dating)),
    ...sentences
      .filter(({ timexes }) => timexes.length > 0)
      .flatMap(({ sentence: { index }, reading: { predicates } }) =>
        predicates.flatMap((predicate) => [
          ...ofPredicate(predicate, index, nearest(index, predicate.at), lexicon, resolve, published),
          ...daysOfGroup(predicate, index, lexicon.dating, published),
          ...ofStopping(predicate, predicates, index, lexicon, resolve, published),
        ]),
      ),
  ];
};

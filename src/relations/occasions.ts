/** A predicate in, the date out that it tells of an event by its occasion, by "it" or by the body that comes of it. */
import type { Resolve } from '../discourse/organisations-of.js';
import { organisationsIn } from '../discourse/organisations-of.js';
import type { Relation } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { DateTold } from '../model/date-told.js';
import { fitsStatus } from '../model/fits-status.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { liesBefore } from '../model/range.js';
import { toClaimDate } from '../model/timex.js';
import { partyIds } from './argument-context.js';
import type { EventMention, RelationLexicon } from './find-events.js';
import { isNewBody } from './results.js';
import { lastDayTimes, stopTimesOf } from './stopped-times.js';
import { isBirth, timesOfWhatWasTold } from './take-up-times.js';
import { comingAt, type DatingLexicon, type Time, timesOf } from './times-of.js';

/** Relations whose parties an article may name in one place and the date in another. */
export const FAR: readonly Relation[] = ['merger', 'acquisition', 'closure'];

/** Those and what "it" may be besides. */
const TAKEN_UP = new Set<Relation>([...FAR, 'alliance']);

const words = (phrase: NounPhrase): readonly string[] => [
  phrase.lemma,
  ...phrase.modifiers.map(({ lower }) => `${lower} ${phrase.lemma}`),
];

/** "Launch day is set for May", "completion is due in June": what they may be the day of. */
const occasionOf = (
  phrase: NounPhrase | null,
  { occasions, launches }: DatingLexicon,
): readonly Relation[] => {
  if (phrase === null || phrase.possessor !== null || phrase.phrases.length > 0) return [];
  const told = words(phrase);
  if (told.some((word) => launches.has(word))) return ['merger'];
  return told.some((word) => occasions.has(word)) ? FAR : [];
};

const UNTIL = new Set(['until', 'till', 'before']);
const isAhead = ({ past, perfect, finite, governor }: Predicate): boolean =>
  !(finite && (past || perfect)) || governor?.predicate.part === 'adjective';

/** "The deal, completed yesterday, gives": over, where it is not still to come. */
const isCompleted = ({ clause, passive, lemma }: Predicate, { completing }: DatingLexicon): boolean =>
  clause === 'participle' && passive && completing.has(lemma);

/** Times of a predicate as dates of what is to come or over. */
export const datesOf = (
  predicate: Predicate,
  times: readonly Time[],
  published: ClaimDate,
  about: Omit<DateTold, 'ahead' | 'near' | 'date'>,
  isOver = !isAhead(predicate),
): readonly DateTold[] =>
  times.flatMap(({ timex }) => {
    // "they have set a date of April": what is given now lies ahead
    const later = liesBefore(published, timex);
    const ahead = later || !isOver;
    return fitsStatus(timex, ahead ? 'planned' : 'effected', published)
      ? [{ ...about, ahead, near: true, date: toClaimDate(timex) }]
      : [];
  });

/** Times at which an occasion is said to be: "launch day is set for May", "May is the target date", "completion in May". */
const occasionTimes = (
  predicate: Predicate,
  coming: readonly Time[],
  dating: DatingLexicon,
): { readonly relations: readonly Relation[]; readonly times: readonly Time[] } => {
  const { part, phrase, subject, second, lemma } = predicate;
  if (part === 'noun') return { relations: occasionOf(phrase, dating), times: timesOf(predicate) };
  if (lemma === 'be' && second) return { relations: occasionOf(second, dating), times: timesOf(predicate) };
  return { relations: occasionOf(subject, dating), times: coming };
};

/** The body that a birth is of: the id of one that is named, null for "the new unit", undefined for neither. */
const bodyOf = (
  subject: NounPhrase,
  lexicon: RelationLexicon,
  resolve: Resolve,
): string | null | undefined => {
  const [result, other] = organisationsIn(subject, lexicon.roles, resolve).map(
    ({ organisation }) => organisation.id,
  );
  if (result !== undefined && other === undefined) return result;
  // "the new unit" may be known by those that it comes of
  return subject.possessor === null && isNewBody(subject, lexicon) ? null : undefined;
};

/** `near` is the event told last. */
export const ofPredicate = (
  predicate: Predicate,
  sentence: number,
  near: EventMention | undefined,
  lexicon: RelationLexicon,
  resolve: Resolve,
  published: ClaimDate,
): readonly DateTold[] => {
  const { dating } = lexicon;
  const { subject, part, negated, clause } = predicate;
  if (negated || clause === 'conditional') return [];
  const coming = part === 'noun' ? [] : comingAt(predicate, dating.coming);
  const none = { parties: new Set<string>(), result: null, sentence, first: true, many: false };
  const last = lastDayTimes(predicate, dating);
  if (last.length > 0) return datesOf(predicate, last, published, { ...none, relations: ['closure'] });
  const { relations, times } = occasionTimes(predicate, coming, dating);
  if (relations.length > 0 && times.length > 0)
    return datesOf(predicate, times, published, { ...none, relations });
  if (part === 'noun') return [];
  const taken =
    near && TAKEN_UP.has(near.frame.relation) ? timesOfWhatWasTold(predicate, coming, dating) : [];
  if (near && taken.length > 0)
    return datesOf(
      predicate,
      taken,
      published,
      { ...none, relations: [near.frame.relation], parties: partyIds(near), first: false },
      !isAhead(predicate) || isCompleted(predicate, dating),
    );
  if (!subject || !isBirth(predicate, dating)) return [];
  const result = bodyOf(subject, lexicon, resolve);
  return result === undefined
    ? []
    : datesOf(
        predicate,
        timesOf(predicate).filter(({ preposition }) => !UNTIL.has(preposition)),
        published,
        { ...none, result, relations: ['merger'] },
      );
};

/** "Governing bodies decided on Tuesday not to go ahead": the day on which what is told beside it was given up. */
export const ofStopping = (
  predicate: Predicate,
  predicates: readonly Predicate[],
  sentence: number,
  { dating, roles }: RelationLexicon,
  resolve: Resolve,
  published: ClaimDate,
): readonly DateTold[] =>
  stopTimesOf(predicate, predicates, dating)
    .filter(({ timex }) => fitsStatus(timex, 'abandoned', published))
    .map(({ timex }) => ({
      relations: [...TAKEN_UP],
      // who gives it up takes part in it, but for those whose leave it needs
      parties: new Set(
        (predicate.subject ? organisationsIn(predicate.subject, roles, resolve) : [])
          .map(({ organisation }) => organisation.id)
          .filter((id) => !roles.bystanders.has(id)),
      ),
      result: null,
      ahead: false,
      near: true,
      first: false,
      many: false,
      stopped: true,
      sentence,
      date: toClaimDate(timex),
    }));

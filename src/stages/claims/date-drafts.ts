/** Drafts and the dates told elsewhere in the article in, drafts without a date of their own with one that can only be theirs out. */
import type { Relation } from '../../model/claim.js';
import type { ClaimDate } from '../../model/date.js';
import type { DateTold } from '../../model/date-told.js';
import type { Draft } from './finding.js';
import { idsOf, indexed, isAhead, isDatable, keyOf, type Told } from './told-dates.js';

/** Relations that a date is looked for elsewhere for. */
const FAR = new Set<Relation>(['merger', 'acquisition', 'closure', 'alliance']);
/** A takeover that is called a merger, too, is one event. */
const SAME: Partial<Record<Relation, Relation>> = { merger: 'acquisition', acquisition: 'merger' };

/** Sentences before and after the event in which a date that names nobody may be told. */
const BACK = 2;
const ON = 12;

const DAY = /\d{4}-\d\d-\d\d$/;
const MONTH = /\d{4}-(?:0\d|1[0-2])$/;

/** How finely a date is told. */
const fineness = ({ edtf }: ClaimDate): number => (DAY.test(edtf) ? 2 : MONTH.test(edtf) ? 1 : 0);

const finest = (told: readonly DateTold[]): ClaimDate | null =>
  told.map(({ date }) => date).toSorted((a, b) => fineness(b) - fineness(a))[0] ?? null;

/** Whether a date is told more finely than one that holds it. */
const isFiner = (one: ClaimDate, other: ClaimDate): boolean =>
  fineness(one) > fineness(other) &&
  one.from !== null &&
  other.from !== null &&
  one.to !== null &&
  other.to !== null &&
  one.from >= other.from &&
  one.to <= other.to;

/** Whether the article tells no other event that the date may be of. */
const isAlone = ({ relations, ahead }: DateTold, { events }: Told): boolean =>
  relations.reduce((sum, relation) => sum + (events.get(`${ahead} ${relation}`)?.size ?? 0), 0) === 1;

/** "Three trusts will become one on 1 April after the last hurdle to their merger was removed": told with the event, and of no other. */
const besideDates = (draft: Draft, told: Told): readonly DateTold[] => {
  const { sentence, claim } = draft;
  const [ahead, parties] = [isAhead(draft), new Set(idsOf(claim.participants, false))];
  if ((told.inSentence.get(`${ahead} ${claim.relation} ${sentence}`)?.size ?? 0) !== 1) return [];
  return (told.bySentence.get(sentence) ?? []).filter(
    (one) =>
      one.ahead === ahead &&
      one.relations.includes(claim.relation) &&
      [...one.parties].every((id) => parties.has(id)),
  );
};

/** "The mergers took effect on Sunday": of all that the article tells, where no other such date is told. */
const commonDates = (draft: Draft, told: Told): readonly DateTold[] => {
  const many = told.all.filter(
    (one) => one.many && one.ahead === isAhead(draft) && one.relations.includes(draft.claim.relation),
  );
  return new Set(many.map(({ date }) => date.edtf)).size === 1 ? many : [];
};

/** "PCTs that merge on 1 October", "all three start in May": of what is told below or before, and of as many as are said. */
const scopedDates = (draft: Draft, { scoped, inSentence }: Told): readonly DateTold[] => {
  const { claim, sentence } = draft;
  const ahead = isAhead(draft);
  if (claim.status === 'considered') return [];
  return scoped.filter(({ scope, relations, ...one }) => {
    if (!scope || one.ahead !== ahead || !relations.includes(claim.relation)) return false;
    if (sentence < scope.from || sentence > scope.to) return false;
    if (scope.count === null) return true;
    const told = Array.from({ length: scope.to - scope.from + 1 }, (_, n) => [
      ...(inSentence.get(`${ahead} ${claim.relation} ${scope.from + n}`) ?? []),
    ]);
    return new Set(told.flat()).size === scope.count;
  });
};

/** Dates that name some or none of those who take part, where there is one event alone. */
const looseDates = (draft: Draft, told: Told): readonly DateTold[] => {
  const { relation, participants } = draft.claim;
  const ahead = isAhead(draft);
  if ((told.events.get(`${ahead} ${relation}`)?.size ?? 0) !== 1) return [];
  const parties = new Set(idsOf(participants, false));
  return told.all.filter((one) => {
    const away = one.sentence - draft.sentence;
    return (
      one.ahead === ahead &&
      one.relations.includes(relation) &&
      (!one.near || (away >= -BACK && away <= ON)) &&
      [...one.parties].every((id) => parties.has(id)) &&
      isAlone(one, told)
    );
  });
};

/** Dates of a relation between just those who take part. */
const sameParties = (draft: Draft, relation: Relation, { ofParties }: Told): readonly DateTold[] =>
  ofParties.get(keyOf(isAhead(draft), relation, idsOf(draft.claim.participants, false))) ?? [];

/** The date of a claim that calls the same by another name. */
const ofOtherRelation = (draft: Draft, { ofDrafts }: Told): readonly DateTold[] => {
  const other = SAME[draft.claim.relation];
  return other
    ? (ofDrafts.get(keyOf(isAhead(draft), other, idsOf(draft.claim.participants, false))) ?? [])
    : [];
};

/** The date that can be of nothing but what the draft claims: it names who takes part or comes of it, or there is one event alone. */
const dateOf = (draft: Draft, told: Told): ClaimDate | null => {
  const { relation, participants, event } = draft.claim;
  const ahead = isAhead(draft);
  const results = idsOf(participants, true);
  const ofResult = results.flatMap((id) => told.ofResult.get(`${ahead} ${id}`) ?? []);
  const loose = looseDates(draft, told);
  if (event) {
    // another date of the same event, told more finely, may be of another stage, but not the first day of what comes of it
    const births = [
      ...ofResult,
      ...loose.filter(({ first, result }) => first && (result === null || results.length === 0)),
    ];
    return finest(births.filter(({ date }) => isFiner(date, event)));
  }
  const own = sameParties(draft, relation, told);
  const found = finest([...ofResult, ...own, ...loose.filter(({ result }) => result === null)]);
  return (
    found ??
    finest(besideDates(draft, told)) ??
    finest(scopedDates(draft, told)) ??
    finest(commonDates(draft, told)) ??
    finest(ofOtherRelation(draft, told))
  );
};

/** The day on which the only plan that the article tells to be given up was given up, told right before or after it. */
const stopOf = ({ sentence, claim }: Draft, { stopped, givenUp }: Told): ClaimDate | null => {
  const parties = new Set(idsOf(claim.participants, false));
  const near = stopped.filter(
    (one) => Math.abs(one.sentence - sentence) <= BACK && [...one.parties].every((id) => parties.has(id)),
  );
  return givenUp.size === 1 && new Set(near.map(({ date }) => date.edtf)).size === 1
    ? (near[0]?.date ?? null)
    : null;
};

export const dateDrafts = (drafts: readonly Draft[], dates: readonly DateTold[]): readonly Draft[] => {
  const told = indexed(drafts, dates);
  return drafts.map((draft) => {
    const isStopped = draft.claim.status === 'abandoned' && draft.claim.event === null;
    if (!FAR.has(draft.claim.relation) || !(isStopped || isDatable(draft))) return draft;
    const event = isStopped ? stopOf(draft, told) : dateOf(draft, told);
    return event ? { ...draft, claim: { ...draft.claim, event } } : draft;
  });
};

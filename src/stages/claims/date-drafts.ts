/** Drafts without a date of their own and the dates told elsewhere in the article in, the drafts with the dates that can only be theirs out. */
import type { Participant, Relation } from '../../model/claim.js';
import type { ClaimDate } from '../../model/date.js';
import type { DateTold } from '../../model/date-told.js';
import type { Draft } from './finding.js';

const AHEAD = new Set(['considered', 'planned']);

const isAhead = ({ claim }: Draft): boolean => AHEAD.has(claim.status);
const isDatable = (draft: Draft): boolean => isAhead(draft) || draft.claim.status === 'effected';

const idsOf = (participants: readonly Participant[], isResult: boolean): readonly string[] =>
  participants.filter(({ role }) => (role === 'result') === isResult).map(({ id }) => id);

const partiesKey = ({ claim }: Draft): string =>
  `${claim.relation} ${[...idsOf(claim.participants, false)].sort().join(' ')}`;

/** Sentences before and after the event in which a date that names nobody may be told. */
const BACK = 2;
const ON = 12;

/** Whether the date can be of nothing but what the draft claims: it names who takes part or comes of it, or there is one event alone. */
const isOf = (told: DateTold, draft: Draft, rivals: readonly Draft[], isDated: boolean): boolean => {
  const { relation, participants } = draft.claim;
  if (!told.relations.includes(relation) || told.ahead !== isAhead(draft)) return false;
  // another date of the same event, told more finely, may be of another stage
  if (isDated && told.result === null) return false;
  const results = idsOf(participants, true);
  if (told.result !== null && (results.length > 0 || !isDated)) return results.includes(told.result);
  const parties = new Set(idsOf(participants, false));
  if ([...told.parties].some((id) => !parties.has(id))) return false;
  if (told.parties.size > 0 && told.parties.size === parties.size) return true;
  const away = told.sentence - draft.sentence;
  if (told.near && (away < -BACK || away > ON)) return false;
  const others = rivals.filter(({ claim }) => told.relations.includes(claim.relation));
  return new Set(others.map(partiesKey)).size === 1;
};

const DAY = /\d{4}-\d\d-\d\d$/;
const MONTH = /\d{4}-(?:0\d|1[0-2])$/;

/** How finely a date is told. */
const fineness = ({ edtf }: ClaimDate): number => (DAY.test(edtf) ? 2 : MONTH.test(edtf) ? 1 : 0);

/** Whether a date is told more finely than one that holds it. */
const isFiner = (one: ClaimDate, other: ClaimDate): boolean =>
  fineness(one) > fineness(other) &&
  one.from !== null &&
  other.from !== null &&
  one.to !== null &&
  other.to !== null &&
  one.from >= other.from &&
  one.to <= other.to;

const finest = (dates: readonly ClaimDate[]): ClaimDate | null =>
  dates.toSorted((a, b) => fineness(b) - fineness(a))[0] ?? null;

const asTold = (draft: Draft): readonly DateTold[] =>
  draft.claim.event && isDatable(draft)
    ? [
        {
          relations: [draft.claim.relation],
          parties: new Set(idsOf(draft.claim.participants, false)),
          result: null,
          ahead: isAhead(draft),
          near: true,
          sentence: draft.sentence,
          date: draft.claim.event,
        },
      ]
    : [];

/** Relations that a date is looked for elsewhere for. */
const FAR = new Set<Relation>(['merger', 'acquisition', 'closure']);

export const dateDrafts = (drafts: readonly Draft[], told: readonly DateTold[]): readonly Draft[] => {
  const dates = [...drafts.flatMap(asTold), ...told];
  return drafts.map((draft) => {
    const own = draft.claim.event;
    if (!FAR.has(draft.claim.relation) || !isDatable(draft)) return draft;
    const rivals = drafts.filter((one) => !isDatable(one) || isAhead(one) === isAhead(draft));
    const event = finest(
      dates
        .filter((one) => isOf(one, draft, rivals, own !== null))
        .map(({ date }) => date)
        .filter((date) => own === null || isFiner(date, own)),
    );
    return event ? { ...draft, claim: { ...draft.claim, event } } : draft;
  });
};

/** Drafts and the dates told elsewhere in the article in, drafts without a date of their own with one that can only be theirs out. */
import type { Participant, Relation } from '../../model/claim.js';
import type { ClaimDate } from '../../model/date.js';
import type { DateTold } from '../../model/date-told.js';
import { groupBy } from '../../model/group-by.js';
import type { Draft } from './finding.js';

const AHEAD = new Set(['considered', 'planned']);
/** Relations that a date is looked for elsewhere for. */
const FAR = new Set<Relation>(['merger', 'acquisition', 'closure']);

const isAhead = ({ claim }: Draft): boolean => AHEAD.has(claim.status);
const isDatable = (draft: Draft): boolean => isAhead(draft) || draft.claim.status === 'effected';

const idsOf = (participants: readonly Participant[], isResult: boolean): readonly string[] =>
  participants.filter(({ role }) => (role === 'result') === isResult).map(({ id }) => id);

/** What is to come and what has been are told apart. */
const keyOf = (ahead: boolean, relation: Relation, ids: Iterable<string>): string =>
  `${ahead} ${relation} ${[...new Set(ids)].sort().join(' ')}`;

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

const asTold = (draft: Draft): readonly DateTold[] =>
  draft.claim.event && isDatable(draft)
    ? [
        {
          relations: [draft.claim.relation],
          parties: new Set(idsOf(draft.claim.participants, false)),
          result: null,
          ahead: isAhead(draft),
          near: true,
          first: false,
          many: false,
          sentence: draft.sentence,
          date: draft.claim.event,
        },
      ]
    : [];

/** Dates by what they say of whose they are, so that none is held against every draft. */
interface Told {
  readonly ofParties: ReadonlyMap<string, readonly DateTold[]>;
  readonly ofResult: ReadonlyMap<string, readonly DateTold[]>;
  readonly all: readonly DateTold[];
  readonly bySentence: ReadonlyMap<number, readonly DateTold[]>;
  /** For each relation, to come or over, the events that the article tells, and those that a sentence does. */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
  readonly inSentence: ReadonlyMap<string, ReadonlySet<string>>;
}

const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
  map.set(key, (map.get(key) ?? new Set()).add(value));
};

const indexed = (drafts: readonly Draft[], told: readonly DateTold[]): Told => {
  const all = [...drafts.flatMap(asTold), ...told];
  const named = all.flatMap((one) =>
    one.parties.size > 0 ? one.relations.map((relation) => ({ one, relation })) : [],
  );
  const [events, inSentence] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const draft of drafts) {
    const { relation, participants } = draft.claim;
    for (const ahead of isDatable(draft) ? [isAhead(draft)] : [true, false]) {
      const id = keyOf(ahead, relation, idsOf(participants, false));
      add(events, `${ahead} ${relation}`, id);
      add(inSentence, `${ahead} ${relation} ${draft.sentence}`, id);
    }
  }
  return {
    ofParties: new Map(
      [...groupBy(named, ({ one, relation }) => keyOf(one.ahead, relation, one.parties))].map(
        ([key, list]) => [key, list.map(({ one }) => one)],
      ),
    ),
    ofResult: groupBy(
      all.filter(({ result }) => result !== null),
      ({ ahead, result }) => `${ahead} ${result}`,
    ),
    all,
    bySentence: groupBy(all, ({ sentence }) => sentence),
    events,
    inSentence,
  };
};

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
  const own = told.ofParties.get(keyOf(ahead, relation, idsOf(participants, false))) ?? [];
  const found = finest([...ofResult, ...own, ...loose.filter(({ result }) => result === null)]);
  return found ?? finest(besideDates(draft, told)) ?? finest(commonDates(draft, told));
};

export const dateDrafts = (drafts: readonly Draft[], dates: readonly DateTold[]): readonly Draft[] => {
  const told = indexed(drafts, dates);
  return drafts.map((draft) => {
    if (!FAR.has(draft.claim.relation) || !isDatable(draft)) return draft;
    const event = dateOf(draft, told);
    return event ? { ...draft, claim: { ...draft.claim, event } } : draft;
  });
};

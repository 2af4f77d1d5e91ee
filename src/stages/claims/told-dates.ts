/** Drafts and the dates told elsewhere in the article in, all of them by what they say of whose they are out. */
import type { Participant, Relation } from '../../model/claim.js';
import type { DateTold } from '../../model/date-told.js';
import { groupBy } from '../../model/group-by.js';
import type { Draft } from './finding.js';

const AHEAD = new Set(['considered', 'planned']);
export const isAhead = ({ claim }: Draft): boolean => AHEAD.has(claim.status);
export const isDatable = (draft: Draft): boolean => isAhead(draft) || draft.claim.status === 'effected';

export const idsOf = (participants: readonly Participant[], isResult: boolean): readonly string[] =>
  participants.filter(({ role }) => (role === 'result') === isResult).map(({ id }) => id);

/** What is to come and what has been are told apart. */
export const keyOf = (ahead: boolean, relation: Relation, ids: Iterable<string>): string =>
  `${ahead} ${relation} ${[...new Set(ids)].sort().join(' ')}`;

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
export interface Told {
  readonly ofParties: ReadonlyMap<string, readonly DateTold[]>;
  /** Of claims that name all who take part. */
  readonly ofDrafts: ReadonlyMap<string, readonly DateTold[]>;
  readonly ofResult: ReadonlyMap<string, readonly DateTold[]>;
  readonly all: readonly DateTold[];
  /** Those that are of what some sentences tell. */
  readonly scoped: readonly DateTold[];
  /** Days on which something was given up, and what plans the article tells to be. */
  readonly stopped: readonly DateTold[];
  readonly givenUp: ReadonlySet<string>;
  readonly bySentence: ReadonlyMap<number, readonly DateTold[]>;
  /** For each relation, to come or over, the events that the article tells, and those that a sentence does. */
  readonly events: ReadonlyMap<string, ReadonlySet<string>>;
  readonly inSentence: ReadonlyMap<string, ReadonlySet<string>>;
}

const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
  map.set(key, (map.get(key) ?? new Set()).add(value));
};

const byParties = (told: readonly DateTold[]): ReadonlyMap<string, readonly DateTold[]> => {
  const named = told.flatMap((one) =>
    one.parties.size > 0 ? one.relations.map((relation) => ({ one, relation })) : [],
  );
  return new Map(
    [...groupBy(named, ({ one, relation }) => keyOf(one.ahead, relation, one.parties))].map(([key, list]) => [
      key,
      list.map(({ one }) => one),
    ]),
  );
};

/** The matter that a plan given up is told of. */
const stoppedKey = ({ claim: { relation, participants } }: Draft): string =>
  keyOf(false, relation, idsOf(participants, false));

export const indexed = (drafts: readonly Draft[], told: readonly DateTold[]): Told => {
  const ofClaims = drafts.flatMap(asTold);
  const all = [...ofClaims, ...told.filter(({ stopped, scope }) => !stopped && !scope)];
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
    ofParties: byParties(all),
    ofDrafts: byParties(ofClaims),
    ofResult: groupBy(
      all.filter(({ result }) => result !== null),
      ({ ahead, result }) => `${ahead} ${result}`,
    ),
    all,
    scoped: told.filter(({ scope }) => scope),
    stopped: told.filter(({ stopped }) => stopped),
    givenUp: new Set(drafts.filter(({ claim }) => claim.status === 'abandoned').map(stoppedKey)),
    bySentence: groupBy(all, ({ sentence }) => sentence),
    events,
    inSentence,
  };
};

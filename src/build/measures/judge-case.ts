/** An item of a challenge set and the claims that its text gave in; what of them is right, wrong and missing out. */
import { type Claim, isCore } from '../../model/claim.js';
import { bareName } from './bare-name.js';
import type { CaseItem, Reading } from './case-item.js';

/** Counts of one item, or of several added up. */
export interface CaseTally {
  readonly items: number;
  readonly right: number;
  readonly hits: number;
  readonly wrong: number;
  readonly missing: number;
  /** Claims found whose event the item gives, and those of them with that event. */
  readonly dated: number;
  readonly datesRight: number;
  /** Claims that are plainly false readings. */
  readonly never: number;
}

const namesOf = (claim: Claim, isMeant: (role: string) => boolean): readonly string[] => [
  ...new Set(claim.participants.filter(({ role }) => isMeant(role)).map(({ id }) => bareName(id))),
];

/** Whether every wanted participant takes a name of its own, in order, and no name is left. */
const sameParticipants = (wanted: readonly (readonly string[])[], names: readonly string[]): boolean => {
  const left = new Set(names);
  const isTaken = (accepted: readonly string[]): boolean => {
    const bare = new Set(accepted.map(bareName));
    const name = [...left].find((one) => bare.has(one));
    return name !== undefined && left.delete(name);
  };
  return wanted.every(isTaken) && left.size === 0;
};

const acquirersFit = (wanted: readonly string[], claim: Claim): boolean => {
  const bare = wanted.map(bareName);
  const acquirers = namesOf(claim, (role) => role === 'acquirer');
  return acquirers.length > 0 && acquirers.every((name) => bare.includes(name));
};

/** Whether the claim is what the reading says, dates apart; a named result is no participant here. */
const fits = (wanted: Reading, claim: Claim): boolean =>
  (wanted.relation?.includes(claim.relation) ?? true) &&
  (wanted.status?.includes(claim.status) ?? true) &&
  (!wanted.participants ||
    sameParticipants(
      wanted.participants,
      namesOf(claim, (role) => role !== 'result'),
    )) &&
  (!wanted.acquirer || acquirersFit(wanted.acquirer, claim));

const eventFits = ({ event }: Reading, claim: Claim): boolean =>
  event?.includes(claim.event?.edtf ?? null) ?? true;

interface Hit {
  readonly wanted: Reading;
  readonly claim: Claim;
}

/** Each wanted claim with a claim of its own, one with its event before others. */
const hitsOf = (wanted: readonly Reading[], claims: readonly Claim[]): readonly Hit[] => {
  const used = new Set<Claim>();
  return wanted.flatMap((one) => {
    const free = claims.filter((claim) => !used.has(claim) && fits(one, claim));
    const claim = free.find((candidate) => eventFits(one, candidate)) ?? free[0];
    if (!claim) return [];
    used.add(claim);
    return [{ wanted: one, claim }];
  });
};

/** What makes two wrong claims the same error. */
const errorKey = ({ relation, status, participants, event }: Claim): string =>
  JSON.stringify([relation, status, participants.map(({ role, id }) => [role, id]), event?.edtf ?? null]);

/** Claims of other than core relations are not looked at; one that is found twice is no error. */
export const judgeCase = (item: CaseItem, claims: readonly Claim[]): CaseTally => {
  const core = claims.filter(({ relation }) => isCore(relation));
  const hits = hitsOf(item.claims, core);
  const accepted = [...item.claims, ...item.optional];
  const wrong = new Set(core.filter((claim) => !accepted.some((one) => fits(one, claim))).map(errorKey)).size;
  const missing = item.claims.length - hits.length;
  const dated = hits.filter(({ wanted }) => wanted.event !== undefined);
  const datesRight = dated.filter(({ wanted, claim }) => eventFits(wanted, claim)).length;
  const isRight = missing === 0 && wrong === 0 && datesRight === dated.length;
  return {
    ...{
      items: 1,
      right: isRight ? 1 : 0,
      hits: hits.length,
      wrong,
      missing,
      dated: dated.length,
      datesRight,
    },
    never: core.filter((claim) => item.never.some((one) => fits(one, claim))).length,
  };
};

const NOTHING: CaseTally = {
  ...{ items: 0, right: 0, hits: 0, wrong: 0, missing: 0, dated: 0, datesRight: 0, never: 0 },
};

export const addTallies = (tallies: readonly CaseTally[]): CaseTally =>
  tallies.reduce(
    (sum, one) => ({
      items: sum.items + one.items,
      right: sum.right + one.right,
      hits: sum.hits + one.hits,
      wrong: sum.wrong + one.wrong,
      missing: sum.missing + one.missing,
      dated: sum.dated + one.dated,
      datesRight: sum.datesRight + one.datesRight,
      never: sum.never + one.never,
    }),
    NOTHING,
  );

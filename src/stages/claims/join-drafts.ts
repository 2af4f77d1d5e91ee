/** Drafts of an article in, its claims out: one for each thing asserted, the strongest stage of it, all its evidence. */
import {
  type Claim,
  type Details,
  type Evidence,
  isCore,
  type Participant,
  REFUSED,
  type Status,
} from '../../model/claim.js';
import type { Derivation } from '../../model/derivation.js';
import { DETAIL_FIELDS } from '../../model/detail-fields.js';
import { groupBy } from '../../model/group-by.js';
import { claimId, participantKeys } from '../../model/identity.js';
import type { Draft } from './finding.js';
import { distinct } from './participants-of.js';

/** Details that set two claims apart; a tender may be told of one and not of the other. */
const TELLING = DETAIL_FIELDS.filter((field) => field !== 'tender' && field !== 'unit');

const detailsKey = (claim: Details, fields: readonly (keyof Details)[]): string =>
  fields.map((field) => claim[field] ?? '').join('|');

/** What two findings must share to be about the same thing. */
const subjectKey = ({ claim }: Draft): string => {
  const parties = participantKeys(claim.participants.filter((p) => p.role !== 'result')).join(' ');
  return isCore(claim.relation)
    ? `${claim.relation} ${parties}`
    : `${claim.relation} ${parties} ${detailsKey(claim, TELLING)}`;
};

const isFuller = (other: Draft, one: Draft): boolean => {
  const own = DETAIL_FIELDS.filter((field) => one.claim[field] !== undefined);
  return (
    DETAIL_FIELDS.filter((field) => other.claim[field] !== undefined).length > own.length &&
    own.every((field) => one.claim[field] === other.claim[field])
  );
};

/** Drafts that differ in some detail. */
const withDifferentDetails = (drafts: readonly Draft[]): readonly Draft[] => [
  ...new Map(drafts.map((one) => [detailsKey(one.claim, DETAIL_FIELDS), one])).values(),
];

const samePeers = ({ claim }: Draft): string =>
  `${claim.relation} ${participantKeys(claim.participants).join(' ')}`;

/** Each draft of a relation that has details with the fields that the article tells elsewhere of the same organisations: "its bid" is the joint one named before. */
const completed = (drafts: readonly Draft[]): readonly Draft[] => {
  const fuller = new Map<Draft, Draft>();
  const detailed = drafts.filter(({ claim }) => !isCore(claim.relation));
  for (const peers of groupBy(detailed, samePeers).values()) {
    if (peers.length < 2) continue;
    const different = withDifferentDetails(peers);
    for (const one of different.length > 1 ? peers : []) {
      const found = different.find((other) => isFuller(other, one));
      if (found) fuller.set(one, found);
    }
  }
  return drafts.map((one) => {
    const other = fuller.get(one);
    if (!other) return one;
    const told = DETAIL_FIELDS.filter((field) => other.claim[field] !== undefined);
    const details = Object.fromEntries(told.map((field) => [field, other.claim[field]]));
    return { ...one, claim: { ...one.claim, ...details } };
  });
};

const STRENGTH: Partial<Record<Status, number>> = {
  considered: 1,
  planned: 2,
  effected: 3,
};

/** What is ruled out and what is called off are one thing told twice. */

/** "Partners since 2012, and since 2014 formal ones": an arrangement lasts since its latest form. */
const isEarlierForm = (one: Draft, other: Draft): boolean =>
  one.claim.relation === 'alliance' &&
  one.claim.status === 'effected' &&
  one.sentence === other.sentence &&
  one.claim.event !== null &&
  other.claim.event !== null &&
  one.claim.event.edtf < other.claim.event.edtf;

/** Whether `weaker` says no more than `other` does: an earlier stage, or the same without its date. */
const isCovered = (weaker: Draft, other: Draft): boolean => {
  if (weaker.claim.reported.edtf !== other.claim.reported.edtf) return false;
  if (isEarlierForm(weaker, other)) return true;
  if (isEarlierForm(other, weaker)) return false;
  if (weaker.neutral !== other.neutral) return weaker.neutral;
  if (
    REFUSED.has(weaker.claim.status) &&
    REFUSED.has(other.claim.status) &&
    weaker.claim.status !== other.claim.status
  )
    return compareDrafts(other, weaker) < 0;
  const [low, high] = [STRENGTH[weaker.claim.status], STRENGTH[other.claim.status]];
  if (weaker.claim.status === other.claim.status)
    return weaker.claim.event === null && other.claim.event !== null;
  return low !== undefined && high !== undefined && low < high;
};

const compareDrafts = (a: Draft, b: Draft): number =>
  (a.claim.evidence[0]?.start ?? 0) - (b.claim.evidence[0]?.start ?? 0);

const byOffset = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end;

/** No spread: objects made by adding to one have a shape each, and every later look at them is slow. */
const identified = (claim: Draft['claim']): Claim => Object.assign({ id: claimId(claim) }, claim);

/** Joins drafts of one claim: its evidence is all of theirs. */
const merge = (drafts: readonly Draft[], first: Draft): Claim => {
  if (drafts.length === 1) return identified(first.claim);
  const evidence = [
    ...new Map(drafts.flatMap((d) => d.claim.evidence).map((e) => [`${e.start}:${e.end}`, e])).values(),
  ].toSorted(byOffset);
  const participants = distinct(drafts.flatMap((d) => d.claim.participants));
  return identified({ ...first.claim, participants, evidence });
};

/** All that bears on whether one draft covers another. */
const standing = ({ claim, neutral, sentence }: Draft): string =>
  `${claim.status}|${claim.event?.edtf ?? ''}|${claim.reported.edtf}|${neutral}|${claim.relation === 'alliance' ? sentence : ''}`;

const isResult = ({ role }: Participant): boolean => role === 'result';

/** A draft with the name of what comes of it, told in another place. */
const named = (draft: Draft, other: Draft): Draft =>
  draft === other || draft.claim.participants.some(isResult)
    ? draft
    : {
        ...draft,
        claim: {
          ...draft.claim,
          participants: [...draft.claim.participants, ...other.claim.participants.filter(isResult)],
          evidence: [...draft.claim.evidence, ...other.claim.evidence],
        },
      };

const resolveGroup = (drafts: readonly Draft[]): Derivation[] => {
  const [only, second] = drafts;
  if (only && !second) return [{ ...only, claim: merge(drafts, only) }];
  const others = [...new Map(drafts.map((one) => [standing(one), one])).values()];
  const kept = drafts.filter((weaker) => !others.some((other) => isCovered(weaker, other)));
  const naming = drafts.find(({ claim }) => claim.participants.some(isResult));
  const claims = groupBy(kept, ({ claim }) => `${claim.status}|${claim.event?.edtf ?? ''}`);
  return [...claims.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const claim = merge(same, naming ? named(first, naming) : first);
    return same.map((one) => ({ ...one, claim }));
  });
};

/** Joins drafts that are about the same thing, in order of their evidence. */
export const joinDrafts = (drafts: readonly Draft[]): readonly Derivation[] =>
  [...groupBy(completed(drafts.toSorted(compareDrafts)), subjectKey).values()].flatMap(resolveGroup);

/** Content-derived ids: the same content has the same id on any machine. */
import { hash } from 'node:crypto';
import type { Claim, Details, Participant, Relation, TrackSubject } from './claim.js';

const digest = (prefix: string, parts: readonly unknown[]): string =>
  `${prefix}_${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 16)}`;

/** Sorted `role:id` pairs: the same whatever the order of mention. */
export const participantKeys = (participants: readonly Pick<Participant, 'id' | 'role'>[]): string[] => {
  const keys = participants.map((p) => `${p.role}:${p.id}`).sort();
  return keys.filter((key, at) => key !== keys[at - 1]);
};

/** What sets apart two claims of one relation about the same organisations: a post's holder, a count, a service. */
const DISTINGUISHING: Readonly<Partial<Record<Relation, readonly (keyof Details)[]>>> = {
  office: ['person', 'title'],
  count: ['scope', 'value', 'min', 'max'],
  profile: ['attribute', 'value', 'unit'],
  supply: ['service'],
  bid: ['mode', 'tender'],
};

const distinguishing = (claim: Details & { readonly relation: Relation }): readonly unknown[] =>
  DISTINGUISHING[claim.relation]?.map((field) => claim[field] ?? null) ?? [];

/** Id of a claim; it depends on its article's id, relation (with that relation's own fields), status, participants and event. */
export const claimId = (
  claim: Details & Pick<Claim, 'article' | 'relation' | 'status' | 'participants' | 'event'>,
): string =>
  digest('c', [
    claim.article,
    claim.relation,
    distinguishing(claim),
    claim.status,
    participantKeys(claim.participants),
    claim.event?.edtf ?? null,
  ]);

/** What tells tracks of one relation apart where their parties do not: posts by holder and title, supply by service. */
const TRACK_FIELDS: Readonly<Partial<Record<Relation, readonly (keyof TrackSubject)[]>>> = {
  office: ['person', 'title'],
  supply: ['service'],
};

/** Counts and profiles are tracked by what they measure, not by the value that they give; bids by what they are for. */
const OTHER_TRACK_FIELDS: readonly (keyof TrackSubject)[] = ['scope', 'attribute', 'tender'];

const trackFields = (one: Relation): readonly (keyof TrackSubject)[] =>
  TRACK_FIELDS[one] ?? OTHER_TRACK_FIELDS;

/** Id of the track that a claim belongs to: one relation over one set of participants, roles included. A merger's or alliance's name is no part of it. */
export const trackId = (claim: Details & Pick<Claim, 'relation' | 'participants'>): string =>
  digest('t', [
    claim.relation,
    trackFields(claim.relation).map((field) => claim[field] ?? null),
    participantKeys(claim.participants.filter((p) => p.role !== 'result')),
  ]);

/** What a claim's track is about beside its relation and parties: equal for all claims of one track. */
export const trackSubject = (claim: Details & Pick<Claim, 'relation'>): TrackSubject =>
  Object.fromEntries(
    trackFields(claim.relation).flatMap((field) =>
      claim[field] === undefined ? [] : [[field, claim[field]]],
    ),
  );

/** A claim in; its row out. */
import type { Claim } from '../../model/claim.js';
import { trackId } from '../../model/identity.js';
import { figureCells, figureColumns } from '../figure.js';
import { ATTRIBUTES, BASES, MODES, RELATIONS, STATUSES, VOICES } from '../meanings.js';
import { type RowOf, refersTo, type Table } from '../table.js';

export const CLAIMS = {
  name: 'claims',
  title: 'Claims',
  says: 'A row for each assertion by one article.',
  key: ['id'],
  references: [refersTo('articles', 'article', 'id'), refersTo('tracks', 'track', 'id')],
  columns: {
    id: { type: 'string', required: true, says: 'hash of its content' },
    article: { type: 'string', required: true, says: 'id of the article that asserts it' },
    track: { type: 'string', required: true, says: 'id of the track that it belongs to' },
    relation: { type: 'string', required: true, values: RELATIONS, says: 'what it is about' },
    status: { type: 'string', required: true, values: STATUSES, says: 'how far along it is said to be' },
    participant_ids: {
      type: 'list',
      required: true,
      says: 'ids of those that take part, in order of mention',
    },
    participant_names: { type: 'list', required: true, says: 'their names, in the same order' },
    mode: { type: 'string', values: MODES, says: 'of a bid' },
    tender: { type: 'string', says: 'what a bid is for' },
    service: { type: 'string', says: 'what is supplied' },
    scope: { type: 'string', says: 'what is counted' },
    attribute: { type: 'string', values: ATTRIBUTES, says: 'what is measured' },
    ...figureColumns,
    person: { type: 'string', says: 'who holds the post' },
    title: { type: 'string', says: 'the post' },
    reported: { type: 'string', required: true, says: 'when it was asserted, as EDTF' },
    reported_from: { type: 'date', says: 'the first day that this may be; empty where open' },
    reported_to: { type: 'date', says: 'the last day that this may be; empty where open' },
    reported_basis: { type: 'string', required: true, values: BASES, says: 'what that date rests on' },
    event: { type: 'string', says: 'when the thing itself is said to happen, as EDTF; empty where not told' },
    event_from: { type: 'date', says: 'the first day that this may be' },
    event_to: { type: 'date', says: 'the last day that this may be' },
    event_basis: { type: 'string', values: BASES, says: 'what that date rests on' },
    voice: { type: 'string', required: true, values: VOICES, says: 'who asserts it' },
    speaker: { type: 'string', says: 'who is quoted, as written' },
    speaker_post: { type: 'string', says: 'the post of the speaker, as written' },
    speaker_organisation: { type: 'string', says: 'id of the organisation that speaks' },
    pattern: { type: 'string', required: true, says: 'the pattern that found it' },
    confidence: { type: 'number', required: true, says: 'that it is right, from 0 to 1' },
  },
} as const satisfies Table;

export const claimRow = (claim: Claim): RowOf<typeof CLAIMS> => {
  const { reported, event, attribution, participants } = claim;
  return {
    ...{ id: claim.id, article: claim.article, track: trackId(claim) },
    ...{ relation: claim.relation, status: claim.status },
    participant_ids: participants.map((p) => p.id),
    participant_names: participants.map((p) => p.name),
    mode: claim.mode ?? null,
    tender: claim.tender ?? null,
    service: claim.service ?? null,
    scope: claim.scope ?? null,
    attribute: claim.attribute ?? null,
    ...figureCells(claim),
    person: claim.person ?? null,
    title: claim.title ?? null,
    reported: reported.edtf,
    reported_from: reported.from,
    reported_to: reported.to,
    reported_basis: reported.basis,
    event: event?.edtf ?? null,
    event_from: event?.from ?? null,
    event_to: event?.to ?? null,
    event_basis: event?.basis ?? null,
    voice: attribution.kind,
    speaker: attribution.speaker,
    speaker_post: attribution.post,
    speaker_organisation: attribution.organisation,
    pattern: claim.pattern,
    confidence: claim.confidence,
  };
};

/** A track, with its claims and organisations where they can be looked up, in; the rows of its states out. */
import type { ArticleRecord } from '../../model/article.js';
import type { Claim } from '../../model/claim.js';
import { trackId } from '../../model/identity.js';
import type { State, Track } from '../../model/timeline.js';
import { reasonOf } from '../../reconcile/reasons.js';
import { figureCells, figureColumns } from '../figure.js';
import { FINDINGS, RELATIONS, STATUSES } from '../meanings.js';
import { readableSubject } from '../readable-subject.js';
import { type RowOf, refersTo, type Table } from '../table.js';

export const STATES = {
  name: 'states',
  title: 'States of tracks',
  says: 'A row for each state of each track. It holds on every day from from_day up to, and without, to_day.',
  key: ['track', 'state'],
  references: [
    refersTo('tracks', 'track', 'id'),
    refersTo('claims', 'first_claim', 'id'),
    refersTo('articles', 'article', 'id'),
  ],
  columns: {
    track: { type: 'string', required: true, says: 'id of the track' },
    state: { type: 'integer', required: true, says: 'place in the order of the track, from 1' },
    relation: { type: 'string', required: true, values: RELATIONS, says: 'what it is about' },
    subject: { type: 'string', required: true, says: 'who, what is counted, or person and post, to be read' },
    participant_ids: { type: 'list', required: true, says: 'ids of the parties, sorted' },
    participant_names: { type: 'list', required: true, says: 'their names, in the same order' },
    participant_codes: { type: 'list', required: true, says: 'their ODS codes, in the same order' },
    ...figureColumns,
    status: { type: 'string', required: true, values: STATUSES, says: 'how far along it is' },
    from_day: {
      type: 'date',
      says: 'the first day on which it had certainly begun; empty where nothing bounds it',
    },
    to_day: { type: 'date', says: 'the first day on which it had certainly ended; empty while it lasts' },
    from_edtf: { type: 'string', says: 'when it began, as told' },
    to_edtf: { type: 'string', says: 'when it ended, as told' },
    inferred: { type: 'boolean', required: true, says: 'follows by a rule; no article says so' },
    overdue: { type: 'boolean', required: true, says: 'planned for a day that has passed' },
    rule: { type: 'string', says: 'the rule that it rests on, where it rests on one' },
    because: { type: 'string', says: 'that rule in words' },
    register: {
      type: 'string',
      values: FINDINGS,
      says: 'what the official register has of it, where it speaks of it',
    },
    register_day: { type: 'date', says: 'the first day on which it was so by the register' },
    claims: { type: 'integer', required: true, says: 'how many claims it rests on' },
    sources: { type: 'integer', required: true, says: 'how many of their sources are independent' },
    confidence: { type: 'number', says: 'that one of them is right; empty where inferred or in dispute' },
    first_claim: { type: 'string', says: 'id of the first claim that it rests on' },
    quote: { type: 'string', says: 'the words of that claim' },
    article: { type: 'string', says: 'id of its article' },
    source: { type: 'string', says: 'outlet of that article' },
    url: { type: 'string', says: 'address of that article' },
    reported_day: { type: 'date', says: 'the day by which it was certainly reported' },
  },
} as const satisfies Table;

/** Where the rest of the dataset is looked up. */
export interface Surroundings {
  readonly nameOf: (organisation: string) => string;
  /** Null where no register tells it. */
  readonly codeOf: (organisation: string) => string | null;
  readonly claim: (id: string) => Claim | undefined;
  readonly article: (id: string) => ArticleRecord | undefined;
}

const firstCells = (first: Claim | undefined, around: Surroundings) => {
  const article = first && around.article(first.article);
  return {
    first_claim: first?.id ?? null,
    quote: first?.evidence[0]?.quote ?? null,
    article: article?.id ?? null,
    source: article?.source ?? null,
    url: article?.url ?? null,
    reported_day: first?.reported.to ?? first?.reported.from ?? null,
  };
};

/** The claim whose figure the state has: the last of its own that say so. Inferred states rest on claims of others. */
const figureOf = (track: Track, state: State, around: Surroundings): Claim | undefined => {
  if (track.relation !== 'count' && track.relation !== 'profile') return undefined;
  const own = state.claims.flatMap((id) => around.claim(id) ?? []).filter((c) => trackId(c) === track.track);
  return own.findLast((c) => c.status === state.status) ?? own.at(-1);
};

/** Roles stand in claims alone; those of one track have the same. */
const ownClaim = (track: Track, around: Surroundings): Claim | undefined => {
  const own = track.states.find((s) => !s.inferred)?.claims[0] ?? track.verdicts[0]?.claim;
  return own === undefined ? undefined : around.claim(own);
};

export const stateRows = (track: Track, around: Surroundings): readonly RowOf<typeof STATES>[] => {
  const parties = {
    subject: readableSubject(track, ownClaim(track, around)?.participants ?? [], around.nameOf),
    participant_ids: track.participants,
    participant_names: track.participants.map(around.nameOf),
    participant_codes: track.participants.map(around.codeOf),
  };
  return track.states.map((state, i) => {
    const { status, fromDay, toDay, from, to, inferred, overdue, rule, sources, confidence } = state;
    const [first] = state.claims;
    return {
      ...{ track: track.track, state: i + 1, relation: track.relation, ...parties },
      ...figureCells(figureOf(track, state, around) ?? {}),
      ...{ status, from_day: fromDay, to_day: toDay, from_edtf: from, to_edtf: to, inferred, overdue, rule },
      because: rule === null ? null : reasonOf(rule),
      register: state.register?.verdict ?? null,
      register_day: state.register?.day ?? null,
      ...{ claims: state.claims.length, sources, confidence },
      ...firstCells(first === undefined ? undefined : around.claim(first), around),
    };
  });
};

export const STATE_CLAIMS = {
  name: 'state_claims',
  title: 'Claims of states',
  says: 'A row for each claim that a state rests on.',
  key: ['track', 'state', 'position'],
  references: [
    { columns: ['track', 'state'], table: 'states', to: ['track', 'state'] },
    refersTo('claims', 'claim', 'id'),
  ],
  columns: {
    track: { type: 'string', required: true, says: 'id of the track' },
    state: { type: 'integer', required: true, says: 'place of the state in the track' },
    position: { type: 'integer', required: true, says: 'place of the claim in the state, from 1' },
    claim: { type: 'string', required: true, says: 'id of the claim' },
  },
} as const satisfies Table;

export const stateClaimRows = ({ track, states }: Track): readonly RowOf<typeof STATE_CLAIMS>[] =>
  states.flatMap(({ claims }, i) =>
    claims.map((claim, j) => ({ track, state: i + 1, position: j + 1, claim })),
  );

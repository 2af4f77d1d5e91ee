/** A track in; its row, and the rows of its verdicts and conflicts, out. */
import type { Track } from '../../model/timeline.js';
import { reasonOf } from '../../reconcile/reasons.js';
import { ATTRIBUTES, RELATIONS, VERDICTS } from '../meanings.js';
import { type Reference, type RowOf, refersTo, type Table } from '../table.js';

export const TRACKS = {
  name: 'tracks',
  title: 'Tracks',
  says: 'A row for each matter that claims are about: a relation, its parties and its subject.',
  key: ['id'],
  references: [],
  columns: {
    id: { type: 'string', required: true, says: 'hash of what follows' },
    relation: { type: 'string', required: true, values: RELATIONS, says: 'what it is about' },
    participant_ids: { type: 'list', required: true, says: 'ids of its parties, sorted' },
    scope: { type: 'string', says: 'what is counted' },
    attribute: { type: 'string', values: ATTRIBUTES, says: 'what is measured' },
    unit: { type: 'string', says: 'unit of its figures, where all share one' },
    person: { type: 'string', says: 'who holds the post' },
    title: { type: 'string', says: 'the post' },
    tender: { type: 'string', says: 'what a bid is for' },
    service: { type: 'string', says: 'what is supplied' },
    states: { type: 'integer', required: true, says: 'how many states it went through' },
    open_conflicts: { type: 'integer', required: true, says: 'how many conflicts nothing settles' },
  },
} as const satisfies Table;

export const trackRow = (track: Track): RowOf<typeof TRACKS> => ({
  ...{ id: track.track, relation: track.relation, participant_ids: track.participants },
  scope: track.scope ?? null,
  attribute: track.attribute ?? null,
  unit: track.unit ?? null,
  person: track.person ?? null,
  title: track.title ?? null,
  tender: track.tender ?? null,
  service: track.service ?? null,
  states: track.states.length,
  open_conflicts: track.conflicts.filter((c) => c.resolution === null).length,
});

export const VERDICT_TABLE = {
  name: 'verdicts',
  title: 'Verdicts',
  says: 'A row for what a claim does to one that stood before it.',
  key: ['track', 'position'],
  references: [
    refersTo('tracks', 'track', 'id'),
    refersTo('claims', 'claim', 'id'),
    refersTo('claims', 'against', 'id'),
  ],
  columns: {
    track: { type: 'string', required: true, says: 'id of the track' },
    position: { type: 'integer', required: true, says: 'place in the order of the track, from 1' },
    claim: { type: 'string', required: true, says: 'id of the claim that does it' },
    against: { type: 'string', required: true, says: 'id of the claim that it is done to' },
    verdict: { type: 'string', required: true, values: VERDICTS, says: 'what it does' },
    rule: { type: 'string', required: true, says: 'name of the rule' },
    because: { type: 'string', required: true, says: 'the rule in words' },
  },
} as const satisfies Table;

export const verdictRows = ({ track, verdicts }: Track): readonly RowOf<typeof VERDICT_TABLE>[] =>
  verdicts.map(({ claim, against, verdict, rule }, i) => ({
    ...{ track, position: i + 1, claim, against, verdict, rule, because: reasonOf(rule) },
  }));

export const CONFLICTS = {
  name: 'conflicts',
  title: 'Conflicts',
  says: 'A row for each set of claims that cannot all hold and that no date puts in order.',
  key: ['track', 'conflict'],
  references: [refersTo('tracks', 'track', 'id'), refersTo('claims', 'prevails', 'id')],
  columns: {
    track: { type: 'string', required: true, says: 'id of the track' },
    conflict: { type: 'integer', required: true, says: 'place in the order of the track, from 1' },
    reason: { type: 'string', required: true, says: 'what contradicts what' },
    resolution: { type: 'string', says: 'names of the rules that settled it; empty while it is open' },
    because: { type: 'string', says: 'those rules in words' },
    prevails: { type: 'string', says: 'id of the claim that stands' },
  },
} as const satisfies Table;

export const conflictRows = ({ track, conflicts }: Track): readonly RowOf<typeof CONFLICTS>[] =>
  conflicts.map(({ reason, resolution, prevails }, i) => ({
    ...{ track, conflict: i + 1, reason, resolution, prevails },
    because: resolution === null ? null : resolution.split(', ').map(reasonOf).join(', and '),
  }));

const OF_A_CONFLICT: Reference = {
  columns: ['track', 'conflict'],
  table: 'conflicts',
  to: ['track', 'conflict'],
};

export const CONFLICT_CLAIMS = {
  name: 'conflict_claims',
  title: 'Claims of conflicts',
  says: 'A row for each claim in each conflict.',
  key: ['track', 'conflict', 'claim'],
  references: [OF_A_CONFLICT, refersTo('claims', 'claim', 'id')],
  columns: {
    track: { type: 'string', required: true, says: 'id of the track' },
    conflict: { type: 'integer', required: true, says: 'place of the conflict in the track' },
    claim: { type: 'string', required: true, says: 'id of the claim' },
  },
} as const satisfies Table;

export const conflictClaimRows = ({ track, conflicts }: Track): readonly RowOf<typeof CONFLICT_CLAIMS>[] =>
  conflicts.flatMap(({ claims }, i) => claims.map((claim) => ({ track, conflict: i + 1, claim })));

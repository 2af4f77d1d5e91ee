/** A claim in; a row for each that takes part in it out. */
import type { Claim } from '../../model/claim.js';
import { ROLES } from '../meanings.js';
import { type RowOf, refersTo, type Table } from '../table.js';

export const PARTICIPANTS = {
  name: 'participants',
  title: 'Participants of claims',
  says: 'A row for each organisation in each claim.',
  key: ['claim', 'position'],
  references: [refersTo('claims', 'claim', 'id'), refersTo('organisations', 'organisation', 'id')],
  columns: {
    claim: { type: 'string', required: true, says: 'id of the claim' },
    position: { type: 'integer', required: true, says: 'place in the order of mention, from 1' },
    organisation: { type: 'string', required: true, says: 'id of the organisation' },
    name: { type: 'string', required: true, says: 'its name in this claim' },
    role: { type: 'string', required: true, values: ROLES, says: 'what it does in it' },
    qualifier: { type: 'string', says: 'words that restrict it, such as “parts of”' },
  },
} as const satisfies Table;

export const participantRows = (claim: Claim): readonly RowOf<typeof PARTICIPANTS>[] =>
  claim.participants.map(({ id, name, role, qualifier }, i) => ({
    ...{ claim: claim.id, position: i + 1, organisation: id, name, role },
    qualifier: qualifier ?? null,
  }));

/** An organisation's record in; its row, and the rows of its lineage, out. */
import { parseEdtf } from '../../model/edtf.js';
import type { LineageStep, OrganisationRecord } from '../../model/lineage.js';
import { STEPS } from '../meanings.js';
import { type RowOf, refersTo, type Table } from '../table.js';

export const ORGANISATIONS = {
  name: 'organisations',
  title: 'Organisations',
  says: 'A row for each organisation that a claim speaks of.',
  key: ['id'],
  references: [],
  columns: {
    id: { type: 'string', required: true, says: 'kind and name' },
    kind: { type: 'string', required: true, says: 'kind of organisation, such as csu, ccg or trust' },
    name: { type: 'string', required: true, says: 'the first of its names' },
    names: { type: 'list', required: true, says: 'all names that claims give it, sorted' },
    ods: { type: 'string', says: 'code of the Organisation Data Service' },
    codes: { type: 'list', required: true, says: 'all its codes, each as scheme:code' },
    from_day: { type: 'date', says: 'the first day of its existence, as the register has it' },
    to_day: { type: 'date', says: 'the last day of its existence, as the register has it' },
    successors: {
      type: 'list',
      required: true,
      says: 'ids of those that the register lets follow it',
    },
  },
} as const satisfies Table;

/** Its code of the Organisation Data Service. */
export const odsOf = ({ codes }: OrganisationRecord): string | null => codes.ods ?? null;

/** The name that people read. */
export const nameOf = ({ id, names }: OrganisationRecord): string => names[0] ?? id;

export const organisationRow = (record: OrganisationRecord): RowOf<typeof ORGANISATIONS> => {
  const { codes, from, to, successors } = record;
  return {
    ...{ id: record.id, kind: record.kind, name: nameOf(record), names: record.names },
    ods: codes.ods ?? null,
    codes: Object.entries(codes).map(([scheme, code]) => `${scheme}:${code}`),
    from_day: from === null ? null : (parseEdtf(from)?.from ?? null),
    to_day: to === null ? null : (parseEdtf(to)?.to ?? null),
    successors: successors.map((one) => one.id),
  };
};

export const LINEAGE = {
  name: 'lineage',
  title: 'Lineage of organisations',
  says: 'A row for each step of an organisation that was reported as done, and each other one in it.',
  key: ['organisation', 'position'],
  references: [
    refersTo('organisations', 'organisation', 'id'),
    refersTo('organisations', 'other', 'id'),
    refersTo('tracks', 'track', 'id'),
  ],
  columns: {
    organisation: { type: 'string', required: true, says: 'id of the organisation' },
    position: { type: 'integer', required: true, says: 'place among its steps, from 1' },
    step: { type: 'string', required: true, values: STEPS, says: 'what became of it' },
    other: { type: 'string', says: 'id of the other organisation; empty where no article names it' },
    date: { type: 'string', says: 'when it took effect, else when it was reported, as EDTF' },
    day: { type: 'date', says: 'the day by which that had certainly come' },
    track: { type: 'string', required: true, says: 'id of the track that tells it' },
  },
} as const satisfies Table;

type Told = readonly [step: keyof typeof STEPS, of: LineageStep, others: readonly (string | null)[]];

export const lineageRows = (record: OrganisationRecord): readonly RowOf<typeof LINEAGE>[] => {
  const told: readonly Told[] = [
    ...record.mergedInto.map((s): Told => ['merged_into', s, [s.into]]),
    ...record.takenOverBy.map((s): Told => ['taken_over_by', s, s.by]),
    ...record.formedFrom.map((s): Told => ['formed_from', s, s.parties]),
    ...record.tookOver.map((s): Told => ['took_over', s, s.acquired]),
    ...record.closed.map((s): Told => ['closed', s, [null]]),
  ];
  const rows = told.flatMap(([step, { date, track }, others]) => {
    const bounds = date === null ? null : parseEdtf(date);
    const day = bounds?.to ?? bounds?.from ?? null;
    return (others.length > 0 ? others : [null]).map((other) => ({ step, other, date, day, track }));
  });
  return rows.map((row, i) => ({ organisation: record.id, position: i + 1, ...row }));
};

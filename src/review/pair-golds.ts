/** Two reviewers' gold of one article in, which entries of either say the same out. */
import type { Claim } from '../model/claim.js';
import { DETAIL_FIELDS } from '../model/detail-fields.js';
import type { GoldClaim, GoldFile } from '../model/gold.js';
import { assign } from './assign.js';
import { compareFields, type FieldDifference } from './compare-fields.js';
import { goldRole } from './match-participants.js';
import { agreement } from './pair-claims.js';

/** One reviewer's entry; whether it is required or optional. */
export interface Entry {
  readonly gold: GoldClaim;
  readonly optional: boolean;
}

/** An entry of A's and one of B's that are about the same, or one that the other does not have. */
export interface GoldPair {
  readonly a: Entry | null;
  readonly b: Entry | null;
  /** Relation and participants agree. */
  readonly detected: boolean;
  /** And so does a status that both accept. */
  readonly full: boolean;
  /** Empty where one is null. */
  readonly fields: readonly FieldDifference[];
}

const entriesOf = ({ claims, optional }: GoldFile): Entry[] => [
  ...claims.map((gold) => ({ gold, optional: false })),
  ...optional.map((gold) => ({ gold, optional: true })),
];

const date = (edtf: string) => ({ edtf, from: null, to: null, basis: 'text' }) as const;

/**
 * B's entry as a claim to be compared with A's: of its alternatives those that A accepts, too, and what it leaves
 * open as A has it.
 */
const readAs = (b: GoldClaim, a: GoldClaim): Claim => {
  const accepted = new Set(a.participants.flat());
  const event = b.event === undefined ? a.event : b.event;
  return {
    ...Object.fromEntries(DETAIL_FIELDS.filter((f) => b[f] !== undefined).map((f) => [f, b[f]])),
    id: '',
    article: '',
    relation: b.relation,
    status: b.status.find((s) => a.status.includes(s)) ?? b.status[0] ?? 'planned',
    participants: [
      ...b.participants.map((ids) => {
        const id = ids.find((one) => accepted.has(one)) ?? ids[0] ?? '';
        return { id, name: id, role: goldRole(b, ids) ?? ('party' as const) };
      }),
      ...(b.result ? [{ id: b.result, name: b.result, role: 'result' as const }] : []),
    ],
    reported: date(b.reported ?? a.reported ?? ''),
    event: event ? date(event) : null,
    attribution: { kind: 'narration', speaker: null, post: null, organisation: null, source: null },
    evidence: [{ sentence: 0, start: 0, end: 1, quote: b.evidence }],
    pattern: '',
    confidence: 1,
  };
};

/** Where an entry gives no date of its report, that is the article's. */
const reportedDifference = (a: GoldClaim, b: GoldClaim): FieldDifference[] =>
  a.reported === b.reported
    ? []
    : [{ field: 'reported', gold: a.reported ?? null, extracted: b.reported ?? null }];

const differencesOf = (a: GoldClaim, b: GoldClaim): FieldDifference[] => [
  ...compareFields(a, readAs(b, a), null).filter(({ field }) => field !== 'reported'),
  ...reportedDifference(a, b),
];

/** One to one, so that most agree in relation and participants, then in status, then in whether they are required. */
export const pairGolds = (fileA: GoldFile, fileB: GoldFile): GoldPair[] => {
  const [ofA, ofB] = [entriesOf(fileA), entriesOf(fileB)];
  const compared = ofA.map((a) => ofB.map((b) => agreement(a.gold, readAs(b.gold, a.gold))));
  const pairs = assign(ofA.length, ofB.length, (row, column) => {
    const agreed = compared[row]?.[column];
    if (!agreed?.detected) return agreed?.akin ? 100 * agreed.similarity : 0;
    const alike = ofA[row]?.optional === ofB[column]?.optional ? 1e4 : 0;
    return 1e6 + (agreed.full ? 1e5 : 0) + alike + 100 * agreed.similarity;
  });
  const partner = new Map(pairs);
  const taken = new Set(partner.values());
  const alone = { detected: false, full: false, fields: [] } as const;
  const mine = ofA.map((a, row): GoldPair => {
    const column = partner.get(row);
    const b = column === undefined ? undefined : ofB[column];
    const agreed = column === undefined ? undefined : compared[row]?.[column];
    if (!b || !agreed) return { ...alone, a, b: null };
    const { detected, full } = agreed;
    return { a, b, detected, full, fields: differencesOf(a.gold, b.gold) };
  });
  const theirs = ofB
    .filter((_, column) => !taken.has(column))
    .map((b): GoldPair => ({ ...alone, a: null, b }));
  return [...mine, ...theirs];
};

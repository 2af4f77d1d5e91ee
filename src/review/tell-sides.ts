/** A difference in, what gold and extraction say of it, row by row and in words, out. */
import type { Claim } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import { DETAIL_FIELDS } from '../model/detail-fields.js';
import type { GoldClaim } from '../model/gold.js';
import type { Difference } from './difference.js';
import { goldRole, resultOf } from './match-participants.js';

/** One thing that claims say; null where there is no such side, or it gives nothing. */
export interface SideRow {
  readonly name: string;
  readonly gold: string | null;
  readonly extracted: string | null;
  readonly differs: boolean;
}

type NameOf = (id: string) => string;

const inRole = (name: string, role: string | null): string =>
  role === null || role === 'party' || role === 'organisation' ? name : `${name} (${role})`;

const goldWho = (gold: GoldClaim, nameOf: NameOf): string =>
  gold.participants.map((ids) => inRole(ids.map(nameOf).join(' or '), goldRole(gold, ids))).join(', ');

const claimWho = (claim: Claim, nameOf: NameOf): string =>
  claim.participants
    .filter((p) => p.role !== 'result')
    .map((p) => inRole(nameOf(p.id), p.role))
    .join(', ');

const told = (date: ClaimDate): string =>
  date.text === undefined ? date.edtf : `${date.edtf} (“${date.text}”)`;

/** Words of the vocabulary as people write them. */
const spaced = (word: string): string => word.replaceAll('_', ' ');

const goldEvent = ({ event }: GoldClaim): string => (event === undefined ? 'left open' : (event ?? 'none'));

const OWN_DATE = 'the article’s own';

const claimReported = ({ reported }: Claim): string =>
  reported.basis === 'article' ? `${reported.edtf}, ${OWN_DATE}` : told(reported);

/** Which differing fields a row stands for. */
const FIELDS: Readonly<Record<string, readonly string[]>> = { who: ['participants', 'roles'] };

/** The same organisations in another order, or the article's own date named by one side only. */
const saysTheSame = ({ name, gold, extracted, differs }: SideRow, claim: Claim | null): boolean => {
  if (differs || gold === null || extracted === null) return false;
  return name === 'who' || (name === 'reported' && gold === OWN_DATE && claim?.reported.basis === 'article');
};

/** Rows in the order in which a reader needs them; those that neither side gives are left out. */
export const tellSides = ({ gold, claim, fields }: Difference, nameOf: NameOf): SideRow[] => {
  const row = (
    name: string,
    ofGold: (g: GoldClaim) => string | undefined,
    ofClaim: (c: Claim) => string | undefined,
  ): SideRow => ({
    name,
    gold: (gold && ofGold(gold)) ?? null,
    extracted: (claim && ofClaim(claim)) ?? null,
    differs: fields.some((f) => (FIELDS[name] ?? [name]).includes(f.field)),
  });
  const detail = (value: string | number | undefined) => (value === undefined ? undefined : String(value));
  const rows = [
    row(
      'relation',
      (g) => g.relation,
      (c) => c.relation,
    ),
    row(
      'status',
      (g) => g.status.map(spaced).join(' or '),
      (c) => spaced(c.status),
    ),
    row(
      'who',
      (g) => goldWho(g, nameOf),
      (c) => claimWho(c, nameOf),
    ),
    row(
      'result',
      (g) => g.result,
      (c) => resultOf(c)?.name,
    ),
    ...DETAIL_FIELDS.map((field) =>
      row(
        field,
        (g) => detail(g[field]),
        (c) => detail(c[field]),
      ),
    ),
    row('event', goldEvent, (c) => (c.event ? told(c.event) : 'none')),
    row('reported', (g) => g.reported ?? OWN_DATE, claimReported),
    row(
      'words',
      (g) => `“${g.evidence}”`,
      (c) => c.evidence.map((e) => `“${e.quote}”`).join(' … '),
    ),
  ];
  return rows
    .filter(({ gold: a, extracted: b }) => (a ?? '') !== '' || (b ?? '') !== '')
    .map((one) => (saysTheSame(one, claim) ? { ...one, gold: one.extracted } : one));
};

/** What a form held before and after in, the correction that the reviewer made out. */
import type { Status } from '../../model/claim.js';
import { DETAIL_FIELDS } from '../../model/detail-fields.js';
import type { Correction } from '../decision.js';
import type { Difference } from '../difference.js';
import { goldRole, resultOf } from '../match-participants.js';
import type { Chosen } from './organisation-picker.js';
import { typedValue } from './own-fields.js';

/** What the form holds, all of it as text. */
export interface Edited {
  readonly status: string;
  readonly event: string;
  readonly reported: string;
  readonly taking: readonly Chosen[];
  readonly own: Readonly<Record<string, string>>;
  readonly evidence: string;
}

const DIRECTED = ['acquirer', 'acquired', 'supplier', 'customer'] as const;
const directed = (role: string | null): string => DIRECTED.find((one) => one === role) ?? '';

const takingOf = ({ claim, gold }: Difference): Chosen[] =>
  claim
    ? claim.participants.filter((p) => p.role !== 'result').map((p) => ({ id: p.id, role: directed(p.role) }))
    : (gold?.participants ?? []).map((ids) => ({
        id: ids[0] ?? '',
        role: directed(gold && goldRole(gold, ids)),
      }));

/** What accepting would write. */
export const beforeEdit = (d: Difference): Edited => {
  const { claim, gold } = d;
  const side = claim ?? gold;
  const result = claim ? resultOf(claim)?.name : gold?.result;
  const own = DETAIL_FIELDS.map((field) => [field, String(side?.[field] ?? '')] as const);
  return {
    status: claim?.status ?? gold?.status[0] ?? '',
    event: (claim ? claim.event?.edtf : gold?.event) ?? '',
    reported: (claim ? (claim.reported.basis === 'text' ? claim.reported.edtf : '') : gold?.reported) ?? '',
    taking: takingOf(d),
    own: Object.fromEntries([...own, ['result', result ?? '']]),
    // A pair keeps the words of its gold.
    evidence: gold?.evidence ?? claim?.evidence[0]?.quote ?? '',
  };
};

/** Undefined where nothing was changed, null where it was emptied. */
const changed = (before: string, after: string): string | null | undefined =>
  before === after.trim() ? undefined : after.trim() || null;

const ownChanges = (before: Edited['own'], after: Edited['own']): Correction['own'] => {
  const changes = Object.keys(after).flatMap((field) => {
    const value = changed(before[field] ?? '', after[field] ?? '');
    return value === undefined ? [] : [[field, value === null ? null : typedValue(field, value)]];
  });
  return changes.length === 0 ? undefined : Object.fromEntries(changes);
};

/** The server refuses what is no date, number or word of the vocabulary. */
export const correctionOf = (before: Edited, after: Edited): Correction => ({
  status: after.status as Status,
  event: changed(before.event, after.event),
  reported: changed(before.reported, after.reported),
  own: ownChanges(before.own, after.own),
  ...(JSON.stringify(before.taking) === JSON.stringify(after.taking)
    ? {}
    : {
        participants: after.taking.map(({ id, role }) => {
          const own = DIRECTED.find((one) => one === role);
          return own === undefined ? { id } : { id, role: own };
        }),
      }),
  ...(before.evidence === after.evidence ? {} : { evidence: after.evidence }),
});

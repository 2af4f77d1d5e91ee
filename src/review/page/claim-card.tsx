/** One difference: what gold and extraction say, what was decided, and the buttons to decide it. */
import { useState } from 'preact/hooks';
import type { Claim } from '../../model/claim.js';
import { DETAIL_FIELDS } from '../../model/detail-fields.js';
import type { GoldClaim } from '../../model/gold.js';
import type { ReviewItem } from '../review.js';
import { visible } from '../visible-text.js';

export interface CardActions {
  readonly choose: (id: string) => void;
  readonly accept: () => void;
  readonly optional: () => void;
  readonly reject: (reason?: string) => void;
  readonly edit: () => void;
  readonly acceptAlike: () => void;
  readonly showText: () => void;
}

interface Props {
  readonly item: ReviewItem;
  readonly isCurrent: boolean;
  readonly alike: number;
  readonly reasons: readonly string[];
  readonly actions: CardActions;
}

const nameOf = (claim: Claim | null, id: string): string =>
  claim?.participants.find((p) => p.id === id)?.name ?? id;

const participantsOf = (claim: Claim | null, gold: GoldClaim | null): string =>
  claim
    ? claim.participants.map((p) => (p.role === 'party' ? p.name : `${p.name} (${p.role})`)).join(', ')
    : (gold?.participants ?? []).map((ids) => nameOf(claim, ids[0] ?? '')).join(', ');

const rowsOf = (claim: Claim | null, gold: GoldClaim | null): readonly (readonly [string, string])[] => {
  const side = claim ?? gold;
  if (!side) return [];
  const event = claim ? claim.event?.edtf : gold?.event;
  const reported = claim ? claim.reported.edtf : gold?.reported;
  const own = DETAIL_FIELDS.flatMap((field) =>
    side[field] === undefined ? [] : [[field, String(side[field])] as const],
  );
  const rows: (readonly [string, string])[] = [
    ['who', participantsOf(claim, gold)],
    ...own,
    ['event', event ?? ''],
    ['reported', reported ?? ''],
    ['pattern', claim?.pattern ?? ''],
  ];
  return rows.filter(([, value]) => value !== '');
};

const Fields = ({ item }: { item: ReviewItem }) => {
  const { fields } = item.difference;
  if (fields.length === 0) return null;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">field</th>
          <th scope="col">gold</th>
          <th scope="col">extracted</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((f) => (
          <tr key={f.field}>
            <th scope="row">{f.field}</th>
            <td>{visible(f.gold ?? '—')}</td>
            <td>{visible(f.extracted ?? '—')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Buttons = ({ alike, reasons, actions }: Pick<Props, 'alike' | 'reasons' | 'actions'>) => {
  const [reason, setReason] = useState('');
  return (
    <div class="buttons">
      <button type="button" onClick={actions.accept}>
        Accept
      </button>
      <button type="button" onClick={() => actions.reject(reason || undefined)}>
        Reject
      </button>
      <select
        aria-label="Reason for rejecting"
        value={reason}
        onChange={(e) => setReason(e.currentTarget.value)}
      >
        <option value="">likeliest reason</option>
        {reasons.map((word, index) => (
          <option key={word} value={word}>{`${index + 1} ${word}`}</option>
        ))}
      </select>
      <button type="button" onClick={actions.edit}>
        Edit
      </button>
      <button type="button" onClick={actions.optional}>
        Optional
      </button>
      {alike > 1 && (
        <button type="button" onClick={actions.acceptAlike}>{`Accept all ${alike} alike`}</button>
      )}
      <button type="button" onClick={actions.showText}>
        Show in text
      </button>
    </div>
  );
};

const Decided = ({ item }: { item: ReviewItem }) => {
  const { decision } = item;
  if (!decision) return null;
  const parts = [decision.decision, decision.reason, decision.note, decision.reviewer].filter(Boolean);
  return <p class="decided">{`Decided: ${visible(parts.join(', '))}`}</p>;
};

/** The relation's colour runs along its edge; the current card holds the buttons. */
export const ClaimCard = ({ item, isCurrent, alike, reasons, actions }: Props) => {
  const { difference: d } = item;
  const relation = d.gold?.relation ?? d.claim?.relation ?? '';
  const status = d.gold?.status.join(' or ') ?? d.claim?.status ?? '';
  const all = rowsOf(d.claim, d.gold);
  const rows = d.kind === 'matched' && !isCurrent ? all.filter(([name]) => name === 'who') : all;
  const choose = (event: Event) => {
    event.preventDefault();
    actions.choose(d.id);
  };
  return (
    <li id={d.id} class={`card rel-${relation} ${d.kind}`} aria-current={isCurrent ? 'true' : undefined}>
      <h3>
        <a href={`#${d.id}`} class="card-link" onClick={choose}>
          <span class={`kind ${d.kind}`}>{d.kind}</span> {relation}, {status}
          {d.optional && ' (optional)'}
        </a>
      </h3>
      <Fields item={item} />
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{visible(value)}</dd>
          </div>
        ))}
      </dl>
      <Decided item={item} />
      {isCurrent && d.kind !== 'matched' && <Buttons alike={alike} reasons={reasons} actions={actions} />}
    </li>
  );
};

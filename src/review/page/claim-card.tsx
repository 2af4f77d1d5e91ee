/** One difference: what gold and extraction say, what was decided, and the buttons to decide it. */
import { useState } from 'preact/hooks';
import type { ReviewItem } from '../review.js';
import { type SideRow, tellSides } from '../tell-sides.js';
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
  readonly nameOf: (id: string) => string;
  readonly actions: CardActions;
}

const LABELS: Readonly<Record<string, string>> = { words: 'evidence' };

/** What the heading or the marked text shows already. */
const isTold = ({ name, differs, gold, extracted }: SideRow): boolean => {
  if (name === 'words') return gold === null || extracted === null || gold === extracted;
  return (name === 'relation' || name === 'status') && !differs;
};

const Rows = ({ rows }: { rows: readonly SideRow[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">field</th>
        <th scope="col">gold</th>
        <th scope="col">extracted</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.name} class={row.differs ? 'differs' : undefined}>
          <th scope="row">{`${LABELS[row.name] ?? row.name}${row.differs ? ' ≠' : ''}`}</th>
          {row.gold === row.extracted ? (
            <td colSpan={2}>{visible(row.gold ?? '—')}</td>
          ) : (
            <>
              <td>{visible(row.gold ?? '—')}</td>
              <td>{visible(row.extracted ?? '—')}</td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

/** One side alone. */
const List = ({ rows }: { rows: readonly SideRow[] }) => (
  <dl>
    {rows.map((row) => (
      <div key={row.name}>
        <dt>{LABELS[row.name] ?? row.name}</dt>
        <dd>{visible(row.extracted ?? row.gold ?? '')}</dd>
      </div>
    ))}
  </dl>
);

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
export const ClaimCard = ({ item, isCurrent, alike, reasons, nameOf, actions }: Props) => {
  const { difference: d } = item;
  const relation = d.gold?.relation ?? d.claim?.relation ?? '';
  const status = d.gold?.status.join(' or ') ?? d.claim?.status ?? '';
  const all = tellSides(d, nameOf).filter((row) => !isTold(row));
  const rows = d.kind === 'matched' && !isCurrent ? all.filter(({ name }) => name === 'who') : all;
  const choose = (event: Event) => {
    event.preventDefault();
    actions.choose(d.id);
  };
  return (
    <li id={d.id} class={`card rel-${relation} ${d.kind}`} aria-current={isCurrent ? 'true' : undefined}>
      <h3>
        <a href={`#${d.id}`} class="card-link" onClick={choose}>
          <span class={`kind ${d.kind}`}>{d.kind}</span> {relation}, {status.replaceAll('_', ' ')}
          {d.optional && ' (optional)'}
        </a>
      </h3>
      {d.kind === 'changed' ? <Rows rows={rows} /> : <List rows={rows} />}
      {d.claim && isCurrent && (
        <p class="origin">{`${visible(d.claim.pattern)}, confidence ${d.claim.confidence}`}</p>
      )}
      <Decided item={item} />
      {isCurrent && d.kind !== 'matched' && <Buttons alike={alike} reasons={reasons} actions={actions} />}
    </li>
  );
};

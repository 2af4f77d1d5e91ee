/** All claims shown, as a table to sort, a page at a time. */
import { useMemo, useState } from 'preact/hooks';
import { visible } from '../../review/visible-text.js';
import type { ReportClaim, ReportData } from '../report-data.js';
import { whoOf } from './claim-quote.js';

interface Props {
  readonly data: ReportData;
  readonly claims: readonly ReportClaim[];
  readonly onPick: (claims: readonly string[]) => void;
}

const PAGE = 50;

interface Column {
  readonly name: string;
  readonly sortBy: (claim: ReportClaim, data: ReportData) => string | number;
  readonly show: (claim: ReportClaim, data: ReportData) => string;
}

const articleOf = (claim: ReportClaim, data: ReportData): string => {
  const article = data.articles[claim.article];
  return visible([article?.source, article?.title ?? article?.id].filter(Boolean).join(', '));
};

const COLUMNS: readonly Column[] = [
  { name: 'Reported', sortBy: (c) => c.reportedDay ?? -1e9, show: (c) => c.reported },
  { name: 'Relation', sortBy: (c) => c.relation, show: (c) => c.relation },
  { name: 'Status', sortBy: (c) => c.status, show: (c) => c.status },
  { name: 'Who', sortBy: (c) => c.who.map((p) => p.id).join(), show: whoOf },
  { name: 'What', sortBy: (c) => c.what, show: (c) => visible(c.what) },
  { name: 'Event', sortBy: (c) => c.eventDay ?? -1e9, show: (c) => c.event ?? '' },
  { name: 'Article', sortBy: articleOf, show: articleOf },
];

interface Order {
  readonly column: number;
  readonly descending: boolean;
}

const sorted = (claims: readonly ReportClaim[], data: ReportData, order: Order): ReportClaim[] => {
  const column = COLUMNS[order.column];
  if (!column) return [...claims];
  const keyed = claims.map((claim) => ({ claim, key: column.sortBy(claim, data) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.claim.id < b.claim.id ? -1 : 1));
  const list = keyed.map(({ claim }) => claim);
  return order.descending ? list.reverse() : list;
};

const quoteOf = (claim: ReportClaim): string =>
  visible(
    (claim.sentences[0] ?? [])
      .filter(([, marked]) => marked)
      .map(([text]) => text)
      .join(' '),
  );

const Row = ({ claim, data, onPick }: { claim: ReportClaim } & Pick<Props, 'data' | 'onPick'>) => {
  const pick = (event: Event) => {
    event.preventDefault();
    onPick([claim.id]);
  };
  return (
    <tr>
      {COLUMNS.map((column) => (
        <td key={column.name}>{column.show(claim, data)}</td>
      ))}
      <td>
        <a href={`#${claim.id}`} onClick={pick}>
          {quoteOf(claim)}
        </a>
      </td>
    </tr>
  );
};

const Head = ({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) => (
  <thead>
    <tr>
      {COLUMNS.map((column, index) => {
        const isSorted = order.column === index;
        const direction = order.descending ? 'descending' : 'ascending';
        return (
          <th key={column.name} scope="col" aria-sort={isSorted ? direction : 'none'}>
            <button
              type="button"
              onClick={() => onOrder({ column: index, descending: isSorted && !order.descending })}
            >
              {column.name}
              {isSorted ? (order.descending ? ' ↓' : ' ↑') : ''}
            </button>
          </th>
        );
      })}
      <th scope="col">Quoted</th>
    </tr>
  </thead>
);

export const ClaimTable = ({ data, claims, onPick }: Props) => {
  const [order, setOrder] = useState<Order>({ column: 0, descending: false });
  const [wanted, setWanted] = useState(0);
  const list = useMemo(() => sorted(claims, data, order), [claims, data, order]);
  const pages = Math.max(1, Math.ceil(list.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{`Claims (${list.length})`}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label="Table of claims">
        <table>
          <Head order={order} onOrder={setOrder} />
          <tbody>
            {list.slice(page * PAGE, (page + 1) * PAGE).map((claim) => (
              <Row key={claim.id} claim={claim} data={data} onPick={onPick} />
            ))}
          </tbody>
        </table>
      </section>
      <div class="pages">
        <button type="button" disabled={page === 0} onClick={() => setWanted(page - 1)}>
          Previous
        </button>
        <span role="status">{`Page ${page + 1} of ${pages}`}</span>
        <button type="button" disabled={page + 1 >= pages} onClick={() => setWanted(page + 1)}>
          Next
        </button>
      </div>
    </section>
  );
};

/** All claims, or those of what is asked about, to search and to sort; made when it is opened. */
import { useMemo, useState } from 'preact/hooks';
import { visible } from '../../model/visible-text.js';
import type { Facts } from '../facts.js';
import type { ReportClaim } from '../report-data.js';
import { dateWords } from '../words/date-words.js';
import { RELATION_WORDS, statusWords } from '../words/status-words.js';
import { whatOf, whoOf } from './claim-quote.js';
import type { View } from './parts.js';

const PAGE = 30;

const ORDERS: Readonly<Record<string, (claim: ReportClaim, facts: Facts) => string>> = {
  'newest report': (claim) => claim.reportedDay ?? '',
  'oldest report': (claim) => claim.reportedDay ?? '',
  organisation: whoOf,
  relation: ({ relation, status }) => `${RELATION_WORDS[relation]} ${status}`,
  source: (claim, facts) => facts.sourceOf(claim),
};

const quoteOf = ({ sentences }: ReportClaim): string =>
  visible(
    (sentences[0] ?? [])
      .filter(([, marked]) => marked)
      .map(([text]) => text)
      .join(' … '),
  );

const wordsOf = (claim: ReportClaim, facts: Facts): string => {
  const { title = null } = facts.data.articles[claim.article] ?? {};
  const quotes = claim.sentences.flatMap((pieces) => pieces.map(([text]) => text)).join(' ');
  const status = `${RELATION_WORDS[claim.relation]} ${statusWords(claim.relation, claim.status)}`;
  return [whoOf(claim), whatOf(claim), status, facts.sourceOf(claim), title, claim.speaker, quotes]
    .join(' ')
    .toLowerCase();
};

/** Whole words, side by side as they are typed: "south csu" is not "south west csu". */
const isFound = (words: string, typed: string): boolean => {
  const at = words.indexOf(typed);
  if (at < 0) return false;
  const before = words[at - 1] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) || isFound(words.slice(at + 1), typed);
};

const ordered = (claims: readonly ReportClaim[], order: string, facts: Facts): readonly ReportClaim[] => {
  const keyOf = ORDERS[order] ?? whoOf;
  const keyed = claims.map((claim) => ({ claim, key: keyOf(claim, facts) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const list = keyed.map(({ claim }) => claim);
  return order === 'newest report' ? list.reverse() : list;
};

const Item = ({ claim, view }: { claim: ReportClaim; view: View }) => (
  <li>
    <span class="meta">{`${dateWords(claim.reported)}, ${view.facts.sourceOf(claim)}`}</span>
    <span>
      <b>{`${RELATION_WORDS[claim.relation]}, ${statusWords(claim.relation, claim.status)}`}</b>
      {`: ${[whoOf(claim), whatOf(claim)].filter(Boolean).join(' · ')}`}
    </span>
    <a href={view.asking.linkTo({ claim: claim.id })}>{quoteOf(claim) || 'quote'}</a>
  </li>
);

const List = ({ claims, view }: { claims: readonly ReportClaim[]; view: View }) => {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState('newest report');
  const [most, setMost] = useState(PAGE);
  const { facts } = view;
  const words = useMemo(
    () => new Map(claims.map((claim) => [claim, wordsOf(claim, facts)])),
    [claims, facts],
  );
  const list = useMemo(() => {
    const wanted = typed.trim().toLowerCase();
    return ordered(
      wanted === '' ? claims : claims.filter((claim) => isFound(words.get(claim) ?? '', wanted)),
      order,
      facts,
    );
  }, [claims, words, typed, order, facts]);
  return (
    <>
      <div class="fields">
        <label>
          <span>Words in it</span>
          <input type="search" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
        </label>
        <label>
          <span>Order</span>
          <select value={order} onChange={(e) => setOrder(e.currentTarget.value)}>
            {Object.keys(ORDERS).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <p role="status">{list.length === 1 ? '1 claim' : `${list.length} claims`}</p>
      </div>
      <ul class="claims">
        {list.slice(0, most).map((claim) => (
          <Item key={claim.id} claim={claim} view={view} />
        ))}
      </ul>
      {list.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + PAGE)}>
          {`Show ${Math.min(PAGE, list.length - most)} more`}
        </button>
      )}
    </>
  );
};

export const ClaimList = ({ view }: { view: View }) => {
  const [isOpen, setOpen] = useState(false);
  const { facts, asking } = view;
  const { organisation, relation } = asking.address;
  const claims = useMemo(
    () =>
      facts.data.claims.filter((claim) => {
        const day = facts.data.articles[claim.article]?.publishedDay ?? '9999';
        return (
          (organisation === null || claim.who.some(({ id }) => id === organisation)) &&
          (relation === null || claim.relation === relation) &&
          (facts.knownBy === null || day <= facts.knownBy)
        );
      }),
    [facts, organisation, relation],
  );
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">All claims</h2>
      <details onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>{`${claims.length.toLocaleString('en-GB')} with their quotes, to search and to sort`}</summary>
        {isOpen && <List claims={claims} view={view} />}
      </details>
    </section>
  );
};

/**
 * What came of an article in; the text that the store keeps of it out, and back. Each line of it is JSON, and so
 * written that a dataset takes it over as it stands: what the ledger asks, the article, and where there are claims
 * what reconciliation needs of them and then each of them.
 */
import { compareBytes } from '../dataset/byte-order.js';
import type { Claim } from '../model/claim.js';
import { claimId } from '../model/identity.js';
import { prepareClaims } from '../reconcile/prepared-claims.js';
import type { PreparedClaims } from '../reconcile/restore-claims.js';
import { claimInOrder } from './claim-in-order.js';
import type { Done, Outcome, Refused } from './outcome.js';

type Asked = Refused | Pick<Done, 'ownId' | 'faults' | 'dating'>;
type ArticlePart = Pick<Done, 'sha256' | 'source' | 'title' | 'url' | 'published' | 'text'>;

const byEvidence = (a: Claim, b: Claim): number =>
  (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || compareBytes(a.id, b.id);

const jsonOf = (claims: readonly Claim[]): string => claims.map((claim) => JSON.stringify(claim)).join('\n');

const claimFrom = (line: string): Claim => JSON.parse(line) as Claim;

/** Claims go in the order of the dataset. */
export const keptResult = (outcome: Outcome): string => {
  if ('refused' in outcome) return JSON.stringify(outcome);
  const { ownId, faults, dating, sha256, source, title, url, published, text } = outcome;
  const asked: Asked = { ownId, faults, dating };
  const article: ArticlePart = { sha256, source, title, ...(url !== undefined && { url }), published, text };
  const lines = `${JSON.stringify(asked)}\n${JSON.stringify(article)}`;
  const claims = outcome.claims.map(claimInOrder).sort(byEvidence);
  const [first] = claims;
  if (first === undefined) return lines;
  const prepared = prepareClaims({ id: first.article, published, text }, claims);
  return `${lines}\n${JSON.stringify(prepared)}\n${jsonOf(claims)}`;
};

/** The first line alone. */
export const askedOf = (value: string): Asked => {
  const end = value.indexOf('\n');
  return JSON.parse(end < 0 ? value : value.slice(0, end)) as Asked;
};

/** The same result with other words in its first line. */
export const withAsked = (value: string, asked: Asked): string =>
  `${JSON.stringify(asked)}${value.slice(value.indexOf('\n'))}`;

/** The outcome but for its claims; null where the article was refused. */
export const articleOf = (value: string): Omit<Done, 'claims'> | null => {
  const asked = askedOf(value);
  if ('refused' in asked) return null;
  const from = value.indexOf('\n') + 1;
  const to = value.indexOf('\n', from);
  return { ...asked, ...(JSON.parse(to < 0 ? value.slice(from) : value.slice(from, to)) as ArticlePart) };
};

/** Whether the article gave claims and tells no date. */
export const tellsNoDate = (value: string): boolean => {
  const asked = askedOf(value);
  return 'dating' in asked && asked.dating !== undefined;
};

/** Whether it is more than the article: found out without reading it. */
export const hasClaims = (value: string): boolean => value.indexOf('\n', value.indexOf('\n') + 1) >= 0;

/** The outcome, whole; null where the article was refused. */
export const doneOf = (value: string): Done | null => {
  const article = articleOf(value);
  const [, , , ...claims] = value.split('\n');
  return article && { ...article, claims: claims.map(claimFrom) };
};

/** What a dataset takes over of an article. */
interface KeptClaims {
  readonly prepared: PreparedClaims;
  /** Their lines, without the last line feed. */
  readonly lines: string;
}

export interface KeptLines {
  /** The article's record without its id and path. */
  readonly article: string;
  readonly claims: KeptClaims | null;
}

/** The same under another id: the article may have been moved since, or be one of two with one content. */
const renamed = (article: ArticlePart, claims: readonly Claim[], id: string): KeptClaims => {
  const own = claims
    .map((claim) => ({ ...claim, article: id, id: claimId({ ...claim, article: id }) }))
    .sort(byEvidence);
  return { prepared: prepareClaims({ ...article, id }, own), lines: jsonOf(own) };
};

/** `value` is what was kept of an article, not of a refusal; `id` is the one that the article has now. */
export const linesOf = (value: string, id: string): KeptLines => {
  const from = value.indexOf('\n') + 1;
  const to = value.indexOf('\n', from);
  if (to < 0) return { article: value.slice(from), claims: null };
  const article = value.slice(from, to);
  const end = value.indexOf('\n', to + 1);
  const prepared = JSON.parse(value.slice(to + 1, end)) as PreparedClaims;
  const lines = value.slice(end + 1);
  if (prepared.article === id) return { article, claims: { prepared, lines } };
  return { article, claims: renamed(JSON.parse(article), lines.split('\n').map(claimFrom), id) };
};

/** An id and a dataset's folder in, the lines that explain what the id names out. */

import { openDataset } from '../dataset/read-dataset.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { Domain } from '../model/domain.js';
import { trackId } from '../model/identity.js';
import { UserError } from '../model/problem.js';
import { explainTrack } from '../reconcile/explain-track.js';
import { visibleText } from '../review/visible-text.js';
import { claimStory } from './claim-story.js';
import { dateWithin } from './date-within.js';
import type { Emphasis } from './explain-claim.js';
import { explainDate } from './explain-date.js';

type Dataset = Awaited<ReturnType<typeof openDataset>>;

/** Where the dataset is, and what it was extracted with. */
interface Explained {
  readonly out: string;
  readonly domain: Domain;
}

const find = async <Record>(
  records: AsyncIterable<Record>,
  wanted: (record: Record) => boolean,
): Promise<Record | null> => {
  for await (const record of records) if (wanted(record)) return record;
  return null;
};

const unknown = (id: string, out: string): UserError =>
  new UserError({
    code: 'unknown-id',
    place: out,
    reason: `no claim, track or article has the id ${JSON.stringify(id)}`,
    remedy: 'ids stand in claims.jsonl (c_…), timeline.jsonl (t_…) and articles.jsonl',
  });

const claimsById = async (dataset: Dataset): Promise<ReadonlyMap<string, Claim>> => {
  const claims = new Map<string, Claim>();
  for await (const claim of dataset.claims()) claims.set(claim.id, claim);
  return claims;
};

const trackStory = async (dataset: Dataset, id: string): Promise<readonly string[] | null> => {
  const track = await find(dataset.timeline(), (one) => one.track === id);
  if (!track) return null;
  const claims = await claimsById(dataset);
  return explainTrack(track, (claim) => claims.get(claim)).map(visibleText);
};

/** Explains a claim with its track, a track, or an article with the claims it gave. Throws a UserError for an id that the dataset does not hold. */
export const explainId = async (
  id: string,
  { out, domain }: Explained,
  mark: Emphasis,
): Promise<readonly string[]> => {
  const dataset = await openDataset(out);
  if (id.startsWith('t_')) {
    const story = await trackStory(dataset, id);
    if (story) return story;
  }
  const claim = id.startsWith('c_') ? await find(dataset.claims(), (one) => one.id === id) : null;
  const article = await find(dataset.articles(), (one) => one.id === (claim?.article ?? id));
  if (!article) throw unknown(id, out);
  if (!claim) return articleStory(dataset, article, domain);
  const track = await trackStory(dataset, trackId(claim));
  return [...claimStory(claim, article, { domain, mark }).lines, '', ...(track ?? [])];
};

/** The date as the dataset has it; where it was inferred, the bounds that today's rules give. */
const publishedStory = async (
  dataset: Dataset,
  article: ArticleRecord,
  domain: Domain,
): Promise<readonly string[]> => {
  const { id, text, published } = article;
  const told = `${id}  published ${published.edtf} (${published.basis})`;
  if (published.basis !== 'inferred' || text === null) return [told];
  const { dating, conflicts, texts } = await dateWithin(dataset, id, domain);
  return dating ? [told, ...explainDate(dating, texts, conflicts).slice(1)] : [told];
};

const articleStory = async (
  dataset: Dataset,
  article: ArticleRecord,
  domain: Domain,
): Promise<readonly string[]> => {
  const lines = [...(await publishedStory(dataset, article, domain))];
  for await (const claim of dataset.claims()) {
    if (claim.article === article.id)
      lines.push(
        `  ${claim.id}  ${claim.relation}, ${claim.status}: ${claim.participants.map((p) => p.id).join(', ')}`,
      );
  }
  return lines;
};

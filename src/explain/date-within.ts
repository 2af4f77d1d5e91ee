/** A dataset, the domain it was extracted with and an article of it whose date was inferred in; that date with every bound out, those from other articles as well. */
import type { openDataset } from '../dataset/read-dataset.js';
import { type ArticleToDate, datedTraces, datePublished } from '../date-articles.js';
import { matterOf } from '../dating/orderings.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { Dating, DatingConflict } from '../model/dating.js';
import type { Domain } from '../model/domain.js';
import { groupBy } from '../model/group-by.js';

type Dataset = Awaited<ReturnType<typeof openDataset>>;

interface Member {
  readonly id: string;
  readonly isUndated: boolean;
  readonly matters: ReadonlySet<string>;
}

const claimsByArticle = async (dataset: Dataset): Promise<ReadonlyMap<string, readonly Claim[]>> => {
  const claims: Claim[] = [];
  for await (const claim of dataset.claims()) claims.push(claim);
  return groupBy(claims, ({ article }) => article);
};

async function* withText(dataset: Dataset): AsyncGenerator<ArticleRecord & { readonly text: string }> {
  for await (const article of dataset.articles())
    if (article.text !== null) yield { ...article, text: article.text };
}

/** Ids of all that order the article's date, directly or through others without a date. */
const neighboursOf = (id: string, members: readonly Member[]): ReadonlySet<string> => {
  const near = new Set([id]);
  const matters = new Set(members.find((member) => member.id === id)?.matters);
  for (let grown = true; grown; ) {
    grown = false;
    for (const member of members) {
      if (near.has(member.id) || ![...member.matters].some((matter) => matters.has(matter))) continue;
      near.add(member.id);
      grown = true;
      if (member.isUndated) for (const matter of member.matters) matters.add(matter);
    }
  }
  return near;
};

interface DatedWithin {
  /** Null where the article gave no claim. */
  readonly dating: Dating | null;
  readonly conflicts: readonly DatingConflict[];
  /** Texts of the articles whose words are quoted. */
  readonly texts: ReadonlyMap<string, string>;
}

export const dateWithin = async (dataset: Dataset, id: string, domain: Domain): Promise<DatedWithin> => {
  const claims = await claimsByArticle(dataset);
  const members: Member[] = [];
  for await (const { id: member, text, published } of withText(dataset)) {
    const matters = new Set(datedTraces(text, claims.get(member) ?? [], domain).map(matterOf));
    members.push({ id: member, isUndated: published.basis === 'inferred', matters });
  }
  const near = neighboursOf(id, members);
  const articles: ArticleToDate[] = [];
  for await (const { id: member, text, published, source, title } of withText(dataset)) {
    if (!near.has(member)) continue;
    const told = published.basis === 'inferred' ? null : published;
    articles.push({ id: member, text, source, title, published: told, claims: claims.get(member) ?? [] });
  }
  const { datings, conflicts } = await datePublished(articles, domain);
  return {
    dating: datings.find(({ article }) => article === id) ?? null,
    conflicts,
    texts: new Map(articles.map(({ id: member, text }) => [member, text])),
  };
};

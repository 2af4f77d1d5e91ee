/** The store in; the dataset's articles and their claims, in order, out, taken over as they were kept. */
import { join } from 'node:path';
import { LINE_FILES } from '../dataset/dataset-files.js';
import type { Rejection } from '../dataset/rejection.js';
import { textWriter } from '../dataset/text-writer.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim, Relation, Status } from '../model/claim.js';
import type { PreparedClaims } from '../reconcile/restore-claims.js';
import { type KeptLines, linesOf } from './kept-result.js';
import { duplicates } from './rejections.js';
import type { Store } from './store.js';
import { articlesById, type StoredArticle, valueAmong } from './stored-articles.js';

type Relations = { [R in Relation]?: { [S in Status]?: number } };

export interface EmittedArticles {
  readonly articles: number;
  readonly claims: number;
  readonly byRelation: Relations;
  /** Articles that share their id with another, and are left out. */
  readonly twins: readonly Rejection[];
}

/** An article that gave claims; record and claims are read only where somebody asks for them. */
export interface MetArticle {
  readonly prepared: PreparedClaims;
  readonly record: () => ArticleRecord;
  readonly claims: () => readonly Claim[];
}

/** Each after the other, as the schemas of their files have them: `id` and `path` come before all else. */
const recordOf = ({ id, path }: StoredArticle, { article }: KeptLines): string =>
  `{"id":${JSON.stringify(id)},"path":${JSON.stringify(path)},${article.slice(1)}`;

const countClaims = (relations: Relations, { claims }: PreparedClaims): void => {
  for (const { relation, status } of claims) {
    const statuses = relations[relation] ?? {};
    relations[relation] = statuses;
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
};

const writersIn = async (folder: string) => {
  const claims = await textWriter(join(folder, LINE_FILES.claims.name));
  const articles = await textWriter(join(folder, LINE_FILES.articles.name));
  return { claims, articles, close: () => Promise.all([claims.close(), articles.close()]) };
};

/** Hands those that gave claims on to whoever makes something of them all; `goOn` is asked before each article. */
export const emitArticles = async (
  store: Store,
  folder: string,
  met: (article: MetArticle) => void,
  goOn: () => void,
): Promise<EmittedArticles> => {
  const writers = await writersIn(folder);
  const counts = { articles: 0, claims: 0 };
  const byRelation: Relations = {};
  const twins: Rejection[] = [];
  const emit = async (stored: StoredArticle): Promise<void> => {
    const kept = linesOf(valueAmong(store, stored), stored.id);
    const line = recordOf(stored, kept);
    counts.articles++;
    await writers.articles.write(`${line}\n`);
    if (kept.claims === null) return;
    const { prepared, lines } = kept.claims;
    counts.claims += prepared.claims.length;
    countClaims(byRelation, prepared);
    met({
      prepared,
      record: () => JSON.parse(line) as ArticleRecord,
      claims: () => JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as Claim[],
    });
    await writers.claims.write(`${lines}\n`);
  };
  try {
    for await (const [stored, ...more] of articlesById(store)) {
      goOn();
      if (stored && more.length === 0) await emit(stored);
      else if (stored) twins.push(...duplicates([stored, ...more]));
    }
  } finally {
    await writers.close();
  }
  return { ...counts, byRelation, twins };
};

/** The store in; the files of the dataset, sorted, out, record by record. */
import { join } from 'node:path';
import type { z } from 'zod';
import { compareBytes } from '../dataset/byte-order.js';
import { LINE_FILES } from '../dataset/dataset-files.js';
import { lineWriter } from '../dataset/line-writer.js';
import type { Fault, Rejection } from '../dataset/rejection.js';
import type { DatasetCounts } from '../dataset/run-record.js';
import type { ArticleRecord } from '../model/article.js';
import type { Claim, Relation, Status } from '../model/claim.js';
import { claimId } from '../model/identity.js';
import type { Track } from '../model/timeline.js';
import { lineage } from '../reconcile/lineage.js';
import { collectReport } from '../report/collect-report.js';
import { emitReport } from './emit-report.js';
import type { Done } from './outcome.js';
import type { Reconciling } from './reconciling.js';
import { KEY, type Store, under } from './store.js';
import { articlesById, placeOf, resultOf, type StoredArticle } from './stored-articles.js';

const lineNumber = (line: string): number | null => (line === '' ? null : Number(line));

const duplicates = (same: readonly StoredArticle[]): Rejection[] =>
  same.map((article) => ({
    path: article.path,
    line: lineNumber(article.line),
    code: 'duplicate-id',
    reason: `${same.map(placeOf).sort(compareBytes).join(' and ')} have one id, ${article.id}`,
    remedy: 'rename or remove all but one',
  }));

const byEvidence = (a: Claim, b: Claim): number =>
  (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || compareBytes(a.id, b.id);

const claimsOf = (article: string, result: Done): Claim[] =>
  result.claims.map((claim) => ({ ...claim, article, id: claimId({ ...claim, article }) })).sort(byEvidence);

const recordOf = (stored: StoredArticle, result: Done): ArticleRecord => ({
  id: stored.id,
  path: stored.path,
  sha256: result.sha256,
  source: result.source,
  title: result.title,
  published: result.published,
  text: result.text,
});

const quotesItsText = ({ id, text }: ArticleRecord, claims: readonly Claim[]): void => {
  for (const claim of claims) {
    for (const { start, end, quote } of claim.evidence) {
      if (text?.slice(start, end) !== quote)
        throw new Error(`${id}: claim ${claim.id} misquotes at ${start}-${end}`);
    }
  }
};

type Relations = { [R in Relation]?: { [S in Status]?: number } };

const countClaim = (relations: Relations, { relation, status }: Claim): void => {
  const statuses = relations[relation] ?? {};
  relations[relation] = statuses;
  statuses[status] = (statuses[status] ?? 0) + 1;
};

const byPlace = (a: Rejection, b: Rejection): number =>
  compareBytes(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareBytes(a.reason, b.reason);

/** Faults of the store, which are in order, with others between them. */
async function* rejections(store: Store, others: readonly Rejection[]): AsyncGenerator<Rejection> {
  const waiting = others.toSorted(byPlace);
  for await (const [key, value] of store.iterator(under(KEY.fault))) {
    const [, path = '', line = ''] = key.split('\0');
    for (const fault of JSON.parse(value) as Fault[]) {
      const rejection = { path, line: lineNumber(line), ...fault };
      while (waiting[0] && byPlace(waiting[0], rejection) <= 0) yield waiting.shift() as Rejection;
      yield rejection;
    }
  }
  yield* waiting;
}

const emitAll = async <T>(
  folder: string,
  file: { readonly name: string; readonly schema: z.ZodType<T> },
  records: Iterable<T> | AsyncIterable<T>,
): Promise<number> => {
  const writer = await lineWriter(join(folder, file.name), file.schema);
  try {
    for await (const record of records) await writer.write(record);
  } finally {
    await writer.close();
  }
  return writer.lines();
};

interface Written {
  readonly articles: number;
  readonly claims: number;
  readonly byRelation: Relations;
  /** Articles that share their id with another, and are left out. */
  readonly twins: readonly Rejection[];
}

/** Writes articles and their claims; hands them on to whoever makes something of them all. */
const emitArticles = async (
  store: Store,
  folder: string,
  met: (record: ArticleRecord, claims: readonly Claim[]) => void,
): Promise<Written> => {
  const claims = await lineWriter(join(folder, LINE_FILES.claims.name), LINE_FILES.claims.schema);
  const articles = await lineWriter(join(folder, LINE_FILES.articles.name), LINE_FILES.articles.schema);
  const byRelation: Relations = {};
  const twins: Rejection[] = [];
  try {
    for await (const [stored, ...more] of articlesById(store)) {
      if (!stored) continue;
      if (more.length > 0) twins.push(...duplicates([stored, ...more]));
      else {
        const result = resultOf(store, stored);
        const record = recordOf(stored, result);
        const own = claimsOf(stored.id, result);
        quotesItsText(record, own);
        met(record, own);
        await articles.write(record);
        for (const claim of own) {
          countClaim(byRelation, claim);
          await claims.write(claim);
        }
      }
    }
  } finally {
    await Promise.all([claims.close(), articles.close()]);
  }
  return { articles: articles.lines(), claims: claims.lines(), byRelation, twins };
};

/**
 * Writes all files but `run.json` into the folder. `others` are rejections that the store does not know of;
 * `goOn` is asked often, and throws to stop it.
 */
export const emitDataset = async (
  store: Store,
  folder: string,
  others: readonly Rejection[],
  reconciling: Reconciling,
  goOn: () => void,
): Promise<DatasetCounts> => {
  const organisations = lineage();
  const report = collectReport();
  const { twins, ...counts } = await emitArticles(store, folder, (record, claims) => {
    goOn();
    for (const claim of claims) organisations.addClaim(claim);
    reconciling.add(record, claims);
    report.article(record, claims);
  });
  let conflicts = 0;
  let openConflicts = 0;
  const tracks = function* (): Generator<Track> {
    for (const track of reconciling.tracks()) {
      goOn();
      organisations.addTrack(track);
      report.track(track);
      conflicts += track.conflicts.length;
      openConflicts += track.conflicts.filter((conflict) => conflict.resolution === null).length;
      yield track;
    }
  };
  const rejected = rejections(store, [...others, ...twins]);
  const timeline = await emitAll(folder, LINE_FILES.timeline, tracks());
  await emitReport(folder, report.data());
  return {
    ...counts,
    tracks: timeline,
    organisations: await emitAll(folder, LINE_FILES.organisations, organisations.records()),
    rejected: await emitAll(folder, LINE_FILES.rejected, rejected),
    conflicts,
    openConflicts,
  };
};

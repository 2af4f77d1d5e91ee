/** The folder of a dataset in; all of its records, in the order of their files, out. */
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { OrganisationRecord } from '../model/lineage.js';
import type { Timeline } from '../model/timeline.js';
import { openDataset } from './read-dataset.js';
import type { Rejection } from './rejection.js';
import type { RunRecord } from './run-record.js';

/** A dataset held whole, as plain data. */
export interface WholeDataset {
  readonly claims: readonly Claim[];
  readonly articles: readonly ArticleRecord[];
  readonly timeline: Timeline;
  readonly organisations: readonly OrganisationRecord[];
  readonly rejected: readonly Rejection[];
  readonly run: RunRecord;
}

const gather = async <T>(records: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
};

/**
 * Reads what `claimtrail run` wrote into this folder, each record checked by its schema. Throws a UserError
 * where there is no dataset (`no-dataset`), and with file and line where one is damaged (`bad-dataset`).
 */
export const readDataset = async (folder: string): Promise<WholeDataset> => {
  const { claims, articles, timeline, organisations, rejected, run } = await openDataset(folder);
  return {
    claims: await gather(claims()),
    articles: await gather(articles()),
    timeline: await gather(timeline()),
    organisations: await gather(organisations()),
    rejected: await gather(rejected()),
    run: await run(),
  };
};

/** The dataset's files on disk in; whether they are still as the last run left them, out. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LINE_FILES, REPORT_FILE } from '../dataset/dataset-files.js';
import type { Rejection } from '../dataset/rejection.js';
import { type DatasetCounts, datasetCounts } from '../dataset/run-record.js';
import { lookAt } from './file-look.js';
import type { Ledger } from './ledger.js';

const MARK = 'dataset';

interface Mark {
  readonly looks: readonly string[];
  readonly others: string;
  readonly counts: DatasetCounts;
}

const looksOf = (out: string): Promise<readonly string[]> =>
  Promise.all(
    [...Object.values(LINE_FILES).map((file) => file.name), REPORT_FILE].map(
      async (name) => (await lookAt(join(out, name), 0)).look,
    ),
  );

const digestOf = (others: readonly Rejection[]): string =>
  createHash('sha256')
    .update(JSON.stringify(others.map((r) => JSON.stringify(r)).sort()))
    .digest('hex');

/** Remembers that the files agree with the ledger and with these rejections that it does not know of. */
export const markDataset = async (
  ledger: Ledger,
  out: string,
  others: readonly Rejection[],
  counts: DatasetCounts,
): Promise<void> => {
  const mark: Mark = { looks: await looksOf(out), others: digestOf(others), counts };
  ledger.setMeta(MARK, JSON.stringify(mark));
  await ledger.flush();
};

/** What the dataset holds, where its files stand as they were marked; null where they must be written again. */
export const markedDataset = async (
  ledger: Ledger,
  out: string,
  others: readonly Rejection[],
): Promise<DatasetCounts | null> => {
  const value = ledger.meta(MARK);
  if (value === null) return null;
  const mark = JSON.parse(value) as Mark;
  if (mark.others !== digestOf(others)) return null;
  const looks = await looksOf(out).catch(() => []);
  if (JSON.stringify(looks) !== JSON.stringify(mark.looks)) return null;
  return datasetCounts.parse(mark.counts);
};

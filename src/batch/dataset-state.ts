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

const looksOf = (out: string): readonly string[] =>
  [...Object.values(LINE_FILES).map((file) => file.name), REPORT_FILE].map(
    (name) => lookAt(join(out, name), 0).look,
  );

const standsAs = (out: string, looks: readonly string[]): boolean => {
  try {
    return JSON.stringify(looksOf(out)) === JSON.stringify(looks);
  } catch {
    return false;
  }
};

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
  const mark: Mark = { looks: looksOf(out), others: digestOf(others), counts };
  ledger.setMeta(MARK, JSON.stringify(mark));
  await ledger.flush();
};

/** What the dataset holds, where its files stand as they were marked; null where they must be written again. */
export const markedDataset = (
  ledger: Ledger,
  out: string,
  others: readonly Rejection[],
): DatasetCounts | null => {
  const value = ledger.meta(MARK);
  if (value === null) return null;
  const mark = JSON.parse(value) as Mark;
  if (mark.others !== digestOf(others)) return null;
  if (!standsAs(out, mark.looks)) return null;
  return datasetCounts.parse(mark.counts);
};

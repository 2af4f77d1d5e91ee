/** Parts that other machines wrote in; their articles in the ledger, as if this one had searched them, out. */
import { fileKind } from '../../dataset/article-kinds.js';
import { type ArticlesTable, tableRow } from '../../dataset/articles-table.js';
import { EXIT, UserError } from '../../model/problem.js';
import { enterOutcome } from '../deal-with.js';
import type { Ledger } from '../ledger.js';
import { processedBefore } from '../processor.js';
import { type ScanResult, tableFaults, unmatchedIn } from '../scan.js';
import type { ScanOptions } from '../scan-state.js';
import { type Part, versionOf } from './part.js';
import { partFiles, partsIn } from './part-files.js';

export interface PartsScan extends Pick<ScanOptions, 'table' | 'progress' | 'stopped'> {
  readonly parts: readonly string[];
  /** Hash of all that results depend on. */
  readonly code: string;
}

/** Characters of parts that are held before they are written. */
const FLUSH_AT = 4 * 1024 * 1024;

const otherVersion = (place: string): UserError => {
  const reason = 'was written by another version of claimtrail, or with another domain';
  const remedy = 'extract the articles again with the version and domain that reconcile them';
  return new UserError({ code: 'other-version', place, reason, remedy }, EXIT.usage);
};

/** Told each part, tells of a file once: it goes into the ledger, and its row of the table is looked up. */
const filesOnce = (ledger: Ledger, table: ArticlesTable | null) => {
  const met = new Set<string>();
  return ({ path, file, line }: Part): void => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const kind = fileKind(name);
    const hasLines = line !== null || kind?.kind === 'lines';
    if (hasLines && met.has(file)) return;
    if (hasLines) met.add(file);
    ledger.begin(file);
    if (table && kind && !tableRow(table, path, true)) table.use.unmatchedFiles++;
  };
};

/** A part that is given twice, or that two tasks wrote, counts once. Throws a UserError for what is no part. */
export const takeParts = async (
  ledger: Ledger,
  { parts, code, table, progress, stopped }: PartsScan,
): Promise<ScanResult> => {
  const { counts } = progress;
  const begin = filesOnce(ledger, table?.table ?? null);
  let held = 0;
  const take = async (part: Part): Promise<void> => {
    begin(part);
    const { path, file: absolute, line, key, faults, value } = part;
    const tally = { articles: 0, refused: 0, unsettled: false };
    const outcome = processedBefore(value);
    enterOutcome({ ledger, counts }, { absolute, path }, line, outcome, { key, isNew: true, faults }, tally);
    held += value.length;
    if (held < FLUSH_AT) return;
    held = 0;
    await ledger.flush();
  };
  for (const file of await partFiles(parts)) {
    progress.file = file;
    for await (const part of partsIn(file)) {
      if (stopped()) return { counts, rejections: [] };
      if (part.version !== versionOf(code)) throw otherVersion(file);
      await take(part);
    }
    progress.files++;
  }
  return { counts, rejections: [...tableFaults(table), ...unmatchedIn(table ? [table] : [])] };
};

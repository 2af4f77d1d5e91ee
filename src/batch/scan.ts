/** Input roots in; the ledger brought in line with every article found there, and what was done counted, out. */
import pLimit from 'p-limit';
import { type ArticlesTable, unmatchedRows } from '../dataset/articles-table.js';
import type { Rejection } from '../dataset/rejection.js';
import { type Found, type FoundFile, walkFolder } from '../dataset/walk-folder.js';
import { byteGate } from './byte-gate.js';
import type { Ledger } from './ledger.js';
import type { Processor } from './processor.js';
import { scanFile } from './scan-file.js';
import type { ScanCounts } from './scan-progress.js';
import type { Scan, ScanOptions } from './scan-state.js';
import { standstill } from './standstill.js';

export interface ScanResult {
  readonly counts: Readonly<ScanCounts>;
  /** Faults of files and folders that could not even be looked at. */
  readonly rejections: readonly Rejection[];
}

const OPEN_FILES = 64;
/** Files that wait for their turn, beyond those that are open. */
const WAITING_FILES = 64;
const BYTES_UNDER_WAY = 4 * 1024 * 1024;

/** Files under way, a bounded number of them. */
const filesUnderWay = (scan: Scan) => {
  const limit = pLimit(OPEN_FILES);
  const pending = new Set<Promise<void>>();
  let failed: { readonly error: unknown } | null = null;
  const goesOn = (): boolean => failed === null && !scan.stopped();
  return {
    goesOn,
    /** Resolves when there is room for the next. */
    start: async (file: FoundFile): Promise<void> => {
      const work = limit(async () => {
        if (goesOn()) await scan.hands.during(() => scanFile(scan, file));
        scan.progress.files++;
      })
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => pending.delete(work));
      pending.add(work);
      if (pending.size > WAITING_FILES) await scan.hands.waitingFor(Promise.race(pending));
    },
    /** Throws the first error that one of them threw. */
    end: async (): Promise<void> => {
      await Promise.all(pending);
      if (failed) throw failed.error;
    },
  };
};

interface TableAt {
  readonly path: string;
  readonly table: ArticlesTable;
}

/** Files are looked up in the tables while they are read, so this is known at the end. */
export const unmatchedIn = (tables: readonly TableAt[]): Rejection[] =>
  tables.flatMap(({ path, table }) => {
    const fault = unmatchedRows(table);
    return fault ? [{ path, line: null, ...fault }] : [];
  });

/** What is wrong with lines of the table that was named. */
export const tableFaults = (table: ScanOptions['table']): readonly Rejection[] =>
  (table?.table.faults ?? []).map(({ line, ...fault }) => ({ path: table?.path ?? '', line, ...fault }));

/** Throws what is no fault of a single file. */
export const scanInputs = async (
  ledger: Ledger,
  processor: Processor,
  options: ScanOptions,
): Promise<ScanResult> => {
  const { counts } = options.progress;
  const hands = standstill(processor.hurry);
  const scan: Scan = { ...options, ledger, processor, counts, gate: byteGate(BYTES_UNDER_WAY), hands };
  const rejections: Rejection[] = [...tableFaults(options.table)];
  const tables: TableAt[] = [];
  const files = filesUnderWay(scan);
  const gone = await ledger.goneFiles();
  const meet = async (met: Found): Promise<void> => {
    if (met.found === 'ignored') counts.ignored++;
    else if (met.found === 'table') tables.push(met);
    else if (met.found === 'fault') {
      rejections.push({ path: met.path, line: met.line ?? null, ...met.fault });
      counts.refused++;
    } else {
      await gone.seen(met.absolute);
      await files.start(met);
    }
  };
  await hands.during(async () => {
    for (const root of options.roots) {
      for await (const met of walkFolder(root, options.out, options.encoding)) {
        if (!files.goesOn()) break;
        await meet(met);
      }
    }
  });
  await files.end();
  if (!options.stopped()) for (const path of await gone.rest()) counts.removed += await ledger.forget(path);
  if (!options.stopped()) rejections.push(...unmatchedIn(options.table ? [options.table] : tables));
  return { counts, rejections };
};

/** Paths and options in; the dataset in the output folder brought up to date, and what was done, out. */
import { existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticlesTable } from '../dataset/articles-table.js';
import { DATASET_NAMES, RUN_FILE } from '../dataset/dataset-files.js';
import { endingOf } from '../dataset/file-endings.js';
import { type InputRoot, inputRoots } from '../dataset/input-roots.js';
import { makeFolder } from '../dataset/make-folder.js';
import { publishDataset, WORK_FOLDER } from '../dataset/publish.js';
import { RejectedInput } from '../dataset/rejection.js';
import type { DatasetCounts, RunRecord } from '../dataset/run-record.js';
import { EXIT, type Problem, UserError } from '../model/problem.js';
import { systemFault } from '../model/system-fault.js';
import { type CodeVersion, codeVersion } from './code-version.js';
import { markDataset, markedDataset } from './dataset-state.js';
import { dateUndated } from './date-undated.js';
import { emitDataset } from './emit.js';
import { type Kept, openKept } from './kept.js';
import type { Ledger } from './ledger.js';
import { takeParts } from './parts/take-parts.js';
import type { Processor } from './processor.js';
import { type ScanResult, scanInputs } from './scan.js';
import type { ScanProgress } from './scan-progress.js';
import type { ScanOptions } from './scan-state.js';
import { underWayAt } from './under-way.js';
import { writeRunRecord } from './write-run-record.js';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Path of a table of dates and sources that stands in for those beside the articles. */
  readonly articles: string | null;
  /** Encoding of files that are no UTF-8. */
  readonly encoding?: string | null;
  /** Whether the inputs are parts that other machines wrote, and not articles. */
  readonly areParts?: boolean;
  /** Do everything again, whatever is kept. */
  readonly force: boolean;
  /** Version of a domain that is not the package's own. */
  readonly domainVersion?: string | null;
  /** Its folder, for the record. */
  readonly domainFolder?: string | null;
  readonly jobs: number;
  readonly articleTimeoutMs: number;
  readonly processor: Processor;
  /** Aborted to stop the run: the old dataset stands then, and what is done is kept. */
  readonly signal: AbortSignal;
  readonly progress: ScanProgress;
  /** Told what went wrong and was mended. */
  readonly warn?: (problem: Problem) => void;
}

export interface RunReport {
  readonly record: RunRecord;
  /** How many files of kinds that are not read were met, by the ending of their names. */
  readonly unread: ReadonlyMap<string, number>;
}

const unreadKinds = ({ rejections }: ScanResult): ReadonlyMap<string, number> => {
  const kinds = new Map<string, number>();
  for (const { path, code } of rejections) {
    if (code !== 'unknown-kind') continue;
    const ending = endingOf(path.slice(path.lastIndexOf('/') + 1));
    kinds.set(ending, (kinds.get(ending) ?? 0) + 1);
  }
  return kinds;
};

type NamedTable = NonNullable<ScanOptions['table']>;

/** What is damaged or cannot be used is told before anything is done. */
export const tableNamed = async ({
  articles: path,
  encoding,
}: Pick<RunOptions, 'articles' | 'encoding'>): Promise<NamedTable | null> => {
  if (path === null) return null;
  try {
    return { path, table: parseArticlesTable(await readFile(path), encoding ?? undefined) };
  } catch (error) {
    const { code, reason, remedy } =
      error instanceof RejectedInput
        ? error.fault
        : {
            code: 'no-table',
            reason: (error as Error).message,
            remedy: 'check the path given with --articles',
          };
    throw new UserError({ code, reason, remedy, place: path }, EXIT.usage, { cause: error });
  }
};

const outputFolder = async (out: string): Promise<string> => {
  try {
    makeFolder(out);
    const real = await realpath(out);
    if ((await stat(real)).isDirectory()) return real;
    throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  } catch (cause) {
    const why = systemFault(cause, out)?.problem.reason ?? (cause as Error).message;
    const reason = `output folder cannot be written: ${why}`;
    const remedy = 'choose another with --out, or free its place';
    throw new UserError({ code: 'no-output', place: out, reason, remedy }, EXIT.fault, { cause });
  }
};

/** Files in the output folder that are named as the dataset's and are not: it would take their place. */
const refuseOwnInput = (roots: readonly InputRoot[], out: string): void => {
  const holdsDataset = [WORK_FOLDER, RUN_FILE.name].some((name) => existsSync(join(out, name)));
  if (holdsDataset || !roots.some((root) => root.real === out)) return;
  const name = DATASET_NAMES.find((one) => existsSync(join(out, one)));
  if (name === undefined) return;
  const reason = `holds ${name}, which the dataset would replace`;
  throw new UserError({ code: 'own-input', place: out, reason, remedy: 'choose another folder with --out' });
};

const writeDataset = async (
  { store, ledger }: Kept,
  out: string,
  scanned: ScanResult,
  signal: AbortSignal,
  runRecord: (counts: DatasetCounts) => RunRecord,
): Promise<RunRecord> => {
  const before = markedDataset(ledger, out, scanned.rejections);
  if (before) {
    const record = runRecord(before);
    await writeRunRecord(join(out, RUN_FILE.name), record);
    return record;
  }
  let record: RunRecord | undefined;
  await publishDataset(out, async (folder) => {
    const goOn = () => signal.throwIfAborted();
    record = runRecord(await emitDataset(store, folder, scanned.rejections, goOn));
    goOn();
    await writeRunRecord(join(folder, RUN_FILE.name), record);
  });
  if (!record) throw new Error('no dataset was written');
  await markDataset(ledger, out, scanned.rejections, record.dataset);
  return record;
};

const seconds = (ms: number): number => Math.round(ms) / 1000;

const recordMaker = (options: RunOptions, version: CodeVersion, scanned: ScanResult, clock: Clock) => {
  const { counts } = scanned;
  return (dataset: DatasetCounts): RunRecord => ({
    ...version,
    options: {
      inputs: [...options.inputs],
      articles: options.articles,
      ...(options.encoding ? { encoding: options.encoding } : {}),
      ...(options.domainFolder && { domain: options.domainFolder }),
      force: options.force,
      jobs: options.jobs,
      articleTimeout: seconds(options.articleTimeoutMs),
    },
    run: {
      articles: dataset.articles,
      extracted: counts.done,
      unchanged: counts.unchanged + counts.known,
      removed: counts.removed,
      rejected: dataset.rejected,
      ignored: counts.ignored,
    },
    dataset,
    started: clock.started,
    finished: new Date().toISOString(),
    seconds: {
      total: seconds(performance.now() - clock.from),
      reading: seconds(clock.read - clock.from),
      writing: seconds(performance.now() - clock.read),
    },
  });
};

interface Clock {
  readonly started: string;
  readonly from: number;
  read: number;
}

const scan = (
  ledger: Ledger,
  options: RunOptions,
  roots: readonly InputRoot[],
  out: string,
  table: NamedTable | null,
  code: string,
): Promise<ScanResult> => {
  const { inputs: parts, progress, signal } = options;
  const stopped = () => signal.aborted;
  if (options.areParts) return takeParts(ledger, { parts, code, table, progress, stopped });
  return scanInputs(ledger, options.processor, {
    ...{ roots, out, table, now: Date.now, stopped, progress },
    encoding: options.encoding ?? undefined,
  });
};

/** Dates that nothing tells are inferred once all articles are known. */
const scanAndDate = async (
  { store, ledger }: Kept,
  options: RunOptions,
  roots: readonly InputRoot[],
  out: string,
  table: NamedTable | null,
  code: string,
): Promise<ScanResult> => {
  const scanned = await scan(ledger, options, roots, out, table, code);
  if (options.signal.aborted) return scanned;
  await options.processor.rest();
  const conflicts = await dateUndated(store, ledger, options.processor);
  await options.processor.rest();
  return { ...scanned, rejections: [...scanned.rejections, ...conflicts] };
};

/**
 * The main job. Only what is new or changed is searched; the dataset is the same, byte for byte, as if all
 * of it had been. Throws a UserError for input that is not there and for an output folder that is no use, the
 * signal's reason when it is aborted.
 */
export const runBatch = async (options: RunOptions): Promise<RunReport> => {
  const clock: Clock = { started: new Date().toISOString(), from: performance.now(), read: 0 };
  const roots = await inputRoots(options.inputs);
  const table = await tableNamed(options);
  const out = await outputFolder(options.out);
  refuseOwnInput(roots, out);
  const version = codeVersion(options.domainVersion ?? null);
  const { warn, force, areParts = false } = options;
  const opened = await openKept({ out, code: version.code, anew: force || areParts, warn });
  const underWay = underWayAt(join(out, WORK_FOLDER, 'under-way'));
  try {
    const processor = underWay.noting(options.processor);
    const scanned = await scanAndDate(opened, { ...options, processor }, roots, out, table, version.code);
    await opened.ledger.sweep();
    options.signal.throwIfAborted();
    underWay.over();
    clock.read = performance.now();
    const makeRecord = recordMaker(options, version, scanned, clock);
    const record = await writeDataset(opened, out, scanned, options.signal, makeRecord);
    return { record, unread: unreadKinds(scanned) };
  } catch (error) {
    throw opened.judged(error);
  } finally {
    underWay.close();
    await opened.close();
  }
};

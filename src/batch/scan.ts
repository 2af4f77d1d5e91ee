/** Input roots in; the ledger brought in line with every article found there, and what was done counted, out. */
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { articleId } from '../dataset/article-kinds.js';
import type { ArticlesTable } from '../dataset/articles-table.js';
import { tooLarge } from '../dataset/gunzip.js';
import type { InputRoot } from '../dataset/input-roots.js';
import { type FoundOutside, outsideOf } from '../dataset/outside-metadata.js';
import { sha256 } from '../dataset/read-article.js';
import { changing, readLines, readWhole, unpackedSize, unreadable } from '../dataset/read-file.js';
import { type Fault, RejectedInput, type Rejection, reject } from '../dataset/rejection.js';
import { type Found, type FoundFile, walkFolder } from '../dataset/walk-folder.js';
import { type ByteGate, byteGate } from './byte-gate.js';
import { lookAt } from './file-look.js';
import { type FileEntry, type Ledger, linePlace } from './ledger.js';
import type { Outcome } from './outcome.js';
import { type Processed, type Processor, processed } from './processor.js';
import type { RawArticle } from './raw-article.js';

export interface ScanOptions {
  readonly roots: readonly InputRoot[];
  /** Real path of the output folder, which is no input. */
  readonly out: string;
  /** The table named for the run, which stands in for those beside the articles. */
  readonly table: ArticlesTable | null;
  readonly timeoutMs: number;
  readonly now: () => number;
  /** Asked before each file; true once the run was told to stop. */
  readonly stopped: () => boolean;
  readonly progress: ScanProgress;
}

/** Counts articles, whichever way they came to be dealt with. */
interface ScanCounts {
  /** Searched for claims in this run. */
  done: number;
  /** In files that did not change. */
  unchanged: number;
  /** In files that are new or changed, with a content that is known. */
  known: number;
  /** Not taken. */
  refused: number;
  /** Gone since the run before. */
  removed: number;
  /** Files that are no articles. */
  ignored: number;
}

/** How far a scan is, kept up to date by it for whoever shows it. */
export interface ScanProgress {
  readonly counts: ScanCounts;
  /** Files dealt with; of one with lines, the share that is read counts. */
  files: number;
  /** Path of the file that was last worked on. */
  file: string;
}

export const startProgress = (): ScanProgress => ({
  counts: { done: 0, unchanged: 0, known: 0, refused: 0, removed: 0, ignored: 0 },
  files: 0,
  file: '',
});

export interface ScanResult {
  readonly counts: Readonly<ScanCounts>;
  /** Faults of files and folders that could not even be looked at. */
  readonly rejections: readonly Rejection[];
}

const OPEN_FILES = 64;
/** Files that wait for their turn, beyond those that are open. */
const WAITING_FILES = 64;
const BYTES_UNDER_WAY = 4 * 1024 * 1024;

interface Scan extends ScanOptions {
  readonly ledger: Ledger;
  readonly processor: Processor;
  readonly counts: ScanCounts;
  readonly gate: ByteGate;
}

/** What one file came to, as it goes into the ledger. */
interface Tally {
  articles: number;
  refused: number;
  gaveUpAfter: number | undefined;
}

const NUL = '\0';

/** One key for the same content told the same about: the result is the same whatever the article is called. */
const resultKey = (digest: string, kind: string, outside: string): string =>
  createHash('sha256').update([digest, kind, outside].join(NUL)).digest('base64url').slice(0, 20);

const gaveUpTooSoon = (entry: { readonly gaveUpAfter?: number | undefined }, timeoutMs: number): boolean =>
  entry.gaveUpAfter !== undefined && timeoutMs > entry.gaveUpAfter;

const knownOutcome = (scan: Scan, key: string): Processed | null => {
  const value = scan.ledger.result(key);
  if (value === null) return null;
  const known = processed(JSON.parse(value) as Outcome, value);
  return gaveUpTooSoon(known, scan.timeoutMs) ? null : known;
};

const enterFault = (scan: Scan, file: FoundFile, line: number | null, fault: Fault, tally: Tally): void => {
  const place = { file: file.absolute, path: file.path, line: linePlace(line) };
  const key = `fault-${sha256(Buffer.from(JSON.stringify(fault))).slice(0, 32)}`;
  scan.ledger.enter(place, null, key, [fault], null);
  tally.articles++;
  tally.refused++;
  scan.counts.refused++;
};

const enterOutcome = (
  scan: Scan,
  file: FoundFile,
  line: number | null,
  outcome: Processed,
  result: { readonly key: string; readonly isNew: boolean; readonly faults: readonly Fault[] },
  tally: Tally,
): void => {
  const { refused, gaveUpAfter } = outcome;
  const place = { file: file.absolute, path: file.path, line: linePlace(line) };
  const id = refused ? null : (outcome.ownId ?? articleId(file.path));
  const faults = [...result.faults, ...outcome.faults, ...(refused ? [refused] : [])];
  scan.ledger.enter(place, id, result.key, faults, result.isNew ? outcome.value : null);
  tally.articles++;
  if (refused) {
    tally.refused++;
    if (gaveUpAfter !== undefined)
      tally.gaveUpAfter = Math.min(gaveUpAfter, tally.gaveUpAfter ?? gaveUpAfter);
    scan.counts.refused++;
  } else if (result.isNew) scan.counts.done++;
  else scan.counts.known++;
};

/** Deals with one article; resolves when it is in the ledger. */
const dealWith = async (
  scan: Scan,
  file: FoundFile,
  line: number | null,
  content: Uint8Array,
  { outside, faults }: FoundOutside,
  tally: Tally,
): Promise<void> => {
  const digest = sha256(content);
  const key = resultKey(digest, file.kind, JSON.stringify(outside));
  const known = knownOutcome(scan, key);
  const raw: RawArticle = { content, kind: file.kind, outside, pathId: articleId(file.path), sha256: digest };
  const outcome = known ?? (await scan.processor.process(raw));
  enterOutcome(scan, file, line, outcome, { key, isNew: known === null, faults }, tally);
  scan.progress.file = file.path;
};

const readLinesOf = async (
  scan: Scan,
  file: FoundFile,
  size: number,
  found: FoundOutside,
  tally: Tally,
): Promise<void> => {
  const share = (bytes: number): number => (file.gzipped ? 0 : Math.min(1, (bytes + 1) / size));
  let counted = 0;
  const pending = new Set<Promise<void>>();
  let failed: unknown;
  for await (const { number, bytes } of readLines(file, size)) {
    if (failed !== undefined || scan.stopped()) break;
    if (bytes === null) {
      enterFault(scan, file, number, (tooLarge() as RejectedInput).fault, tally);
      continue;
    }
    await scan.gate.enter(bytes.length);
    const work = dealWith(scan, file, number, bytes, found, tally)
      .catch((error: unknown) => {
        failed = error;
      })
      .finally(() => {
        scan.gate.leave(bytes.length);
        pending.delete(work);
        counted += share(bytes.length);
        scan.progress.files += share(bytes.length);
      });
    pending.add(work);
  }
  await Promise.all(pending);
  scan.progress.files -= counted;
  if (failed !== undefined) throw failed;
  if (tally.articles === 0 && !scan.stopped())
    throw reject('empty', 'file holds no article', 'fill it or remove it');
};

/** Most packed files unpack to less than this; of one that does not, the size is found out before it is held. */
const USUAL = 1024 * 1024;

/** The content; null where it is packed and larger than `room` once unpacked. */
const readWithin = async (file: FoundFile, room: number): Promise<Uint8Array | null> => {
  try {
    return await readWhole(file, file.gzipped ? room : undefined);
  } catch (error) {
    if (file.gzipped && error instanceof RejectedInput && error.fault.code === 'too-large') return null;
    throw error;
  }
};

const readFileOf = async (
  scan: Scan,
  file: FoundFile,
  size: number,
  found: FoundOutside,
  tally: Tally,
): Promise<void> => {
  for (let room = file.gzipped ? USUAL : size; ; room = await unpackedSize(file)) {
    await scan.gate.enter(room);
    try {
      const content = await readWithin(file, room);
      if (content === null) continue;
      return await dealWith(scan, file, null, content, found, tally);
    } finally {
      scan.gate.leave(room);
    }
  }
};

const lookOf = async (scan: Scan, file: FoundFile) => {
  const now = scan.now();
  const own = await lookAt(file.absolute, now);
  const beside = file.sidecar === null ? null : await lookAt(file.sidecar, now);
  return { own, beside, size: Number(own.look.slice(0, own.look.indexOf('-'))) };
};

const scanFile = async (scan: Scan, file: FoundFile): Promise<void> => {
  const { ledger } = scan;
  const hasLines = file.kind === 'lines';
  const tally: Tally = { articles: 0, refused: 0, gaveUpAfter: undefined };
  let look = '';
  try {
    const { own, beside, size } = await lookOf(scan, file);
    const found = await outsideOf(file, scan.table);
    const seen = [file.path, own.look, beside?.look ?? '', JSON.stringify(found.outside)].join(NUL);
    const before = ledger.file(file.absolute);
    if (before?.look === seen && !gaveUpTooSoon(before, scan.timeoutMs)) {
      scan.counts.unchanged += before.articles - before.refused;
      scan.counts.refused += before.refused;
      return;
    }
    if (own.settled && beside?.settled !== false) look = seen;
    if (hasLines) await readLinesOf(scan, file, size, found, tally);
    else await readFileOf(scan, file, size, found, tally);
    if (hasLines && (await lookOf(scan, file)).own.look !== own.look) throw changing();
  } catch (error) {
    if (scan.stopped()) return;
    look = '';
    enterFault(scan, file, null, unreadable(error).fault, tally);
  }
  if (scan.stopped()) return;
  const entry: FileEntry = { look, ...tally };
  await ledger.close(file.absolute, entry, hasLines);
};

export const scanInputs = async (
  ledger: Ledger,
  processor: Processor,
  options: ScanOptions,
): Promise<ScanResult> => {
  const { counts } = options.progress;
  const scan: Scan = { ...options, ledger, processor, counts, gate: byteGate(BYTES_UNDER_WAY) };
  const rejections: Rejection[] = [];
  const limit = pLimit(OPEN_FILES);
  const pending = new Set<Promise<void>>();
  const gone = await ledger.goneFiles();
  let failed: { readonly error: unknown } | null = null;

  const start = (file: FoundFile): void => {
    const work = limit(async () => {
      if (!failed && !options.stopped()) await scanFile(scan, file);
      options.progress.files++;
    })
      .catch((error: unknown) => {
        failed ??= { error };
      })
      .finally(() => pending.delete(work));
    pending.add(work);
  };
  const meet = async (met: Found): Promise<void> => {
    if (met.found === 'ignored') counts.ignored++;
    else if (met.found === 'fault') {
      rejections.push({ path: met.path, line: null, ...met.fault });
      counts.refused++;
    } else {
      await gone.seen(met.absolute);
      start(met);
      if (pending.size > WAITING_FILES) await Promise.race(pending);
    }
  };

  for (const root of options.roots) {
    for await (const met of walkFolder(root, options.out)) {
      if (failed || options.stopped()) break;
      await meet(met);
    }
  }
  await Promise.all(pending);
  if (failed) throw (failed as { readonly error: unknown }).error;
  if (!options.stopped()) for (const path of await gone.rest()) counts.removed += await ledger.forget(path);
  return { counts, rejections };
};

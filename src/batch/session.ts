/** Options of the command line in; a run, or one after another, with what people see of it, and an exit code, out. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { inputRoots } from '../dataset/input-roots.js';
import type { Domain } from '../model/domain.js';
import { EXIT, formatProblem, type Problem, UserError } from '../model/problem.js';
import { chooseProcessor } from './choose-processor.js';
import { countFiles } from './count-files.js';
import { type Interruption, listenForInterruption } from './interruption.js';
import { useDomain } from './load-engine.js';
import { machineFault } from './machine-fault.js';
import type { Processor } from './processor.js';
import { type RunReport, runBatch } from './run.js';
import { type ScanProgress, startProgress } from './scan-progress.js';
import { type ProgressView, showProgress } from './show-progress.js';
import { grouped, oneLine, summary } from './summary.js';
import type { Watching } from './watch.js';

export interface BatchOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly articles: string | null;
  readonly encoding?: string | null;
  /** Whether the inputs are parts that other machines wrote. */
  readonly areParts?: boolean;
  readonly force: boolean;
  readonly jobs: number;
  readonly articleTimeoutMs: number;
  readonly quiet: boolean;
  /** One that is not the package's own. */
  readonly domain?: Domain | null;
  /** Whole path of its folder. */
  readonly domainFolder?: string | null;
}

/** Collects garbage before the heap has grown by more than a fifth: memory stays flat, at little cost in time. */
const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=20');

/** Runs shorter than this show nothing but their summary. */
const QUICK_MS = 1000;

const say = (quiet: boolean, text: string): void => {
  if (!quiet) process.stderr.write(text);
};

const warn = (problem: Problem): void => say(false, `${formatProblem(problem)}\n`);

/** Shows progress on a terminal, once the run has proved not to be a quick one. */
const viewOf = (options: BatchOptions, progress: ScanProgress, signal: AbortSignal) => {
  let view: Promise<ProgressView> | undefined;
  const show = async (): Promise<ProgressView> => {
    const files = inputRoots(options.inputs).then((roots) => countFiles(roots, signal));
    return showProgress({ progress, files });
  };
  const timer = setTimeout(() => {
    view = show();
  }, QUICK_MS);
  if (options.quiet || !process.stderr.isTTY) clearTimeout(timer);
  return {
    stop: async (): Promise<void> => {
      clearTimeout(timer);
      (await view)?.stop();
    },
  };
};

const processorFor = ({ jobs, articleTimeoutMs, domain }: BatchOptions): Processor => {
  useDomain(domain ?? null);
  return chooseProcessor({ jobs, limitMs: articleTimeoutMs, domain: domain ?? null });
};

const attempt = async (
  options: BatchOptions,
  processor: Processor,
  { signal }: Interruption,
  progress: ScanProgress,
): Promise<RunReport> => {
  keepHeapSmall();
  const view = viewOf(options, progress, signal);
  try {
    const domainVersion = options.domain?.version ?? null;
    return await runBatch({ ...options, domainVersion, processor, signal, progress, warn });
  } catch (error) {
    throw machineFault(error, options.out);
  } finally {
    await view.stop();
  }
};

const exitCodeOf = ({ record }: RunReport): number =>
  record.dataset.rejected > 0 || record.dataset.articles === 0 ? EXIT.needsPerson : EXIT.done;

const stopMessage = ({ counts }: ScanProgress): string =>
  `stopped; ${grouped(counts.done + counts.known + counts.unchanged)} articles are done and kept, ` +
  'and the dataset of the run before stands; run the same command to go on\n';

/** Runs once. Throws a UserError as `runBatch` does. */
export const runOnce = async (options: BatchOptions): Promise<number> => {
  const processor = processorFor(options);
  const interruption = listenForInterruption(() => void processor.stop());
  const progress = startProgress();
  try {
    const report = await attempt(options, processor, interruption, progress);
    say(options.quiet, summary(report, options.out));
    return exitCodeOf(report);
  } catch (error) {
    const code = interruption.exitCode();
    if (code === null) throw error;
    say(options.quiet, stopMessage(progress));
    return code;
  } finally {
    interruption.release();
    await processor.stop();
  }
};

/** Runs again; what goes wrong is told, and tried again with the next change. */
const runAgain = async (
  options: BatchOptions,
  processor: Processor,
  interruption: Interruption,
): Promise<void> => {
  try {
    say(options.quiet, oneLine(await attempt(options, processor, interruption, startProgress())));
  } catch (error) {
    if (interruption.signal.aborted) return;
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${formatProblem(error.problem)}\n`);
  }
};

/** Follows the folders that lead to it, as far as they are there. */
const realPlace = async (path: string): Promise<string> => {
  const there = await realpath(path).catch(() => null);
  return there ?? (path === dirname(path) ? path : join(await realPlace(dirname(path)), basename(path)));
};

/** Runs at once, and again after each change, until stopped. Throws a UserError as `runBatch` does the first time. */
export const runWatching = async (options: BatchOptions): Promise<number> => {
  const { startWatching } = await import('./watch.js');
  const processor = processorFor(options);
  const interruption = listenForInterruption(() => void processor.stop());
  const { signal } = interruption;
  let watching: Watching | undefined;
  try {
    const paths = (await inputRoots(options.inputs)).map((root) => root.real);
    watching = await startWatching({ paths, skip: await realPlace(resolve(options.out)), signal });
    const first = await attempt(options, processor, interruption, startProgress());
    say(options.quiet, summary(first, options.out));
    say(options.quiet, 'watching for new and changed articles; stop with Ctrl-C\n');
    while (await watching.change()) await runAgain({ ...options, force: false }, processor, interruption);
    return EXIT.done;
  } catch (error) {
    if (!signal.aborted) throw error;
    return EXIT.done;
  } finally {
    await watching?.close();
    interruption.release();
    await processor.stop();
  }
};

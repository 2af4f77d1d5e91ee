/** What benchmarks share: times of work in this process and of commands in others, and lines of the table. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArticle } from './make-articles.js';

/** One line of the table. `goal` is null where nothing is asked, `met` whether it is. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly goal: string | null;
  readonly met: boolean;
}

export const figure = (name: string, value: string, goal: string | null = null, met = true): Figure => ({
  name,
  value,
  goal,
  met,
});

/** The folder of the package, where its libraries are found. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const CLI = fileURLToPath(new URL('../../bin/claimtrail.js', import.meta.url));

/** Runs the work with a folder that is gone afterwards. */
export const inFolder = async <T>(work: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Writes made articles as text files, a thousand a folder. */
export const writeFiles = (folder: string, count: number, share: number): string => {
  for (let i = 0; i < count; i++) {
    const { id, text } = makeArticle(i, share);
    const path = join(folder, `${id}.txt`);
    if (i % 1000 === 0) mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
};

export interface Timed {
  readonly seconds: number;
  /** Of all processors, whatever else the machine does meanwhile. */
  readonly cpuSeconds: number;
  /** Peak resident memory in MB (10^6 bytes). */
  readonly peakMb: number;
}

const PEAK = `data:text/javascript,import { writeSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify([maxRSS, userCPUTime + systemCPUTime]));
});`;

/** Runs Node with these arguments in a process of its own. Throws where it fails. */
export const timeProcess = (args: readonly string[]): Timed => {
  const from = performance.now();
  const result = spawnSync(process.execPath, ['--import', PEAK, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    cwd: ROOT,
  }) as SpawnSyncReturns<string>;
  const seconds = (performance.now() - from) / 1000;
  if (result.status !== 0 && result.status !== 1) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  const [peak = 0, cpu = 0] = JSON.parse(result.output[3] ?? '[]') as number[];
  return { seconds, cpuSeconds: cpu / 1e6, peakMb: (peak * 1024) / 1e6 };
};

/** Runs the command in a process of its own. Throws where it fails. */
export const timeCommand = (args: readonly string[]): Timed => timeProcess([CLI, ...args]);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

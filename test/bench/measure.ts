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

export const CLI = fileURLToPath(new URL('../cli/main.js', import.meta.url));

/** Milliseconds of processor time that the work takes, the best of three: other programs cannot make it less. */
export const processorTime = (work: () => void): number => {
  const once = (): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
};

/** Runs the work with a folder that is gone afterwards. */
export const inFolder = async <T>(work: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Writes made articles as lines, and returns the path; `share`: one in so many is on topic. */
export const writeLines = (folder: string, count: number, share: number): string => {
  const path = join(folder, `${count}-${share}.jsonl`);
  writeFileSync(path, '');
  for (let from = 0; from < count; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, count - from) }, (_, i) =>
      makeArticle(from + i, share),
    );
    writeFileSync(path, lines.map((article) => `${JSON.stringify(article)}\n`).join(''), { flag: 'a' });
  }
  return path;
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
  /** Peak resident memory in MB (10^6 bytes). */
  readonly peakMb: number;
}

const PEAK = `data:text/javascript,import { writeSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/** Runs the command in a process of its own. Throws where it fails. */
export const timeCommand = (args: readonly string[]): Timed => {
  const from = performance.now();
  const result = spawnSync(process.execPath, ['--import', PEAK, CLI, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  }) as SpawnSyncReturns<string>;
  const seconds = (performance.now() - from) / 1000;
  if (result.status !== 0 && result.status !== 1) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  return { seconds, peakMb: (Number(result.output[3]) * 1024) / 1e6 };
};

/** Seconds of the fastest of some runs. */
export const fastest = (times: number, run: () => number): number =>
  Math.min(...Array.from({ length: times }, run));

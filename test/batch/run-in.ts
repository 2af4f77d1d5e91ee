/** A throwaway folder with articles and an output folder, and runs of the batch in them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inlineProcessor } from '../../src/batch/inline-processor.js';
import { type RunOptions, runBatch } from '../../src/batch/run.js';
import { startProgress } from '../../src/batch/scan-progress.js';
import type { RunCounts } from '../../src/dataset/run-record.js';
import { toyEngine } from './toy-engine.mjs';

export const LINE_NAMES = ['articles', 'claims', 'organisations', 'rejected', 'timeline'] as const;

export interface Place {
  readonly root: string;
  readonly input: string;
  readonly out: string;
  readonly write: (path: string, content: string | Uint8Array) => string;
}

/** Removed when the test ends, or when `whenOver` says. */
export const newPlace = (
  files: Readonly<Record<string, string | Uint8Array>> = {},
  whenOver: (remove: () => void) => void = onTestFinished,
): Place => {
  const root = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  whenOver(() => rmSync(root, { recursive: true, force: true }));
  const input = join(root, 'in');
  mkdirSync(input);
  const write = (path: string, content: string | Uint8Array): string => {
    const full = join(input, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
    return full;
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { root, input, out: join(root, 'out'), write };
};

/** The bytes of all files but `run.json`. */
export const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries(LINE_NAMES.map((name) => [name, readFileSync(join(out, `${name}.jsonl`), 'utf8')]));

export const linesOf = (out: string, name: (typeof LINE_NAMES)[number]): Record<string, unknown>[] =>
  readFileSync(join(out, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

export interface Ran {
  readonly counts: RunCounts;
  /** Files of kinds that are not read, by the ending of their names. */
  readonly unread: ReadonlyMap<string, number>;
  /** Ids of the articles that were searched. */
  readonly asked: readonly string[];
}

export const runIn = async (place: Place, options: Partial<RunOptions> = {}): Promise<Ran> => {
  const engine = toyEngine();
  const { record, unread } = await runBatch({
    inputs: [place.input],
    out: place.out,
    articles: null,
    force: false,
    jobs: 1,
    articleTimeoutMs: 10_000,
    processor: inlineProcessor(async () => engine, options.articleTimeoutMs ?? 10_000),
    signal: new AbortController().signal,
    progress: startProgress(),
    ...options,
  });
  return { counts: record.run, unread, asked: engine.asked.toSorted() };
};

/** What a run from nothing gives for the same input. */
export const bytesFromNothing = async (
  place: Place,
  options: Partial<RunOptions> = {},
): Promise<Record<string, string>> => {
  const out = join(place.root, `anew-${readdirSync(place.root).length}`);
  await runIn({ ...place, out }, { ...options, out });
  return bytesOf(out);
};

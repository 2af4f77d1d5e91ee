/** Made articles in; how runs scale with workers and with articles, and what a run without changes takes, out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figure, inFolder, type Timed, timeCommand, writeFiles } from './measure.js';
import { remadeLines } from './texts.js';

const run = (input: string, out: string, jobs: number): Timed =>
  timeCommand(['run', input, '--out', out, '--jobs', String(jobs), '--quiet', '--force']);

/** Large enough that starting up, and compiling what runs often, counts for little in each worker. */
const DENSE_ARTICLES = 6000;

interface Durations {
  readonly seconds: { readonly total: number; readonly writing: number };
}

/** What one thread does alone, after the workers have ended. */
const serialPart = (out: string): Figure => {
  const { seconds } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Durations;
  const share = (100 * seconds.writing) / seconds.total;
  const name = 'reconciling and writing, of a run over dense text with 2 workers';
  return figure(name, `${share.toFixed(1)} %`, 'at most 8 %', share <= 8);
};

/** `run` does more than `extract`: it keeps, reconciles and reports. */
const overExtract = (input: string, one: Timed): Figure => {
  const extract = timeCommand(['extract', '--jsonl', input, '--quiet']);
  const value = one.cpuSeconds / extract.cpuSeconds;
  const seen = `${value.toFixed(2)} (${one.cpuSeconds.toFixed(1)} s, ${extract.cpuSeconds.toFixed(1)} s)`;
  const name = `processor time of run over extract, ${DENSE_ARTICLES} dense articles, one worker`;
  return figure(name, seen, 'at most 1.25', value <= 1.25);
};

const workers = (): Promise<readonly Figure[]> =>
  inFolder(async (folder) => {
    const input = join(folder, 'dense.jsonl');
    writeFileSync(input, `${(await remadeLines(DENSE_ARTICLES)).join('\n')}\n`);
    const out = join(folder, 'out');
    const one = run(input, out, 1);
    const two = run(input, out, 2);
    const value = one.seconds / two.seconds;
    const name = '2 workers over 1, dense text';
    const cpu = `processor time ${one.cpuSeconds.toFixed(1)} s, ${two.cpuSeconds.toFixed(1)} s`;
    const seen = `${value.toFixed(2)} (${one.seconds.toFixed(1)} s, ${two.seconds.toFixed(1)} s; ${cpu})`;
    return [figure(name, seen, 'at least 1.6', value >= 1.6), serialPart(out), overExtract(input, one)];
  });

const SIZES = [1000, 10_000, 100_000] as const;

interface Sized extends Timed {
  readonly articles: number;
  readonly again: number;
}

/** Files, not lines, since files are what a run without changes has to look at one by one. */
const sized = (articles: number): Promise<Sized> =>
  inFolder((folder) => {
    const input = writeFiles(join(folder, 'in'), articles, 100);
    const out = join(folder, 'out');
    const first = run(input, out, 2);
    const { seconds } = timeCommand(['run', input, '--out', out, '--jobs', '2', '--quiet']);
    return { ...first, articles, again: seconds };
  });

const growth = (small: Sized, large: Sized): Figure => {
  const factor = large.seconds / small.seconds;
  const name = `time from ${small.articles} to ${large.articles} articles`;
  const value = `× ${factor.toFixed(1)} (${small.seconds.toFixed(1)} s, ${large.seconds.toFixed(1)} s)`;
  return figure(name, value, 'at most × 11', factor <= 11);
};

const memory = (small: Sized, large: Sized): Figure => {
  const factor = large.peakMb / small.peakMb;
  const value = `× ${factor.toFixed(2)} (${small.peakMb.toFixed(0)} MB, ${large.peakMb.toFixed(0)} MB)`;
  const met = factor <= 1.1 && large.peakMb < 500;
  const name = `peak memory from ${small.articles} to ${large.articles} articles`;
  return figure(name, value, 'at most × 1.1, below 500 MB', met);
};

const unchanged = ({ articles, seconds, again }: Sized): Figure =>
  figure(
    `a run without changes over ${articles} articles, over the first`,
    `${(again / seconds).toFixed(3)} (${again.toFixed(1)} s, ${seconds.toFixed(1)} s)`,
    'at most 0.1',
    again / seconds <= 0.1,
  );

export const batchRuns = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = [...(await workers())];
  const sizes: Sized[] = [];
  for (const articles of SIZES) sizes.push(await sized(articles));
  const [thousand, tenThousand, hundredThousand] = sizes;
  if (thousand && tenThousand && hundredThousand) {
    figures.push(growth(thousand, tenThousand), growth(tenThousand, hundredThousand));
    figures.push(memory(tenThousand, hundredThousand), unchanged(hundredThousand));
  }
  return figures;
};

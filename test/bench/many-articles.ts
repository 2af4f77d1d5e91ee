/** Nothing in; what a run over a hundred thousand and over a million articles takes, one in a hundred of them on the topic, out. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from './make-articles.js';
import { type Figure, figure, inFolder, type Timed, timeCommand } from './measure.js';

const SMALL = 100_000;
const LARGE = 1_000_000;
const SHARE = 100;
/** Lines that are written at once. */
const PIECE = 1000;
const MOST_MB = 400;
/** Ten times as many, and a little for larger tables. */
const MOST_GROWTH = 10.5;

/** Lines of one file: a million files would take more of the disk than articles do. */
const writeLines = (path: string, count: number): void => {
  for (let from = 0; from < count; from += PIECE) {
    const lines = Array.from({ length: PIECE }, (_, k) => JSON.stringify(makeArticle(from + k, SHARE)));
    appendFileSync(path, `${lines.join('\n')}\n`);
  }
};

const runOver = (count: number): Promise<Timed> =>
  inFolder((folder) => {
    const input = join(folder, 'in.jsonl');
    writeLines(input, count);
    return timeCommand(['run', input, '--out', join(folder, 'out'), '--jobs', '2', '--quiet']);
  });

/** Processor time, since nothing else tells on a machine that does other things meanwhile. */
export const manyArticles = async (): Promise<readonly Figure[]> => {
  const small = await runOver(SMALL);
  const large = await runOver(LARGE);
  const factor = large.cpuSeconds / small.cpuSeconds;
  const times = `${small.cpuSeconds.toFixed(0)} s, ${large.cpuSeconds.toFixed(0)} s`;
  return [
    figure(
      `processor time from ${SMALL} to ${LARGE} sparse articles`,
      `× ${factor.toFixed(1)} (${times}; ${large.seconds.toFixed(0)} s by the clock)`,
      `at most × ${MOST_GROWTH}`,
      factor <= MOST_GROWTH,
    ),
    figure(
      `peak memory over ${LARGE} sparse articles`,
      `${large.peakMb.toFixed(0)} MB (${SMALL}: ${small.peakMb.toFixed(0)} MB)`,
      `at most ${MOST_MB} MB`,
      large.peakMb <= MOST_MB,
    ),
  ];
};

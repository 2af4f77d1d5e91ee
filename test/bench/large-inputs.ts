/** Folders and files of unusual size in; the time and memory that a run over them takes, out. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from './make-articles.js';
import { type Figure, figure, inFolder, timeCommand } from './measure.js';

const MB = 1_000_000;
const MOST_MB = 500;

/** A run over what `write` puts into a folder. */
const run = (name: string, write: (folder: string) => void): Promise<Figure> =>
  inFolder((folder) => {
    const input = join(folder, 'in');
    mkdirSync(input);
    write(input);
    const args = ['run', input, '--out', join(folder, 'out'), '--quiet', '--article-timeout', '60'];
    const { seconds, peakMb } = timeCommand(args);
    const value = `${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB`;
    return figure(name, value, `below ${MOST_MB} MB`, peakMb < MOST_MB);
  });

/** As short as can be: what is measured is the walk. */
const manyFiles = (folder: string): void => {
  for (let i = 0; i < 200_000; i++)
    writeFileSync(join(folder, `${i}.${i % 2 ? 'txt' : 'pdf'}`), `${i}. Rain.\n`);
};

const largeLines = (folder: string): void => {
  const path = join(folder, 'all.jsonl');
  for (let i = 0, size = 0; size < 200 * MB; ) {
    const lines = Array.from({ length: 1000 }, () => `${JSON.stringify(makeArticle(i++, 100))}\n`).join('');
    appendFileSync(path, lines);
    size += lines.length;
  }
};

const longArticle =
  (share: number) =>
  (folder: string): void => {
    const path = join(folder, 'long.txt');
    for (let i = 1, size = 0; size < 50 * MB; ) {
      const text = Array.from({ length: 1000 }, () => makeArticle(i++, share).text).join('\n');
      appendFileSync(path, text);
      size += text.length;
    }
  };

export const largeInputs = async (): Promise<readonly Figure[]> => [
  await run('a folder of 200,000 files, half of them articles', manyFiles),
  await run('a single .jsonl of 200 MB', largeLines),
  await run('an article of 50 MB off the topic', longArticle(Number.MAX_SAFE_INTEGER)),
  await run('an article of 50 MB, all of it on the topic', longArticle(1)),
];

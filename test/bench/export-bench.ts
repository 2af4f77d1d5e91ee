/** Numbers of copies of the corpus' dataset in; time and peak memory of exporting each out. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figure, inFolder, timeCommand } from './measure.js';

const ID = /"([ct])_([0-9a-f]{16})"/g;
const SCATTER = 0x9e3779b97f4a7c15n;
const LOW_64 = (1n << 64n) - 1n;

/** Ids of the n-th copy, all different from those of any other. */
const renumbered = (text: string, n: number): string =>
  text.replace(ID, (_, kind: string, hex: string) => {
    const id = BigInt(`0x${hex}`) ^ ((BigInt(n) * SCATTER) & LOW_64);
    return `"${kind}_${id.toString(16).padStart(16, '0')}"`;
  });

/** A dataset that has everything so many times over, but for its organisations; how many claims it holds. */
const writeCopies = (from: string, to: string, copies: number): number => {
  mkdirSync(to);
  for (const name of ['organisations.jsonl', 'rejected.jsonl', 'run.json'])
    copyFileSync(join(from, name), join(to, name));
  const read = (name: string): string => readFileSync(join(from, `${name}.jsonl`), 'utf8');
  const [claims, articles, timeline] = [read('claims'), read('articles'), read('timeline')];
  for (let n = 0; n < copies; n++) {
    const prefix = `${String(n).padStart(5, '0')}/`;
    const add = (name: string, text: string): void => appendFileSync(join(to, `${name}.jsonl`), text);
    add('claims', renumbered(claims, n).replaceAll('"article":"', `"article":"${prefix}`));
    add('articles', articles.replaceAll(/^\{"id":"/gm, `{"id":"${prefix}`));
    add('timeline', renumbered(timeline, n));
  }
  return claims.split('\n').filter(Boolean).length * copies;
};

/** Memory is to grow by where lines stand, and by no more. */
const MOST_MB = 600;

const exportOf = (folder: string, copies: number): Figure => {
  const dataset = join(folder, String(copies));
  const claims = writeCopies(join(folder, 'out'), dataset, copies);
  const { seconds, peakMb } = timeCommand([
    'export',
    '--out',
    dataset,
    '--to',
    join(folder, `${copies}-tables`),
  ]);
  return figure(
    `${claims} claims exported in all formats`,
    `${seconds.toFixed(1)} s, ${peakMb.toFixed(0)} MB`,
    `within ${MOST_MB} MB`,
    peakMb < MOST_MB,
  );
};

const exportsOf = (copies: readonly number[]): Promise<readonly Figure[]> =>
  inFolder((folder) => {
    timeCommand(['run', 'corpus', '--out', join(folder, 'out'), '--quiet']);
    return copies.map((n) => exportOf(folder, n));
  });

export const tableExports = (): Promise<readonly Figure[]> => exportsOf([20, 200]);

/** A million. */
export const largeExport = (): Promise<readonly Figure[]> => exportsOf([2050]);

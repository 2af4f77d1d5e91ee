/** What a Spark job extracts on two executors, reconciled: the dataset of `run`, byte for byte. Skipped without PySpark. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { LINE_FILES, REPORT_FILE } from '../../src/dataset/dataset-files.js';
import { makeArticle } from '../bench/make-articles.js';
import { killInTheMiddle } from './executors.js';
import { NAME, writeMade } from './made-table.js';
import { CLAIMTRAIL, noSpark, ROOT, submit } from './submit.js';

const TIME = { timeout: 1_800_000 };

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-spark-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const claimtrail = (...args: readonly string[]): void => {
  const main = join(ROOT, 'dist', 'cli', 'main.js');
  const { status, stderr } = spawnSync(process.execPath, [main, ...args, '--quiet'], { encoding: 'utf8' });
  expect([0, 1], stderr).toContain(status);
};

const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    [...Object.values(LINE_FILES).map(({ name }) => name), REPORT_FILE].map((name) => [
      name,
      readFileSync(join(out, name), 'utf8'),
    ]),
  );

const countOf = (out: string, name: string): number =>
  readFileSync(join(out, name), 'utf8').split('\n').length - 1;

const line = (id: string, text: string): string => JSON.stringify({ id, text });
const MERGER = 'South London CSU and North West London CSU will merge on 1 April next year.';

const ODD: Readonly<Record<string, string | Uint8Array>> = {
  'a folder é/2013-11-05 ours.txt': MERGER,
  'a folder é/100%25.txt': MERGER,
  'beside.md': MERGER,
  'beside.meta.json': '{"published": "2013-12-01", "source": "HSJ"}',
  'nobody.meta.json': '{}',
  'packed.txt.gz': gzipSync(MERGER),
  'damaged.txt.gz': gzipSync(MERGER).subarray(0, 40),
  'damaged.jsonl.gz': gzipSync(line('e', MERGER)).subarray(0, 40),
  'many.jsonl': [line('a', MERGER), '', '{broken', line('b', MERGER), line('a', MERGER), '{"text":"x"}'].join(
    '\n',
  ),
  'list.jsonl': `[${line('f', MERGER)}]`,
  'empty.txt': '',
  'empty.jsonl': '',
  'nul.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  'latin.jsonl': Buffer.from('{"id":"l","text":"caf\xe9"}', 'latin1'),
  'paper.pdf': '%PDF',
};

/** Bad and odd ones, and a file of lines that is read in pieces. */
const writeOdd = (folder: string): void => {
  for (const [path, content] of Object.entries(ODD)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const lines = Array.from({ length: 300 }, (_, i) => {
    const { id, text } = makeArticle(i, 20);
    return i % 9 === 4 ? '\r' : `${line(id, text)}\r`;
  });
  writeFileSync(join(folder, 'large [1].jsonl'), lines.join('\n'));
};

/** As Node and the package come to executors that have neither. */
const writeArchive = (folder: string): string => {
  const inside = join(folder, 'inside', 'bin');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, 'claimtrail'), `#!/bin/sh\nexec ${CLAIMTRAIL} "$@"\n`, { mode: 0o755 });
  const archive = join(folder, 'fleet.tar.gz');
  expect(spawnSync('tar', ['-czf', archive, '-C', dirname(inside), '.']).status).toBe(0);
  return archive;
};

const SEEDS = join(ROOT, '..', 'shared', 'seeds');
const hasSeeds = existsSync(SEEDS);
if (!hasSeeds) process.stderr.write('without the seed articles: they need ../shared\n');

test.skipIf(noSpark !== null)('folders: the corpus, the seeds, bad and odd files', TIME, async () => {
  const folder = newFolder();
  const inputs = ['corpus', 'odd', ...(hasSeeds ? ['seeds'] : [])].map((name) => join(folder, name));
  cpSync(join(ROOT, 'corpus'), join(folder, 'corpus'), { recursive: true });
  writeOdd(join(folder, 'odd'));
  if (hasSeeds) cpSync(SEEDS, join(folder, 'seeds'), { recursive: true });
  const articles = join(folder, 'dates.csv');
  writeFileSync(articles, 'file,published\npacked.txt.gz,2013-12\nnone.txt,2014\ntwo,cells,more\n');
  const options = [...inputs, '--parts', 'parts', '--articles', articles, '--split-above', '100000'];
  const command = ['--claimtrail', 'fleet/bin/claimtrail'];
  const settings = [
    `spark.archives=${writeArchive(folder)}#fleet`,
    ...['spark.sql.files.maxPartitionBytes=300000', 'spark.sql.files.openCostInBytes=10000'],
  ];
  const { status, log } = await submit(folder, [...options, ...command], settings).ended;
  expect(status, log).toBe(0);
  const [whole, fleet] = [join(folder, 'whole'), join(folder, 'fleet')];
  claimtrail('run', ...inputs, '--out', whole, '--articles', articles);
  claimtrail('reconcile', join(folder, 'parts'), '--out', fleet, '--articles', articles);
  expect(bytesOf(fleet)).toEqual(bytesOf(whole));
  expect(countOf(whole, 'claims.jsonl')).toBeGreaterThan(500);
  expect(countOf(whole, 'rejected.jsonl')).toBeGreaterThan(10);
});

test.skipIf(noSpark !== null)(
  'a table of 20,000 articles, an executor killed in the middle',
  TIME,
  async () => {
    const folder = newFolder();
    const { table, lines } = writeMade(folder, 20_000, 1000);
    const columns = ['id key', 'text body', 'published day', 'path file', 'line number'].flatMap((told) =>
      `--${told}`.split(' '),
    );
    const options = [
      table,
      '--format',
      'parquet',
      ...columns,
      '--parts',
      'parts',
      '--claimtrail',
      CLAIMTRAIL,
    ];
    const job = submit(folder, options, [
      ...['spark.sql.files.maxPartitionBytes=300000', 'spark.sql.files.openCostInBytes=200000'],
    ]);
    const killed = killInTheMiddle(job, join(folder, 'parts'));
    const { status, log } = await job.ended;
    expect(status, log).toBe(0);
    expect(log).toMatch(new RegExp(`Lost executor ${await killed}\\b`));
    expect(log).toMatch(/Starting task \d+\.1 in stage/);
    const [whole, fleet] = [join(folder, 'whole'), join(folder, 'fleet')];
    claimtrail('run', lines, '--out', whole);
    claimtrail('reconcile', join(folder, 'parts'), '--out', fleet);
    expect(bytesOf(fleet)).toEqual(bytesOf(whole));
    expect(countOf(whole, 'articles.jsonl')).toBeGreaterThan(19_000);
    expect(bytesOf(whole)['rejected.jsonl']).toContain(`"path":"${NAME}"`);
  },
);

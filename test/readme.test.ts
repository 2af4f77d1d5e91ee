/** Every command that the README shows does what it says: it runs, in order, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { noSpark, sparkEnvironment } from './spark/submit.js';

const ROOT = join(import.meta.dirname, '..');
const CLAIMTRAIL = `node ${JSON.stringify(join(ROOT, 'dist', 'cli', 'main.js'))}`;
const folder = mkdtempSync(join(tmpdir(), 'claimtrail-readme-'));
for (const name of ['corpus', 'spark', 'test']) symlinkSync(join(ROOT, name), join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

const commands = [...README.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block]) => (block ?? '').split('\n'))
  .filter((line) => line.includes('npx claimtrail'));

const firstClaim = (): string => {
  const [line] = readFileSync(join(folder, 'output', 'claims.jsonl'), 'utf8').split('\n');
  return (JSON.parse(line ?? '') as { id: string }).id;
};

const run = (command: string): { status: number | null; output: string } => {
  const line = command.replaceAll('npx claimtrail', CLAIMTRAIL).replace('<claim>', () => firstClaim());
  const { status, stdout, stderr } = spawnSync(line, {
    cwd: folder,
    shell: true,
    env: sparkEnvironment(folder),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, output: stdout + stderr };
};

/** Commands that end with 1 because they find differences. */
const FINDS = /\b(?:diff|review|changes)\b|js" check$|claimtrail check$/;

/** Told where it is missing. */
const needsSpark = (command: string): boolean => /spark-submit|output\/parts/.test(command);
const [runnable, skipped] = [true, false].map((wanted) =>
  commands.filter((command) => (noSpark === null || !needsSpark(command)) === wanted),
);
test.skip.each(skipped ?? [])('%s', () => {});

test('the README shows commands', () => {
  expect(commands.length).toBeGreaterThan(8);
});

test.each(runnable ?? [])('%s', { timeout: 600_000 }, (command) => {
  const { status, output } = run(command);
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  if (FINDS.test(command)) expect([0, 1]).toContain(status);
  else expect(status, output).toBe(0);
  if (!command.includes('--quiet')) expect(output.trim()).not.toBe('');
});

/** The query that the README shows, and the rows of the table below it. */
const [, query = '', shown = ''] =
  /^```sql\n([\s\S]*?)^```\n\n\|.*\n\| ---.*\n((?:\|.*\n)*)/m.exec(README) ?? [];

test('the query over the tables gives what the README shows', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const local = query.replaceAll("'output/", () => `'${join(folder, 'output').replaceAll("'", "''")}/`);
  const rows = (await connection.runAndReadAll(local)).getRowsJson();
  expect(rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')).toBe(shown);
});

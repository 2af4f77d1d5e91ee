/** PyLD expands the Web Annotations and Label Studio's own SDK accepts the tasks; skipped where Python lacks them, except in CI. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { exportAnnotations } from '../../src/exchange/export-annotations.js';
import { labelStudioExport, readLabelStudio } from '../../src/exchange/read-label-studio.js';
import { readGold } from '../../src/review/read-gold.js';
import { makeRunFolder, thirtyDifferences } from '../review/run-folder.js';

const SCRIPT = join(import.meta.dirname, 'python', 'check_exchange.py');
const LISTED = join(import.meta.dirname, 'python', 'requirements.txt');
/** `.ci/run` names an interpreter that has all that is listed. */
const PYTHON = process.env.CLAIMTRAIL_PYTHON ?? 'python3';

const hasLibraries =
  spawnSync(PYTHON, ['-c', 'import label_studio_sdk, pyld'], { encoding: 'utf8' }).status === 0;
const isSkipped = !hasLibraries && !process.env.CI;
if (isSkipped)
  process.stderr.write(`skipped: ${PYTHON} lacks label-studio-sdk or PyLD; pip install -r ${LISTED}\n`);

interface Told {
  readonly web: {
    readonly lost: number;
    readonly relative: readonly string[];
    readonly statuses: readonly string[][];
  };
  readonly studio: { readonly count: number; readonly regions: number; readonly problems: readonly string[] };
  readonly sample: unknown;
}

const exported = async () => {
  const folder = makeRunFolder(12, thirtyDifferences);
  const [web, studio] = [mkdtempSync(join(tmpdir(), 'web-')), mkdtempSync(join(tmpdir(), 'studio-'))];
  onTestFinished(() => {
    folder.remove();
    for (const path of [web, studio]) rmSync(path, { recursive: true, force: true });
  });
  const nameOf = (id: string): string => `Body ${id}`;
  await exportAnnotations(folder.run, folder.gold, web, 'web-annotation', nameOf);
  await exportAnnotations(folder.run, folder.gold, studio, 'label-studio', nameOf);
  const files = (await readGold(folder.gold)).map((stored) => stored.gold);
  return { web, studio, entries: files.flatMap((f) => [...f.claims, ...f.optional]), files };
};

const check = (web: string, studio: string): Told => {
  const { stdout, stderr, status } = spawnSync(PYTHON, [SCRIPT, web, studio], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Told;
};

test.skipIf(isSkipped)(
  'nothing is lost by expansion, and every task is accepted',
  { timeout: 120_000 },
  async () => {
    const { web, studio, entries, files } = await exported();
    const told = check(web, studio);
    expect(told.web).toMatchObject({ lost: 0, relative: [] });
    expect(told.web.statuses).toEqual(entries.map((entry) => entry.status));
    expect(told.studio).toEqual({ count: files.length, regions: entries.length, problems: [] });
  },
);

test.skipIf(isSkipped)(
  'a task that the SDK makes up is read, and what is no claim is told',
  { timeout: 120_000 },
  async () => {
    const { web, studio } = await exported();
    const { articles, problems } = readLabelStudio(
      labelStudioExport.parse([check(web, studio).sample]),
      null,
    );
    expect(articles.map((a) => [a.article, a.notes])).toEqual([['task-without-id', []]]);
    expect(problems.length).toBeGreaterThan(1);
  },
);

test.skipIf(isSkipped)('the SDK tells a result that is none', { timeout: 120_000 }, async () => {
  const { web, studio } = await exported();
  const path = join(studio, 'tasks.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"merger"', '"marriage"'));
  expect(check(web, studio).studio.problems.join()).toContain('marriage');
});

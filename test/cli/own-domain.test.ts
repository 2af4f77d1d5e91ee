/** Commands that go on with the domain that a run was made with, and `extract` that keeps quiet. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'claimtrail-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const claimtrail = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8', input });

beforeAll(() => {
  cpSync(join(ROOT, 'test', 'domains', 'water'), join(folder, 'water'), { recursive: true });
  mkdirSync(join(folder, 'gold'));
  const run = claimtrail(['run', 'water/articles', '--domain', 'water', '--out', 'out', '--quiet']);
  expect(run.status, run.stderr).toBe(0);
});

const firstClaim = (): string => {
  const [line = ''] = readFileSync(join(folder, 'out', 'claims.jsonl'), 'utf8').split('\n');
  return (JSON.parse(line) as { id: string }).id;
};

test("explain reads by the run's own domain, from any folder", () => {
  const args = [MAIN, 'explain', firstClaim(), '--out', join(folder, 'out')];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: tmpdir(), encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {4}frame {8}/m);
  expect(stdout).not.toContain('no longer give this claim');
});

test('explain reads by another domain where one is named', () => {
  const { stdout } = claimtrail([
    'explain',
    firstClaim(),
    '--out',
    'out',
    '--domain',
    join(ROOT, 'src', 'domain', 'nhs'),
  ]);
  expect(stdout).toContain('no longer give this claim');
});

test('review extracts articles by a domain that is named', () => {
  const review = (...more: string[]) =>
    claimtrail(['review', 'water/articles', '--gold', 'gold', '--pending', '--json', ...more]).stdout;
  expect(review('--domain', 'water')).toContain('company/dee-valley');
  expect(review()).not.toContain('company/dee-valley');
});

test('extract --quiet tells no problems, and its exit code does', () => {
  const broken = 'no article\n';
  const loud = claimtrail(['extract', '--jsonl'], broken);
  expect(loud.stderr).toContain('<stdin>:1');
  expect(claimtrail(['extract', '--jsonl', '--quiet'], broken)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '',
  });
});

/** A checkout that was installed without its scripts: the first command says what is missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const run = (root: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'bin', 'claimtrail.js'), ...args], { encoding: 'utf8' });

test('what is not built says how to build it', () => {
  const root = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'bin'));
  for (const path of ['package.json', 'bin/claimtrail.js']) cpSync(join(ROOT, path), join(root, path));
  const { status, stderr } = run(root, 'run', 'corpus');
  expect(stderr).toBe(
    'claimtrail: is not built yet; run "npm run build" in its folder, then try again (not-built)\n',
  );
  expect(status).toBe(3);
});

test('what is built starts', () => {
  const { status, stdout } = run(ROOT, '--help');
  expect(stdout).toContain('Usage: claimtrail');
  expect(status).toBe(0);
});

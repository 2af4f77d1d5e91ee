/** The domain that `init-domain` writes runs as it stands, and its own page tells no more than is so. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Claim } from '../../src/model/claim.js';

vi.setConfig({ testTimeout: 120_000 });

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const inFolder = (cwd: string, command: string) =>
  spawnSync(command.replaceAll(/^claimtrail/g, `"${process.execPath}" "${MAIN}"`), {
    cwd,
    shell: true,
    encoding: 'utf8',
  });

test('every command of its page ends well, and the articles give their claims', () => {
  const folder = join(newFolder(), 'mine');
  const made = inFolder(tmpdir(), `claimtrail init-domain ${folder}`);
  expect({ status: made.status, stdout: made.stdout }).toEqual({ status: 0, stdout: '' });
  expect(made.stderr).toContain('patterns/merger.yaml');
  const page = readFileSync(join(folder, 'README.md'), 'utf8');
  const commands = [...page.matchAll(/^ {4}(claimtrail .*)$/gm)].map(([, command = '']) => command);
  expect(commands.length).toBe(4);
  for (const command of commands) {
    const { status, stdout, stderr } = inFolder(folder, command);
    expect(status, `${command}: ${stdout}${stderr}`).toBe(0);
  }
  const claims = readFileSync(join(folder, 'output', 'claims.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Claim);
  expect(claims.map((c) => [c.status, c.event?.edtf, c.participants.map((p) => p.id).sort()])).toEqual([
    ['planned', '2019-09-01', ['operator/fenland-buses', 'operator/marsh-coaches']],
    ['ruled_out', undefined, ['operator/downs-travel', 'operator/stagebridge']],
  ]);
});

test('a folder in use is left as it is', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'mine.txt'), 'x');
  const { status, stderr } = inFolder(folder, 'claimtrail init-domain .');
  expect(status).toBe(2);
  expect(stderr).toContain('is not empty; name a folder that is not there yet (folder-in-use)');
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('x');
});

/** The help of every command, as people see it on a terminal of 80 columns. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

const claimtrail = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};

const COMMANDS = [
  'run',
  'extract',
  'explain',
  'diff',
  'review',
  'clauses',
  'sentences',
  'timexes',
  'timeline',
  'patterns',
  'export',
  'changes',
  'reconcile',
  'completion',
  'init-domain',
  'check',
  'agreement',
  'annotations',
];

test.each(COMMANDS)('%s --help', (command) => {
  const { status, stdout, stderr } = claimtrail(command, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

test('the command without a word shows its help and is wrong usage', () => {
  const { status, stderr } = claimtrail();
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: claimtrail');
});

test('--version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(join(MAIN, '..', '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(claimtrail('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test.each([
  [['run'], "missing required argument 'path'"],
  [['rnu', 'corpus'], 'unknown command'],
  [['run', 'no-such-folder'], 'no-such-folder'],
  [['export'], "required option '--to <folder>'"],
  [['export', '--to', 'x', '--format', 'xls'], 'Allowed choices are csv, jsonl, parquet'],
  [['export', '--to', 'x', '--out', 'no-such-folder'], 'holds no dataset'],
  [['changes', 'no-such-folder', 'no-such-folder'], 'holds no dataset'],
  [['completion', 'tcsh'], 'Allowed choices are bash'],
  [['timeline', '--as-of', 'soon', '--out', 'no-such-folder'], '--as-of'],
  [['explain', 'c_0', '--out', 'no-such-folder'], 'holds no dataset'],
])('%j is wrong usage: %s', (args, message) => {
  const { status, stdout, stderr } = claimtrail(...args);
  expect(status, stderr).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});

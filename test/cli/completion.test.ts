/** Shells complete commands, options, their values and file names. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'claimtrail-completion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
symlinkSync(MAIN, join(folder, 'claimtrail'));
writeFileSync(join(folder, 'articles.jsonl'), '');

/** What bash offers for the words, of which the last is unfinished. */
const offered = (...words: string[]): string[] => {
  const script = `
    source <(claimtrail completion bash)
    compopt() { :; }
    COMP_WORDS=(${['claimtrail', ...words].map((word) => `'${word}'`).join(' ')})
    COMP_CWORD=${words.length}
    __claimtrail_complete
    printf '%s\\n' "\${COMPREPLY[@]}"
    complete -p claimtrail >&2`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  expect(stderr).toBe('complete -o default -F __claimtrail_complete claimtrail\n');
  return stdout.split('\n').filter(Boolean);
};

test.each([
  [['exp'], ['explain', 'export']],
  [['export', '--f'], ['--format']],
  [
    ['export', '--format', ''],
    ['csv', 'jsonl', 'parquet'],
  ],
  [['patterns', 'co'], ['coverage']],
  [['run', 'art'], []],
])('bash completes %j as %j', (words, expected) => {
  expect(offered(...words)).toEqual(expected);
});

test.each([
  [['run', 'art'], ':0\n'],
  [['chan'], /^changes\t.*\n:4\n$/],
])('%j is answered, with leave to complete file names where nothing is known', (words, expected) => {
  const { stdout, status } = spawnSync(process.execPath, [MAIN, 'complete', '--', ...words], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(expected);
});

test.each(['zsh', 'fish'])('%s has a script of its own', (shell) => {
  const { stdout, status } = spawnSync(process.execPath, [MAIN, 'completion', shell], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('claimtrail complete --');
});

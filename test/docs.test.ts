/** Every command that the guides show runs, in order, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const CLAIMTRAIL = `node ${JSON.stringify(join(ROOT, 'dist', 'cli', 'main.js'))}`;

const commandsOf = (page: string): readonly string[] =>
  [...readFileSync(join(ROOT, 'docs', page), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line !== '');

/** Commands that end with 1 because something differs or waits. */
const FINDS = /claimtrail diff|--check/;

/** It lists what is missed: of the articles to begin with, nothing. */
const SILENT = /patterns coverage/;

const firstClaim = (folder: string): string => {
  const [line = ''] = readFileSync(join(folder, 'output', 'claims.jsonl'), 'utf8').split('\n');
  return (JSON.parse(line) as { id: string }).id;
};

test.each(['gold.md', 'domains.md'])('the commands of docs/%s', { timeout: 300_000 }, (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'corpus', 'tuning'), join(folder, 'articles'), { recursive: true });
  const commands = commandsOf(page);
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const line = command
      .replaceAll('npx claimtrail', CLAIMTRAIL)
      .replace('<claim>', () => firstClaim(folder));
    const { status, stdout, stderr } = spawnSync(line, {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(FINDS.test(command) ? [0, 1] : [0], `${command}: ${stderr}`).toContain(status);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    if (command.includes('claimtrail') && !SILENT.test(command))
      expect(stdout + stderr, command).not.toBe('');
  }
});

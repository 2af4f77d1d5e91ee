/** Names, ids and excerpts that would steer a terminal: what commands say holds nothing that one obeys. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const EVIL = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp\u2066';

/** All but line feeds and tabs that a terminal obeys or reorders by. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8' });

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const fileIn = (name: string, content: string): string => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
};

const MERGER = 'South London CSU and North West London CSU plan to merge.';

const domainWith = (yaml: string): string => {
  const made = folder();
  mkdirSync(join(made, 'patterns'));
  writeFileSync(join(made, 'patterns', 'merger.yaml'), yaml);
  return made;
};

test.each<[string, () => readonly string[]]>([
  ['extract of a file that is not there', () => ['extract', `no-${EVIL}.txt`]],
  ['extract of a text that is no UTF-8', () => ['extract', fileIn(`x${EVIL}.json`, `{"text": ${EVIL}`)]],
  [
    'extract of front matter that is no YAML',
    () => ['extract', fileIn('x.md', `---\na: [${EVIL}\n---\n${MERGER}`)],
  ],
  ['extract of lines that are no JSON', () => ['extract', '--jsonl', fileIn('x.jsonl', `{"id": "${EVIL}`)]],
  ['sentences of a file that is not there', () => ['sentences', `no-${EVIL}.txt`]],
  ['timexes of lines that are no JSON', () => ['timexes', '--jsonl', fileIn('x.jsonl', `{"${EVIL}": 1}`)]],
  [
    'patterns of a domain that is no YAML',
    () => ['patterns', '--domain', domainWith(`- name: "${EVIL}\n  x: [`)],
  ],
  ['patterns of a path that is not there', () => ['patterns', `no-${EVIL}`]],
  ['run on a path that is not there', () => ['run', `no-${EVIL}`]],
  ['run with an option that is none', () => ['run', `--${EVIL}`]],
  ['run with a number that is none', () => ['run', 'x', '--jobs', EVIL]],
  ['run into a folder of such a name', () => ['run', fileIn('a.txt', MERGER), '--out', join(folder(), EVIL)]],
  ['a command that is none', () => [EVIL]],
  ['explain of an id that is none', () => ['explain', EVIL, '--out', folder()]],
  ['timeline of an organisation that is none', () => ['timeline', '--out', `no-${EVIL}`]],
])('%s', (_, args) => {
  const { stdout, stderr } = run(args());
  expect(stderr).not.toBe('');
  expect(stdout + stderr).not.toMatch(ACTIVE);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test.each(['extract', 'sentences', 'timexes'])(
  'JSON of %s shows such characters and keeps them',
  (command) => {
    const id = `id\u009b31m\u202e`;
    const text = `\u0085\u009b31m\u202eIn May 2014 ${MERGER}`;
    const { stdout } = run([command, '--jsonl'], `${JSON.stringify({ id, text, published: '2014-06' })}\n`);
    expect(stdout).not.toMatch(ACTIVE);
    const [first] = stdout.trim().split('\n');
    expect((JSON.parse(first ?? '') as { readonly article: string }).article).toBe(id);
  },
);

/** `claimtrail sentences`, and the reading and writing that it shares with the other commands for pipes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentencesCommand } from '../../src/cli/sentences.js';
import { runCommand } from './run-command.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sentences-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const sentences = async (...args: string[]) => {
  const ran = await runCommand(sentencesCommand(), args);
  return { ...ran, stderr: ran.stderr.replaceAll(folder, '.') };
};

const LINE =
  '{"article":"a","start":0,"end":3,"text":"Hi."}\n{"article":"a","start":4,"end":8,"text":"You."}\n';

test('the help', async () => {
  expect((await sentences('--help')).stdout).toMatchInlineSnapshot(`
    "Usage: claimtrail sentences [options] [file]

    Split text into sentences, as JSON Lines on standard output

    Arguments:
      file        an article file, as for run; standard input, as plain text, when
                  left out

    Options:
      --jsonl     read one article object {"id","text"} a line
      -h, --help  display help for command
    "
  `);
});

test.each([
  ['a.txt', 'Hi. You.'],
  ['a.md', '---\ntitle: A\n---\nHi. You.'],
  ['a.json', '{"id":"a","text":"Hi. You."}'],
  ['a.jsonl', '{"id":"a","text":"Hi. You."}'],
  ['a.text', '\ufeffHi. You.'],
])('an article file: %s', async (name, content) => {
  expect(await sentences(write(name, content))).toMatchObject({ stdout: LINE, stderr: '', code: 0 });
  if (name.endsWith('.text')) return;
  const gzipped = write(`${name}.gz`, gzipSync(content));
  expect(await sentences(gzipped)).toMatchObject({ stdout: LINE, stderr: '', code: 0 });
});

test('offsets are UTF-16 code units into the text of the line, line separators within it and all', async () => {
  const text = '😀 done. It\u2028ends.';
  const path = write('units.jsonl', `${JSON.stringify({ id: 'a', text })}\r\n`);
  const { stdout } = await sentences('--jsonl', path);
  const found = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((record) => record.text));
  expect(found[0]).toEqual({ article: 'a', start: 0, end: 8, text: '😀 done.' });
});

test('lines that hold no article are told by line, and the others are done', async () => {
  const lines = [
    '{"id":"a","text":"Hi."}',
    '',
    '{nonsense',
    '{"id":"a","text":"Again."}',
    '{"id":"b"}',
    '[]',
    '{"id":"c","text":""}',
    '{"id":"d","text":"Bye."}',
  ];
  const path = write('bad.jsonl', lines.join('\n'));
  const { stdout, stderr, code } = await sentences('--jsonl', path);
  expect(code).toBe(1);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).article),
  ).toEqual(['a', 'd']);
  expect(
    stderr
      .trim()
      .split('\n')
      .map((line) => line.replace(/^(\S+ \S+).*(\(.*\))$/, '$1 … $2')),
  ).toEqual([
    './bad.jsonl:3: line … (malformed-line)',
    './bad.jsonl:4: article … (duplicate-id)',
    './bad.jsonl:5: line … (malformed-line)',
    './bad.jsonl:6: line … (malformed-line)',
  ]);
});

test('a line that is not UTF-8 is told, and the others are done', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"id":"a","text":"Hi. You."}\n{"id":"b","text":"'),
    Buffer.of(0xe9),
    Buffer.from('"}\n'),
  ]);
  const { stdout, stderr, code } = await sentences('--jsonl', write('latin.jsonl', bytes));
  expect({ stdout, code }).toEqual({ stdout: LINE, code: 1 });
  expect(stderr).toContain('./latin.jsonl:2: line is not UTF-8');
});

test.each([
  ['missing.txt', 2],
  ['missing.jsonl', 2],
  ['missing', 2],
])('no such file: %s', async (name, code) => {
  const ran = await sentences(join(folder, name));
  expect(ran).toMatchObject({ stdout: '', code });
  expect(ran.stderr).toMatch(/^\.\/missing.*no such file.*\)\n$/);
});

test('a text that is not UTF-8', async () => {
  const ran = await sentences(write('latin', Buffer.of(0x43, 0xe9)));
  expect(ran).toEqual({
    stdout: '',
    stderr: './latin: text is not UTF-8; convert the file to UTF-8 (not-utf-8)\n',
    code: 1,
  });
});

const ENTRY = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

/** Runs the built command with `input` on its standard input; its output is read up to `limit` characters. */
const piped = (
  args: readonly string[],
  input: string,
  limit: number,
): Promise<{ out: string; errors: string; code: number | null }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [ENTRY, 'sentences', ...args]);
    let [out, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      if (out.length >= limit) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => resolve({ out, errors, code }));
    child.stdin.end(input);
  });

test('standard input', { timeout: 30_000 }, async () => {
  const plain = await piped([], 'Hi. You.', Number.POSITIVE_INFINITY);
  expect(plain).toEqual({ out: LINE.replaceAll('"a"', '"stdin"'), errors: '', code: 0 });
  const lines = await piped(['--jsonl', '-'], '{"id":"a","text":"Hi. You."}\n', Number.POSITIVE_INFINITY);
  expect(lines).toEqual({ out: LINE, errors: '', code: 0 });
});

test('a reader that goes away ends the work quietly', { timeout: 30_000 }, async () => {
  const input = Array.from(
    { length: 20_000 },
    (_, id) => `${JSON.stringify({ id: `a${id}`, text: 'Hi. You. They.' })}\n`,
  );
  expect(await piped(['--jsonl'], input.join(''), 100)).toMatchObject({ errors: '', code: 0 });
});

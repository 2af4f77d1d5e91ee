/** Good files of every kind, changed at random: each comes out as an article or as a rejection, and none shows a stack. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { linesOf, newPlace } from '../batch/run-in.js';
import { howMany, LONG, random, tell } from './how-many.js';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

type Next = (below: number) => number;

const TEXT =
  'South London CSU and North West London CSU plan to merge in April 2014. “Yes,” said Dr A. Name.\n';
const PAGE = `<html><head><meta name="date" content="2014-06"><title>T</title></head><body><p>${TEXT}</p></body></html>`;
const line = (id: string): string => `${JSON.stringify({ id, text: TEXT, published: '2014-06-25' })}\n`;

/** What a good file of each kind holds; `id` keeps the lines of one file from those of others. */
const KINDS: Readonly<Record<string, (id: string) => Buffer>> = {
  txt: () => Buffer.from(`25 June 2014\n\n${TEXT.repeat(3)}`),
  md: () => Buffer.from(`---\ntitle: "T"\npublished: 2014-06\ntags: [a, {b: c}]\n---\n# H\n\n${TEXT}`),
  html: () => Buffer.from(PAGE),
  json: () =>
    Buffer.from(JSON.stringify({ text: TEXT, published: '2014-06', title: null, more: [1, { a: 'é' }] })),
  jsonl: (id) => Buffer.from(line(`${id}-1`) + line(`${id}-2`)),
  'txt.gz': () => gzipSync(TEXT),
  'json.gz': () => gzipSync(JSON.stringify({ text: TEXT })),
  'html.gz': () => gzipSync(PAGE),
};

/** Stretches that mean something to one reader or another. */
const MEANING = [
  '\0',
  '\ufeff',
  '---\n',
  '{',
  '[[[[',
  '"',
  '\\u0000',
  '&#0;',
  '<script>',
  '<!--',
  '\r',
  '\u202e',
  '&a',
  '!!js',
  '1e999',
];

const EDITS: readonly ((bytes: Buffer, next: Next, other: Buffer) => Buffer)[] = [
  (bytes, next) => {
    const copy = Buffer.from(bytes);
    copy[next(copy.length)] = next(256);
    return copy;
  },
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => bytes.subarray(next(bytes.length)),
  (bytes, next) => {
    const at = next(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(MEANING[next(MEANING.length)] ?? ''),
      bytes.subarray(at),
    ]);
  },
  (bytes, next, other) =>
    Buffer.concat([bytes.subarray(0, next(bytes.length)), other.subarray(next(other.length))]),
  (bytes, next) => {
    const at = next(bytes.length);
    return Buffer.concat([
      bytes,
      ...Array.from({ length: next(200) }, () => bytes.subarray(at, at + 1 + next(30))),
    ]);
  },
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
];

const fuzzed = (count: number): Readonly<Record<string, Buffer>> => {
  const next = random(2014);
  const kinds = Object.entries(KINDS);
  const pick = (): (typeof kinds)[number] => kinds[next(kinds.length)] as (typeof kinds)[number];
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const [kind, make] = pick();
      let bytes = make(`f${i}`);
      for (let edits = 1 + next(4); edits > 0; edits--) {
        const [, other] = pick();
        bytes = EDITS[next(EDITS.length)]?.(bytes, next, other('o')) ?? bytes;
      }
      return [`${i % 20}/f${i}.${kind}`, bytes] as const;
    }),
  );
};

test('each fuzzed file is an article or a rejection', { timeout: LONG }, () => {
  const files = fuzzed(howMany(200, 2000));
  const place = newPlace(files);
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'run', place.input, '--out', place.out], {
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(status).toBe(1);
  const rejected = linesOf(place.out, 'rejected');
  const met = new Set([...linesOf(place.out, 'articles'), ...rejected].map(({ path }) => path));
  expect(Object.keys(files).filter((path) => !met.has(path))).toEqual([]);
  tell(
    `${Object.keys(files).length} fuzzed files, ${rejected.length} lines of rejections, the rest articles`,
  );
  expect(rejected.filter(({ code }) => code === 'failed' || code === 'crashed')).toEqual([]);
});

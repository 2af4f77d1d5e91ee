/** Hundreds of files made to do harm: none crashes, hangs, exhausts memory or gets lost. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { linesOf, newPlace } from './run-in.js';

/** Mulberry32: the same files every time. */
const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
};

type Files = Record<string, string | Uint8Array>;

const TEXT = 'South London CSU and North West London CSU plan to merge. “Yes,” said Dr. A. Name.\n';
const KINDS = ['txt', 'md', 'html', 'json', 'jsonl', 'txt.gz', 'md.gz', 'html.gz', 'json.gz', 'jsonl.gz'];
const repeat = (text: string, bytes: number): string => text.repeat(Math.ceil(bytes / text.length));

const numbered = (name: string, extension: string, contents: readonly (string | Uint8Array)[]): Files =>
  Object.fromEntries(contents.map((content, i) => [`${name}-${i}.${extension}`, content]));

const randomBytes = (): Files => {
  const next = random(1);
  return Object.fromEntries(
    KINDS.flatMap((kind) =>
      Array.from({ length: 5 }, (_, i) => {
        const bytes = Uint8Array.from({ length: 1 + next(4000) }, () => next(256));
        return [`random/${i}.${kind}`, bytes] as const;
      }),
    ),
  );
};

/** Good files with one byte changed, cut short, or doubled. */
const mutated = (): Files => {
  const next = random(2);
  const good: Record<string, Uint8Array> = {
    md: Buffer.from(`---\ntitle: "T"\npublished: 2014-06\ntags: [a, b]\n---\n${TEXT}`),
    html: Buffer.from(
      `<html><head><meta name="date" content="2014"></head><body><p>${TEXT}</p></body></html>`,
    ),
    json: Buffer.from(JSON.stringify({ text: TEXT, published: '2014-06-25', title: null })),
    jsonl: Buffer.from(`${JSON.stringify({ id: 'm', text: TEXT })}\n`),
    'txt.gz': gzipSync(TEXT),
  };
  return Object.fromEntries(
    Object.entries(good).flatMap(([kind, bytes]) =>
      Array.from({ length: 12 }, (_, i) => {
        const copy = Buffer.from(bytes);
        const at = next(copy.length);
        copy[at] = next(256);
        const change = [copy, bytes.subarray(0, at), Buffer.concat([bytes, bytes])][i % 3] ?? copy;
        const distinct =
          kind === 'jsonl'
            ? Buffer.from(change.toString('latin1').replace('"m"', `"m${i}"`), 'latin1')
            : change;
        return [`mutated/${i}.${kind}`, distinct] as const;
      }),
    ),
  );
};

const encodings = (): Files =>
  numbered('encoding', 'txt', [
    ...['utf16le', 'latin1'].map((name) => Buffer.from(`\uFEFF${TEXT}£é`, name as BufferEncoding)),
    Buffer.from(TEXT, 'utf16le'),
    Buffer.from(TEXT, 'utf16le').swap16(),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le').subarray(1)]),
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(TEXT)]),
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from([0xef, 0xbb]),
    Buffer.from([0xc0, 0x80]),
    Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]),
    Buffer.from([0xf4, 0x90, 0x80, 0x80]),
    Buffer.from([0xf8, 0x88, 0x80, 0x80, 0x80]),
    Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe2, 0x82])]),
    `${TEXT}\0${TEXT}`,
    '\0'.repeat(100_000),
    '',
    ' \n\t\u00a0\u3000',
  ]);

const texts = (): Files =>
  numbered('text', 'txt', [
    repeat('x', 10_000_000),
    repeat('CSU', 300_000),
    repeat('South London and ', 300_000),
    repeat('A. B. C. ', 200_000),
    repeat('"', 200_000),
    repeat('“(', 200_000),
    repeat('[[[[((((', 200_000),
    repeat('\u202e\u2066', 100_000) + TEXT,
    repeat('e\u0301\u0301', 200_000),
    repeat('👩‍👩‍👧‍👦', 200_000),
    repeat('\r', 200_000),
    repeat('\n', 500_000) + TEXT,
    repeat('• South London CSU\n', 200_000),
    repeat('1 April 2014 ', 200_000),
    repeat('9', 300_000),
    repeat('-', 300_000),
    repeat('www.example.org/', 200_000),
    repeat('St. No. approx. £1.5m. ', 200_000),
    repeat('will merge with ', 200_000),
    repeat('\u00ad', 200_000) + TEXT,
    repeat('a\tb ', 200_000),
    repeat(TEXT, 300_000),
    `by ${repeat('Anne ', 200_000)}`,
    repeat('published on ', 100_000),
  ]);

const pages = (): Files =>
  numbered('page', 'html', [
    repeat('<div>', 2_000_000),
    repeat('<b>', 300_000),
    repeat('<p>', 100_000),
    repeat('<table><tr><td>', 100_000),
    repeat('<', 200_000),
    repeat('<a ', 200_000),
    `<p ${repeat('a="b" ', 300_000)}>${TEXT}</p>`,
    `<body><script>${repeat('while(1){document.write("<div>")}', 200_000)}</script><p>${TEXT}</p></body>`,
    `<body><style>${repeat('p{', 100_000)}</style><p>${TEXT}</p></body>`,
    `<!--${repeat('-', 300_000)}`,
    repeat('&lt;&amp;&#x1F600;&#0;', 200_000),
    `<svg>${repeat('<g>', 50_000)}`,
    `<html><head>${repeat('<meta name="date" content="x">', 300_000)}</head><body><p>${TEXT}</p></body></html>`,
    `<script type="application/ld+json">{"@context": ${repeat('[', 100_000)}</script><p>${TEXT}</p>`,
    `<body>${repeat('<ul><li>', 1200)}x`,
    `<body>${repeat(`<p>${TEXT}</p>`, 500_000)}</body>`,
    repeat('</div>', 300_000),
    '<html><body></body></html>',
  ]);

const objects = (): Files => ({
  ...numbered('object', 'json', [
    '{"__proto__": {"text": "x"}, "constructor": {"prototype": {"polluted": 1}}, "text": "x"}',
    '{"text": "x", "published": 1e400, "id": -0}',
    `{"text": "x", "published": ${repeat('9', 100_000)}}`,
    `{"text": "x", "title": ${repeat('[', 500_000)}`,
    `{"text": "x", "title": ${repeat('[', 100_000)}${repeat(']', 100_000)}}`,
    repeat('{"a":', 500_000),
    '{"text": "\\ud800 lone \\udc00"}',
    '{"text": "\\u0000"}',
    '{"text": {"toString": "x"}}',
    '{"text": "x", "text": "y"}',
    'null',
    '"x"',
    '[]',
    `{"text": ${JSON.stringify(repeat('x ', 2_000_000))}}`,
    'NaN',
  ]),
  ...numbered('lines', 'jsonl', [
    repeat('{}\n', 30_000),
    `${JSON.stringify({ id: '\0', text: TEXT })}\n${JSON.stringify({ id: repeat('x', 5000), text: TEXT })}\n`,
    `${JSON.stringify({ id: '../../../../etc/passwd', text: TEXT })}\n{"id": "\\ud800", "text": "x"}\n`,
    repeat('[', 3_000_000),
    repeat('\n', 3_000_000),
    `${JSON.stringify({ id: '__proto__', text: TEXT })}\n${JSON.stringify({ id: 'constructor', text: TEXT })}\n`,
  ]),
});

const aliasBomb = (levels: number): string =>
  `---\na0: &a0 [x, x]\n${Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${repeat(`*a${i},`, 30)}]`).join('\n')}\n---\n${TEXT}`;

const frontMatters = (): Files =>
  numbered('front', 'md', [
    aliasBomb(3),
    aliasBomb(40),
    `---\n${repeat('- ', 60_000)}\n---\n${TEXT}`,
    `---\n${repeat('a: {', 60_000)}\n---\n${TEXT}`,
    `---\n${repeat('x: y\n', 200_000)}---\n${TEXT}`,
    `---\npublished: !!js/function "function(){ while(1); }"\n---\n${TEXT}`,
    `---\n__proto__: {published: 2014}\n---\n${TEXT}`,
    `---\n<<: *none\n---\n${TEXT}`,
    `---\npublished: ${repeat('2', 60_000)}\n---\n${TEXT}`,
    `---\n"${repeat('\\', 50_001)}\n---\n${TEXT}`,
    repeat('---\n', 400_000),
    `---\nself: &self [*self]\n---\n${TEXT}`,
  ]);

const bombs = (): Files => {
  const gigabyte = gzipSync(gzipSync(Buffer.alloc(100_000_000), { level: 9 }));
  return {
    'bomb/zeros.txt.gz': gzipSync(Buffer.alloc(200_000_000), { level: 1 }),
    'bomb/x.html.gz': gzipSync(Buffer.alloc(100_000_000, '<b>'), { level: 1 }),
    'bomb/one-line.jsonl.gz': gzipSync(Buffer.alloc(200_000_000, 'x'), { level: 1 }),
    'bomb/many-lines.jsonl.gz': gzipSync(Buffer.alloc(100_000_000, '\n'), { level: 1 }),
    'bomb/nested.txt.gz': gigabyte,
    'bomb/members.txt.gz': Buffer.concat(Array.from({ length: 2000 }, () => gzipSync(TEXT))),
    'bomb/trailing.txt.gz': Buffer.concat([gzipSync(TEXT), Buffer.from('trailing garbage')]),
    'bomb/header.txt.gz': Buffer.from([0x1f, 0x8b]),
  };
};

const beside = (): Files => ({
  'beside/a.txt': TEXT,
  'beside/a.meta.json': repeat('[', 500_000),
  'beside/b.txt': TEXT,
  'beside/b.txt.meta.json': '{"published": {"$gt": ""}, "title": ["x"], "source": 7}',
  'beside/articles.csv': `file,published\n"${repeat('x', 300_000)}`,
  'beside/deep/articles.csv': repeat('file,', 100_000),
  'beside/deep/c.txt': TEXT,
});

const everything = (): Files => ({
  ...randomBytes(),
  ...mutated(),
  ...encodings(),
  ...texts(),
  ...pages(),
  ...objects(),
  ...frontMatters(),
  ...bombs(),
  ...beside(),
  'good.txt': TEXT,
});

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

/** Peak resident memory of a process is told by the process itself, when it ends. */
const PEAK = `data:text/javascript,import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.CLAIMTRAIL_TEST_PEAK, String(process.resourceUsage().maxRSS)));`;

test('no hostile file crashes the run, hangs it, exhausts memory or gets lost', { timeout: 900_000 }, () => {
  const files = everything();
  const place = newPlace(files);
  const peak = join(place.root, 'peak');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', PEAK, CLI, 'run', place.input, '--out', place.out, '--article-timeout', '20', '--jobs', '2'],
    { env: { ...process.env, CLAIMTRAIL_TEST_PEAK: peak }, encoding: 'utf8' },
  );
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(200);
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('rejected') });
  const met = new Set(
    [...linesOf(place.out, 'articles'), ...linesOf(place.out, 'rejected')].map((line) => line.path),
  );
  const expected = Object.keys(files).filter(
    (path) => !/\.meta\.json$|beside\/deep\/articles\.csv/.test(path),
  );
  expect(expected.filter((path) => !met.has(path))).toEqual([]);
  expect(linesOf(place.out, 'articles').map((article) => article.id)).toContain('good');
  expect(
    linesOf(place.out, 'rejected').filter(({ code }) => code === 'failed' || code === 'crashed'),
  ).toEqual([]);
  expect(Number(readFileSync(peak, 'utf8')), 'peak resident kilobytes').toBeLessThan(488_000);
  expect(readdirSync(place.root).toSorted()).toEqual(['in', 'out', 'peak']);
  expect(statSync(join(place.input, 'good.txt')).size).toBe(Buffer.byteLength(TEXT));
});

import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { UserError } from '../../src/model/problem.js';
import { linesOf, newPlace, type Place, runIn } from './run-in.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000 });

const TEXT = 'Arden and Solent will merge.\n';

const rejected = (place: Place): Record<string, string> =>
  Object.fromEntries(
    linesOf(place.out, 'rejected').map((r) => [`${r.path}${r.line ? `:${r.line}` : ''}`, String(r.code)]),
  );

const ids = (place: Place): unknown[] => linesOf(place.out, 'articles').map((article) => article.id);

test('ids are paths without extensions, in the order of their bytes', async () => {
  const place = newPlace({
    'b.txt': TEXT,
    'b/c.txt.gz': gzipSync(TEXT),
    'b-c.md': TEXT,
    'B.d.html': `<p>${TEXT}</p>`,
    '2014/nine alliances.json': JSON.stringify({ id: 'ignored', text: TEXT }),
    'é.txt': TEXT,
    '\u{1F600}.txt': TEXT,
    '\uFF5E.txt': TEXT,
    'all.jsonl': `${JSON.stringify({ id: 'own/id', text: TEXT })}\r\n\n${JSON.stringify({ id: 7, text: TEXT })}`,
    'old.JSONL.GZ': gzipSync(JSON.stringify({ id: 'packed', text: TEXT })),
  });
  await runIn(place);
  expect(rejected(place)).toEqual({});
  expect(ids(place)).toEqual([
    ...['2014/nine alliances', '7', 'B.d', 'b', 'b-c', 'b/c', 'own/id', 'packed', 'é', '\uFF5E', '\u{1F600}'],
  ]);
  expect(linesOf(place.out, 'articles').map((article) => article.path)).toContain('b/c.txt.gz');
});

test('a file given directly has its name for an id, and the metadata beside it', async () => {
  const place = newPlace({ 'x/a.txt': TEXT, 'x/articles.csv': 'file,published,source\na.txt,2014-06,EHI\n' });
  await runIn(place, { inputs: [join(place.input, 'x', 'a.txt')] });
  expect(linesOf(place.out, 'articles')).toMatchObject([
    { id: 'a', path: 'a.txt', source: 'EHI', published: { edtf: '2014-06' } },
  ]);
});

test('a table of articles counts for the folders below it; a named one stands in for all', async () => {
  const place = newPlace({
    'articles.csv': '\uFEFFfile,published,source,title,url\r\nx/a.txt,2014-01,HSJ,"A, ""quoted""",\r\n',
    'x/a.txt': TEXT,
    'x/b.txt': TEXT,
  });
  await runIn(place);
  expect(linesOf(place.out, 'articles')).toMatchObject([
    { id: 'x/a', source: 'HSJ', title: 'A, "quoted"', published: { edtf: '2014-01' } },
    { id: 'x/b', source: null, published: { basis: 'inferred' } },
  ]);
  const named = join(place.root, 'named.csv');
  writeFileSync(named, 'file,published\nb.txt,2012/2013\n');
  await runIn(place, { articles: named });
  expect(linesOf(place.out, 'articles').map((a) => (a.published as { edtf: string }).edtf)).toEqual([
    '../..',
    '2012/2013',
  ]);
});

test('an address is kept where something tells it, and nothing stands where nothing does', async () => {
  const place = newPlace({
    'a.txt': TEXT,
    'b.txt': TEXT,
    'articles.csv': 'file,url\na.txt,https://example.org/a\n',
  });
  await runIn(place);
  const [a, b] = linesOf(place.out, 'articles');
  expect(a).toMatchObject({ id: 'a', url: 'https://example.org/a' });
  expect(b).not.toHaveProperty('url');
});

test('two articles with one id are told with both names, and neither is taken', async () => {
  const place = newPlace({
    'a.txt': TEXT,
    'a.md': TEXT,
    'b.txt': TEXT,
    'x.jsonl': `${JSON.stringify({ id: 'b', text: TEXT })}\n`,
  });
  await runIn(place);
  expect(ids(place)).toEqual([]);
  expect(linesOf(place.out, 'rejected')).toMatchObject([
    { path: 'a.md', reason: 'a.md and a.txt have one id, a' },
    { path: 'a.txt', reason: 'a.md and a.txt have one id, a' },
    { path: 'b.txt', reason: 'b.txt and x.jsonl:1 have one id, b' },
    { path: 'x.jsonl', line: 1 },
  ]);
});

test('links: to files inside they are articles, out of the folder and into nothing they are rejected', async () => {
  const place = newPlace({ 'a.txt': TEXT, 'sub/b.txt': TEXT });
  const link = (target: string, path: string) => symlinkSync(target, join(place.input, path));
  writeFileSync(join(place.root, 'outside.txt'), TEXT);
  mkdirSync(join(place.root, 'elsewhere'));
  link('a.txt', 'inside.txt');
  link('sub', 'again');
  link('..', 'sub/up');
  link('../../outside.txt', 'sub/out.txt');
  link('../elsewhere', 'away');
  link('nothing.txt', 'broken.txt');
  link('loop.txt', 'loop.txt');
  linkSync(join(place.input, 'a.txt'), join(place.input, 'hard.txt'));
  await runIn(place);
  expect(ids(place)).toEqual(['a', 'hard', 'inside', 'sub/b']);
  expect(rejected(place)).toEqual({
    away: 'link-leaves-folder',
    'broken.txt': 'bad-link',
    'loop.txt': 'bad-link',
    'sub/out.txt': 'link-leaves-folder',
  });
});

test('odd names are names', async () => {
  const names = [
    'with space',
    'new\nline',
    'tab\t',
    '\u202Eright-to-left',
    'quote\'"',
    '-dash',
    '%41',
    'e\u0301',
    'a\\b',
    '*',
  ];
  const place = newPlace(Object.fromEntries(names.map((name) => [`${name}.txt`, TEXT])));
  await runIn(place);
  expect(ids(place).toSorted()).toEqual(names.toSorted());
});

test('what is no regular UTF-8-named file is rejected, and not waited for', async () => {
  const place = newPlace({ 'a.txt': TEXT, 'folder.txt/b.txt': TEXT });
  execFileSync('mkfifo', [join(place.input, 'pipe.txt')]);
  writeFileSync(
    Buffer.concat([Buffer.from(join(place.input, 'x')), Buffer.from([0xff]), Buffer.from('.txt')]),
    TEXT,
  );
  await runIn(place);
  expect(ids(place)).toEqual(['a', 'folder.txt/b']);
  expect(rejected(place)).toEqual({ 'pipe.txt': 'no-file', 'x\uFFFD.txt': 'vanished' });
});

test.skipIf(process.getuid?.() === 0)(
  'what may not be read is rejected until it may (not as root)',
  async () => {
    const place = newPlace({ 'a.txt': TEXT, 'sub/b.txt': TEXT });
    chmodSync(join(place.input, 'a.txt'), 0);
    chmodSync(join(place.input, 'sub'), 0);
    await runIn(place);
    expect(rejected(place)).toEqual({ 'a.txt': 'unreadable', sub: 'unreadable' });
    chmodSync(join(place.input, 'a.txt'), 0o600);
    chmodSync(join(place.input, 'sub'), 0o700);
    await runIn(place);
    expect(rejected(place)).toEqual({});
  },
);

test('deep folders are walked', async () => {
  const deep = Array.from({ length: 300 }, (_, i) => `d${i}`).join('/');
  const place = newPlace({ [`${deep}/a.txt`]: TEXT });
  await runIn(place);
  expect(ids(place)).toEqual([`${deep}/a`]);
});

test('bad metadata beside an article is told, and the article is read without it', async () => {
  const place = newPlace({
    'a.txt': TEXT,
    'a.meta.json': '{"published": ',
    'b.txt': TEXT,
    'b.txt.meta.json': '{"published": "soon"}',
    'x/articles.csv': 'file,published\nc.txt\n',
    'x/c.txt': TEXT,
    'y/articles.csv': 'name\nc.txt\n',
  });
  await runIn(place);
  expect(ids(place)).toEqual(['a', 'b', 'x/c']);
  expect(rejected(place)).toEqual({
    'a.txt': 'bad-sidecar',
    'b.txt': 'bad-date',
    'x/articles.csv:2': 'bad-table',
    'y/articles.csv': 'bad-table',
  });
});

test('bad lines are told by number, and the others taken', async () => {
  const good = JSON.stringify({ id: 'good', text: TEXT });
  const bytes = Buffer.concat([
    Buffer.from(`{"id": 1\n${good}\n\n"x"\n`),
    Buffer.from([0xff, 0x0a]),
    Buffer.from('{"text": "x"}'),
  ]);
  const place = newPlace({
    'x.jsonl': bytes,
    'bin.jsonl': Buffer.from('{}\n\0\0'),
    'cut.jsonl.gz': gzipSync(good).subarray(0, 20),
  });
  await runIn(place);
  expect(ids(place)).toEqual(['good']);
  expect(rejected(place)).toEqual({
    'bin.jsonl': 'binary',
    'cut.jsonl.gz': 'bad-gzip',
    'x.jsonl:1': 'bad-json',
    'x.jsonl:4': 'bad-article',
    'x.jsonl:5': 'not-utf-8',
    'x.jsonl:6': 'no-id',
  });
});

test('a file that grows while it is read is told, and read whole the next time', async () => {
  const line = (i: number): string => `${JSON.stringify({ id: `n${i}`, text: TEXT })}\n`;
  const place = newPlace({ 'x.jsonl': Array.from({ length: 2000 }, (_, i) => line(i)).join('') });
  const running = runIn(place);
  const timer = setInterval(() => appendFileSync(join(place.input, 'x.jsonl'), line(2000 + counted++)), 20);
  let counted = 0;
  await running.finally(() => clearInterval(timer));
  expect(rejected(place)).toEqual({ 'x.jsonl': 'changing' });
  await runIn(place);
  expect(rejected(place)).toEqual({});
  expect(ids(place)).toHaveLength(2000 + counted);
});

test('the output folder inside the input is no input', async () => {
  const place = newPlace({ 'a.txt': TEXT });
  const out = join(place.input, 'out');
  await runIn(place, { out });
  await runIn(place, { out });
  expect(linesOf(out, 'articles')).toHaveLength(1);
  expect(linesOf(out, 'rejected')).toEqual([]);
});

test.each<[string, (place: Place) => object, RegExp]>([
  [
    'no such folder',
    (p) => ({ inputs: [join(p.root, 'none')] }),
    /none: no such file or folder; .*\(no-input\)/,
  ],
  [
    'one within another',
    (p) => ({ inputs: [p.input, join(p.input, 'a.txt')] }),
    /lies within .*\(nested-input\)/,
  ],
  ['no such table', (p) => ({ articles: join(p.root, 'none.csv') }), /none\.csv: ENOENT.*\(no-table\)/],
  ['a bad table', (p) => ({ articles: join(p.input, 'a.txt') }), /no column "file"; .*\(bad-table\)/],
  ['an output that is a file', (p) => ({ out: join(p.input, 'a.txt') }), /cannot be written.*\(no-output\)/],
])('%s is a clear mistake, and nothing is touched', async (_, options, message) => {
  const place = newPlace({ 'a.txt': TEXT });
  const run = runIn(place, options(place));
  await expect(run).rejects.toThrow(UserError);
  await expect(run).rejects.toThrow(message);
  expect(existsSync(place.out)).toBe(false);
});

test('an unknown kind of file given directly is rejected', async () => {
  const place = newPlace({ 'a.pdf': TEXT });
  await runIn(place, { inputs: [join(place.input, 'a.pdf')] });
  expect(rejected(place)).toEqual({ 'a.pdf': 'unknown-kind' });
});

test('the same bytes for input files given in any order', async () => {
  const place = newPlace({ 'a/1.txt': TEXT, 'a-b/2.txt': TEXT, 'c.txt': TEXT });
  const inputs = ['a', 'a-b', 'c.txt'].map((name) => join(place.input, name));
  const one = join(place.root, 'one');
  await runIn(place, { inputs, out: one });
  await runIn(place, { inputs: inputs.toReversed() });
  expect(linesOf(place.out, 'claims')).toEqual(linesOf(one, 'claims'));
  expect(ids(place)).toEqual(['1', '2', 'c']);
});

test('what is no article is rejected with what it is and what to do, and counted by its ending', async () => {
  const place = newPlace({
    'a.txt': TEXT,
    'board paper.PDF': '%PDF-1.4',
    'minutes.docx': 'PK',
    'mail.eml': 'From: x',
    'crawl.warc.gz': gzipSync('WARC/1.0'),
    'page_files/style.css': 'p {}',
    'no ending': TEXT,
    'old.xyz': TEXT,
    '.hidden': TEXT,
  });
  const { unread } = await runIn(place);
  expect(
    linesOf(place.out, 'rejected').map(({ path, reason }) => `${path} ${reason}`),
  ).toMatchInlineSnapshot(`
    [
      "board paper.PDF is a PDF, which is not read",
      "crawl.warc.gz is a web crawl, which is not read",
      "mail.eml is an e-mail, which is not read",
      "minutes.docx is a Word document, which is not read",
      "no ending name has no ending, expected .txt, .md, .html, .json or .jsonl, each also with .gz",
      "old.xyz files named .xyz are not read, expected .txt, .md, .html, .json or .jsonl, each also with .gz",
      "page_files/style.css is a part of a web page, which is not read",
    ]
  `);
  expect(Object.fromEntries(unread)).toEqual({
    ...{ '.pdf': 1, '.docx': 1, '.eml': 1, '.warc.gz': 1, '.css': 1, '.xyz': 1, '': 1 },
  });
});

test('an output folder that is the input gives the same dataset again, and spares what is not its own', async () => {
  const place = newPlace({ 'a.txt': TEXT });
  const options = { out: place.input };
  await runIn(place, options);
  const first = linesOf(place.input, 'articles');
  await runIn(place, { ...options, force: true });
  expect(linesOf(place.input, 'articles')).toEqual(first);
  expect(linesOf(place.input, 'rejected')).toEqual([]);
  const other = newPlace({ 'articles.jsonl': JSON.stringify({ id: 'x', text: TEXT }) });
  await expect(runIn(other, { out: other.input })).rejects.toThrow(/holds articles\.jsonl, .*\(own-input\)/);
});

test('many articles with one id take a line each that does not grow with their number', async () => {
  const line = `${JSON.stringify({ id: 'same', text: TEXT })}\n`;
  const place = newPlace({ 'x.jsonl': line.repeat(500) });
  await runIn(place);
  const rejections = linesOf(place.out, 'rejected');
  expect(rejections).toHaveLength(500);
  expect(rejections[0]?.reason).toMatch(/ and 497 more have one id, same$/);
  expect(Math.max(...rejections.map(({ reason }) => String(reason).length))).toBeLessThan(200);
});

test('an encoding that is named counts for what is no UTF-8, and for nothing else', async () => {
  const western = Buffer.from('Arden and Solent will merge \x96 caf\xe9.', 'latin1');
  const place = newPlace({
    'a.txt': western,
    'b.txt': 'Arden and Solent will merge – café.',
    'c.jsonl': Buffer.concat([Buffer.from('{"id":"c","text":"'), western, Buffer.from('"}\n')]),
  });
  await runIn(place);
  expect(rejected(place)).toEqual({ 'a.txt': 'not-utf-8', 'c.jsonl:1': 'not-utf-8' });
  expect(linesOf(place.out, 'rejected')[0]?.remedy).toContain('--encoding windows-1252');
  await runIn(place, { encoding: 'windows-1252' });
  expect(rejected(place)).toEqual({});
  expect(new Set(linesOf(place.out, 'articles').map(({ text }) => text))).toEqual(
    new Set(['Arden and Solent will merge – café.']),
  );
  expect(ids(place)).toEqual(['a', 'b', 'c']);
});

test('UTF-16 is told as such, and read where it is named', async () => {
  const lines = ['x', 'y'].map((id) => JSON.stringify({ id, text: TEXT })).join('\n');
  const place = newPlace({
    'a.txt': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
    'l.jsonl': Buffer.from(lines, 'utf16le'),
  });
  await runIn(place);
  expect(linesOf(place.out, 'rejected').map(({ remedy }) => remedy)).toEqual([
    'run with --encoding utf-16le, or save the file as UTF-8',
    'run with --encoding utf-16le, or save the file as UTF-8',
  ]);
  await runIn(place, { encoding: 'utf-16le' });
  expect(ids(place)).toEqual(['a', 'x', 'y']);
});

test('rows of a table that match no file are told, with the files that match no row', async () => {
  const place = newPlace({
    'articles.csv': 'sep=;\r\nDate;File\r\n2014-06;.\\sub\\A.TXT\r\n2014-07;gone.txt\r\n',
    'sub/a.txt': TEXT,
    'b.txt': TEXT,
  });
  await runIn(place);
  expect(linesOf(place.out, 'articles').map((a) => (a.published as { edtf: string }).edtf)).toContain(
    '2014-06',
  );
  expect(linesOf(place.out, 'rejected')).toMatchObject([
    {
      code: 'unmatched-rows',
      reason: 'rows that match no file: 1 of 2 (gone.txt); files that match no row: 1',
    },
  ]);
});

test('a sidecar without its article, and keys that may be dates, are told', async () => {
  const place = newPlace({
    'a.txt': TEXT,
    'a.meta.json': JSON.stringify({ 'Date-Seen': '2014-06-25' }),
    'b.md': `---\nPublication_Date: 2014-06-25\n---\n${TEXT}`,
    'c.meta.json': '{}',
  });
  await runIn(place);
  expect(rejected(place)).toEqual({ 'a.txt': 'unknown-key', 'c.meta.json': 'lonely-sidecar' });
  expect(linesOf(place.out, 'rejected')[0]?.reason).toContain('"Date-Seen"');
});

/** Parts that pieces of `extract --parts` wrote, reconciled: the dataset of `run`, byte for byte. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { chooseProcessor } from '../../../src/batch/choose-processor.js';
import { codeVersion } from '../../../src/batch/code-version.js';
import { inlineProcessor } from '../../../src/batch/inline-processor.js';
import { loadEngine } from '../../../src/batch/load-engine.js';
import { versionOf } from '../../../src/batch/parts/part.js';
import { writeParts } from '../../../src/batch/parts/write-parts.js';
import { type RunOptions, tableNamed } from '../../../src/batch/run.js';
import { bytesOf, linesOf, newPlace, type Place, runIn } from '../run-in.js';

vi.setConfig({ testTimeout: 120_000 });

const processor = inlineProcessor(loadEngine, 10_000);
/** Waits for more articles until it is told that none come. */
const waiting = chooseProcessor({ jobs: 1, limitMs: 10_000, domain: null });
afterAll(() => waiting.stop());

const MERGER = 'South London CSU and North West London CSU will merge on 1 April 2014.';
const DONE = 'South London CSU and North West London CSU merged in April this year.';
const article = (id: string, text: string, published?: string): string =>
  JSON.stringify({ id, text, ...(published && { published }) });

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '2013-11-05-planned.txt': MERGER,
  'x/undated é.txt': `${DONE} South CSU and South West CSU had no plans to merge.`,
  'x/with.md': `---\npublished: 2014-06\n---\n${MERGER}`,
  'x/page.html': `<html><body><p>${MERGER} ${DONE}</p></body></html>`,
  'x/told.txt': MERGER,
  'x/told.txt.meta.json': '{"published": "2013-12-01", "source": "HSJ"}',
  'x/odd.txt': MERGER,
  'x/odd.meta.json': '{"published": ',
  'packed.txt.gz': gzipSync(MERGER),
  'one.json': article('ignored', MERGER, '2013-12'),
  'many.jsonl': [
    article('a', MERGER),
    '',
    '{broken',
    article('b', DONE),
    article('a', DONE),
    '{"text":"x"}',
  ].join('\n'),
  'many.jsonl.gz': gzipSync([article('c', DONE, '2015-02'), article('d', MERGER)].join('\n')),
  'damaged.jsonl.gz': gzipSync(article('e', DONE)).subarray(0, 40),
  'damaged.txt.gz': gzipSync(MERGER).subarray(0, 40),
  'list.jsonl': `[${article('f', DONE)}]`,
  'empty.txt': '',
  'empty.jsonl': '',
  'blank.jsonl': '\n\n',
  'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  'paper.pdf': '%PDF',
  'nobody.meta.json': '{}',
};

const runWhole = (place: Place, options: Partial<RunOptions>) => runIn(place, { processor, ...options });

/** What a fleet sends of each file of the place, in the order of their names. */
const sentOf = ({ input }: Place): readonly string[] => {
  const names = readdirSync(input, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(input.length + 1))
    .sort();
  const sidecarOf = (name: string) =>
    [`${name}.meta.json`, `${name.replace(/\.[a-z]+$/, '')}.meta.json`].find((one) => names.includes(one));
  const sidecars = new Set(names.map(sidecarOf));
  const base64 = (name: string) => readFileSync(join(input, name)).toString('base64');
  return names
    .filter((name) => !sidecars.has(name))
    .map((path) => {
      const beside = sidecarOf(path);
      const line = { path, content: base64(path), ...(beside && { sidecar: base64(beside) }) };
      return JSON.stringify(line);
    });
};

const partsOf = async (lines: readonly string[], table: string | null = null): Promise<string> => {
  let text = '';
  await writeParts({
    input: Readable.from([Buffer.from(lines.join('\n'))]),
    name: 'lines.jsonl',
    processor: waiting,
    version: versionOf(codeVersion().code),
    table: (await tableNamed({ articles: table }))?.table ?? null,
    write: async (more) => {
      text += more;
    },
  });
  return text;
};

/** The parts in files of their own, in a folder as Spark leaves one. */
const written = (place: Place, parts: readonly (string | Uint8Array)[]): string => {
  const folder = join(place.root, 'parts');
  mkdirSync(folder);
  parts.forEach((text, at) => {
    const ending = typeof text === 'string' ? 'txt' : 'txt.gz';
    writeFileSync(join(folder, `part-${String(at).padStart(5, '0')}.${ending}`), text);
  });
  for (const name of ['_SUCCESS', '.part-00000.txt.crc']) writeFileSync(join(folder, name), '');
  return folder;
};

const reconciled = async (place: Place, folder: string, options: Partial<RunOptions> = {}) => {
  const out = join(place.root, 'reconciled');
  await runWhole({ ...place, out }, { inputs: [folder], areParts: true, out, ...options });
  return bytesOf(out);
};

test('files of every kind, good and bad, give the same bytes as a run', async () => {
  const place = newPlace(FILES);
  await runWhole(place, {});
  const sent = sentOf(place);
  const parts = [await partsOf(sent.slice(0, 7)), gzipSync(await partsOf(sent.slice(7)))];
  expect(await reconciled(place, written(place, parts.reverse()))).toEqual(bytesOf(place.out));
  const codes = linesOf(place.out, 'rejected').map(({ code }) => code);
  expect(new Set(codes)).toEqual(
    new Set([
      'array',
      'bad-gzip',
      'bad-json',
      'bad-sidecar',
      'dating-conflict',
      'duplicate-id',
      'empty',
      'foreign',
      'lonely-sidecar',
      'no-id',
      'unknown-kind',
    ]),
  );
});

test('a table of dates counts on the executors, and its rows without a file are told at the end', async () => {
  const place = newPlace({ 'a.txt': MERGER, 'many.jsonl': article('b', DONE), 'paper.pdf': '%PDF' });
  const articles = join(place.root, 'dates.csv');
  writeFileSync(articles, 'file,published\na.txt,2013-11\nnone.txt,2014\ntwo,cells,more\n');
  await runWhole(place, { articles });
  const folder = written(place, [await partsOf(sentOf(place), articles)]);
  expect(await reconciled(place, folder, { articles })).toEqual(bytesOf(place.out));
  expect(place.out).toSatisfy((out: string) =>
    linesOf(out, 'rejected').some(({ reason }) => /1 of 2 .*match no row: 1/.test(String(reason))),
  );
});

test('articles too large for a line are told, by who sends them and by who reads them', async () => {
  const large = 'x'.repeat(100 * 1024 * 1024);
  const text = await partsOf([
    article('a', MERGER),
    large,
    '{"path":"table","large":true}',
    article('b', DONE),
  ]);
  const parts = text.split('\n').filter((line) => line !== '');
  expect(parts.map((line) => JSON.parse(line) as object)).toMatchObject([
    { path: 'lines.jsonl', line: 1 },
    { path: 'lines.jsonl', line: 2, asked: { refused: { code: 'too-large' } } },
    { path: 'table', line: null, asked: { refused: { code: 'too-large' } } },
    { path: 'lines.jsonl', line: 4 },
  ]);
});

test('articles a line are parts by themselves', async () => {
  const lines = [article('a', MERGER), '', '{broken', article('b', DONE, '2014-05'), article('a', 'twin')];
  const place = newPlace({ 'lines.jsonl': lines.join('\n') });
  await runWhole(place, {});
  const text = await partsOf(lines);
  expect(text.trimEnd().split('\n')).toHaveLength(4);
  expect(await reconciled(place, written(place, [text]))).toEqual(bytesOf(place.out));
});

test('what is given twice counts once, and a run into the same folder forgets the parts', async () => {
  const place = newPlace({ 'a.txt': MERGER, 'b.txt': DONE });
  await runWhole(place, {});
  const text = await partsOf(sentOf(place));
  const folder = written(place, [text, text]);
  expect(await reconciled(place, folder)).toEqual(bytesOf(place.out));
  const other = newPlace({ 'c.txt': MERGER });
  await runWhole(other, {});
  await runWhole({ ...other, out: join(place.root, 'reconciled') }, {});
  expect(bytesOf(join(place.root, 'reconciled'))).toEqual(bytesOf(other.out));
});

test.each([
  ['other-version', (text: string) => text.replace(/"version":"\w+"/, '"version":"0"')],
  ['bad-part', (text: string) => text.slice(0, -9)],
  ['bad-part', (text: string) => gzipSync(text).subarray(0, 60)],
])('parts are refused: %s', async (code, spoil) => {
  const place = newPlace({ 'a.txt': MERGER });
  const folder = written(place, [spoil(await partsOf(sentOf(place)))]);
  await expect(reconciled(place, folder)).rejects.toMatchObject({ problem: { code } });
});

test('a folder that a job has not finished is refused, and one without parts', async () => {
  const place = newPlace();
  const folder = written(place, []);
  await expect(reconciled(place, folder)).rejects.toMatchObject({ problem: { code: 'no-parts' } });
  mkdirSync(join(folder, '_temporary'));
  await expect(reconciled(place, folder)).rejects.toMatchObject({ problem: { code: 'unfinished-parts' } });
});

test('parts come before the next article or file is sent', async () => {
  const lines = ['b', 'c', 'd'].map((id) => article(id, DONE)).join('\n');
  const many = JSON.stringify({ path: 'many.jsonl', content: Buffer.from(lines).toString('base64') });
  const texts: string[] = [];
  const heard: (() => void)[] = [];
  async function* asking(): AsyncGenerator<Buffer> {
    for (const line of [article('a', MERGER), many, article('e', MERGER)]) {
      const told = new Promise<void>((resolve) => heard.push(resolve));
      yield Buffer.from(`${line}\n`);
      await told;
    }
  }
  await writeParts({
    input: Readable.from(asking()),
    name: 'lines.jsonl',
    processor: waiting,
    version: '',
    table: null,
    write: async (text) => {
      texts.push(text);
      heard[texts.length - 1]?.();
    },
  });
  expect(texts.map((text) => text.split('\n').filter((line) => line !== '').length)).toEqual([1, 3, 1]);
});

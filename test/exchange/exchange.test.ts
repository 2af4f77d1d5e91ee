/** Gold and claims come back from the formats of other tools as they went. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Annotated } from '../../src/exchange/annotated.js';
import { annotatedGold, goldOf } from '../../src/exchange/collect-annotated.js';
import { exportAnnotations, type Format } from '../../src/exchange/export-annotations.js';
import { importAnnotations } from '../../src/exchange/import-annotations.js';
import { labelStudioExport, readLabelStudio } from '../../src/exchange/read-label-studio.js';
import { readWebAnnotations } from '../../src/exchange/read-web-annotations.js';
import { labelStudio } from '../../src/exchange/write-label-studio.js';
import { webAnnotations } from '../../src/exchange/write-web-annotations.js';
import type { ArticleRecord } from '../../src/model/article.js';
import { type GoldFile, goldFile } from '../../src/model/gold.js';
import { readGold } from '../../src/review/read-gold.js';
import { makeClaim, makeDate, makeGold } from '../review/claims.js';
import { makeRunFolder, type RunFolder, thirtyDifferences } from '../review/run-folder.js';

const nameOf = (id: string): string => (id === 'csu/a' ? 'A (of B) CSU' : id);

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-exchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

let folder: RunFolder;
beforeAll(() => {
  folder = makeRunFolder(20, thirtyDifferences);
});
afterAll(() => folder.remove());

const goldIn = async (path: string): Promise<GoldFile[]> =>
  (await readGold(path)).map((stored) => stored.gold).toSorted((a, b) => (a.article < b.article ? -1 : 1));

const FORMATS: Format[] = ['web-annotation', 'label-studio'];

test.each(FORMATS)('gold of the corpus comes back from %s as it went', async (format) => {
  const [there, back] = [join(temporary(), 'out'), join(temporary(), 'gold')];
  const written = await exportAnnotations(folder.run, folder.gold, there, format, nameOf);
  expect(written.problems).toEqual([]);
  const read = await importAnnotations(there, back, null);
  expect(read).toEqual({ ...written, problems: [] });
  expect(read.claims).toBeGreaterThan(100);
  expect(await goldIn(back)).toEqual(await goldIn(folder.gold));
});

test('claims come back from Web Annotations byte by byte', async () => {
  const there = temporary();
  await exportAnnotations(folder.run, null, there, 'web-annotation', nameOf);
  const path = join(temporary(), 'claims.jsonl');
  const read = await importAnnotations(there, path, null);
  const lines = (text: string) => text.trimEnd().split('\n').toSorted();
  const before = lines(readFileSync(join(folder.run, 'claims.jsonl'), 'utf8'));
  expect(lines(readFileSync(path, 'utf8'))).toEqual(before);
  expect(read.claims).toBe(before.length);
});

const TEXT = 'A “unit” 👩‍⚕️ of 𝒞 will merge, A and B, on 1 April. C closes (it says = “no” | yes).';
const record = (text: string | null): ArticleRecord => ({
  ...{ id: 'a/b c', path: 'a/b c.txt', sha256: '', source: null, title: null, text },
  published: makeDate('2014-06-25', 'article'),
});

const words = fc
  .nat(TEXT.length - 1)
  .chain((start) => fc.nat(12).map((length) => TEXT.slice(start, start + length + 1)));
const wordsOnly = words.filter((text) => text.trim() !== '');
const someText = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text);
const ids = fc.constantFrom('csu/a', 'csu/b', 'trust/c-d');
const anyGold = fc.record(
  {
    relation: fc.constantFrom('merger' as const, 'acquisition' as const, 'count' as const, 'office' as const),
    status: fc.uniqueArray(fc.constantFrom('planned' as const, 'ruled_out' as const), { minLength: 1 }),
    participants: fc.array(fc.uniqueArray(ids, { minLength: 1 }), { maxLength: 3 }),
    acquirer: fc.oneof(ids, fc.uniqueArray(ids, { minLength: 1 })),
    result: someText,
    value: fc.oneof(fc.integer(), someText, fc.constantFrom('17', '"', '-3.5')),
    min: fc.integer(),
    person: someText,
    reported: fc.constantFrom('2014-03', '2013~'),
    event: fc.constantFrom(null, '2014-04-01', '../2014-12-31'),
    evidence: wordsOnly,
  },
  { requiredKeys: ['relation', 'status', 'participants', 'evidence'] },
);
const anyFile = fc
  .record({ claims: fc.array(anyGold, { maxLength: 4 }), optional: fc.array(anyGold, { maxLength: 2 }) })
  .map(
    ({ claims, optional }): GoldFile =>
      goldFile.parse({ article: 'a/b c.txt', published: '2014-06-25', claims, optional }),
  );

const there = (annotated: Annotated, format: Format): readonly Annotated[] => {
  if (format === 'web-annotation')
    return readWebAnnotations(JSON.parse(webAnnotations(annotated, nameOf).text), 'x').articles;
  const tasks = labelStudioExport.parse(JSON.parse(labelStudio([annotated], nameOf).files[0]?.text ?? ''));
  return readLabelStudio(tasks, null).articles;
};

test.each(FORMATS)('any gold comes back from %s, whatever it says', (format) => {
  fc.assert(
    fc.property(anyFile, (file) => {
      const [annotated] = annotatedGold([file], new Map([['a/b c', record(TEXT)]]));
      if (!annotated) throw new Error('nothing was collected');
      expect(there(annotated, format).map(goldOf)).toEqual([file]);
    }),
    { numRuns: 300 },
  );
});

interface Selector {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

test('positions count code points, as the W3C asks; quotes stand between what surrounds them', () => {
  const evidence = 'will merge, A and B';
  const file: GoldFile = {
    article: 'a/b c.txt',
    claims: [makeGold('merger', ['planned'], ['csu/a'], { evidence })],
    optional: [],
  };
  const [annotated] = annotatedGold([file], new Map([['a/b c', record(TEXT)]]));
  const collection = JSON.parse(annotated ? webAnnotations(annotated, nameOf).text : '{}');
  const [position, quote]: Selector[] = collection.first.items[0].target[0].selector;
  expect([...TEXT].slice(position?.start, position?.end).join('')).toBe(evidence);
  expect(TEXT.slice(position?.start, position?.end)).not.toBe(evidence);
  expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: evidence });
  expect(collection.first.items[0].target[0].source).toBe('urn:x-claimtrail:article:a/b%20c.txt');
});

test('words that do not stand in the article go by their quote, and Label Studio is told of them', async () => {
  const file: GoldFile = {
    article: 'a',
    claims: [makeGold('merger', ['planned'], ['csu/a'], { evidence: 'elsewhere' })],
    optional: [],
  };
  const [annotated] = annotatedGold([file], new Map([['a', { ...record(TEXT), id: 'a' }]]));
  if (!annotated) throw new Error('nothing was collected');
  expect(there(annotated, 'web-annotation').map(goldOf)).toEqual([file]);
  expect(labelStudio([annotated], nameOf).problems).toEqual([
    { code: 'no-evidence', place: 'a', reason: 'the words "elsewhere" do not stand in the article' },
  ]);
});

test('annotations of others are told one by one, and the rest is read', async () => {
  const note = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' };
  const target = {
    source: 'urn:x-claimtrail:article:a',
    selector: { type: 'TextQuoteSelector', exact: 'A and B' },
  };
  const own = {
    'claimtrail:relation': 'merger',
    'claimtrail:participants': { 'claimtrail:accepted': 'csu/a' },
  };
  const read = readWebAnnotations(
    [
      { ...note, body: { type: 'TextualBody', value: 'nice' }, target: 'http://example.org/page' },
      { ...note, body: { ...own, 'claimtrail:status': 'planned' }, target },
      { ...note, body: { ...own, 'claimtrail:status': 'dreamt' }, target },
      {
        ...note,
        body: { ...own, 'claimtrail:status': 'planned' },
        target: { ...target, source: 'http://example.org' },
      },
    ],
    'x.json',
  );
  expect(read.articles.map(goldOf)).toEqual([
    {
      article: 'a',
      claims: [{ relation: 'merger', status: ['planned'], participants: [['csu/a']], evidence: 'A and B' }],
      optional: [],
    },
  ]);
  expect(read.problems.map((p) => p.place)).toEqual([
    'x.json, annotation 1',
    'x.json, annotation 3',
    'x.json, annotation 4',
  ]);
});

test('an export of Label Studio, by hand, gives the gold that was checked by hand', async () => {
  const to = temporary();
  const from = join(import.meta.dirname, 'label-studio-export.json');
  const read = await importAnnotations(from, to, '2');
  expect(read.problems).toEqual([]);
  expect(await goldIn(to)).toEqual([
    {
      article: 'units/pair',
      published: '2014-06-12',
      claims: [
        {
          relation: 'acquisition',
          status: ['planned'],
          participants: [['csu/arden', 'csu/arden-and-gem'], ['csu/south']],
          acquirer: 'csu/arden',
          acquired: 'csu/south',
          event: '2014-10',
          evidence: 'Arden CSU is to take over South CSU in October',
        },
      ],
      optional: [
        {
          relation: 'count',
          status: ['effected', 'planned'],
          participants: [],
          scope: 'CSU',
          value: 17,
          event: null,
          evidence: 'leaves 17 units',
        },
      ],
    },
    { article: 'units/skipped', claims: [], optional: [] },
  ]);
});

const task = (result: object, more: object = {}) => ({
  id: 7,
  data: { text: TEXT },
  annotations: [
    {
      result: [
        { from_name: 'relation', type: 'labels', value: { start: 0, end: 8, labels: ['merger'] } },
        { from_name: 'status', type: 'choices', value: { choices: ['planned'] } },
        { from_name: 'participants', type: 'textarea', value: { text: ['a csu', 'B CSU | csu/bee'] } },
        result,
      ].map((one) => ({ id: 'r', to_name: 'text', ...one })),
    },
  ],
  ...more,
});
const lines = (name: string, ...text: string[]) => ({ from_name: name, type: 'textarea', value: { text } });
const known = new Map([
  ['csu/a', 'A CSU'],
  ['csu/b', 'B CSU'],
]);

test('annotators may name organisations; a task of another making goes by its number', () => {
  const { articles, problems } = readLabelStudio(
    labelStudioExport.parse([task(lines('event', '2014-04'))]),
    null,
    known,
  );
  expect(problems).toEqual([]);
  expect(articles.map(goldOf)).toEqual([
    {
      article: 'task-7',
      claims: [
        makeGold('merger', ['planned'], ['csu/a', 'csu/b|csu/bee'], {
          event: '2014-04',
          evidence: TEXT.slice(0, 8),
        }),
      ],
      optional: [],
    },
  ]);
});

const ODD: [name: string, result: object, reason: RegExp][] = [
  [
    'an organisation that nobody knows',
    lines('participants', 'Nobody'),
    /unexpected "Nobody", expected a known organisation/,
  ],
  ['a date that is none', lines('event', 'next week'), /unexpected "next week", expected an EDTF date/],
  [
    'a status that is none',
    { from_name: 'status', type: 'choices', value: { choices: ['dreamt'] } },
    /unexpected status.1/,
  ],
  [
    'no words',
    { id: 'q', from_name: 'relation', type: 'labels', value: { start: 900, end: 100, labels: ['merger'] } },
    /unexpected status/,
  ],
  [
    'two relations',
    { id: 'q', from_name: 'relation', type: 'labels', value: { labels: ['merger', 'bid'] } },
    /is labelled merger and bid/,
  ],
];

test.each(ODD)('%s is told, and no claim', (_, result, reason) => {
  const { problems } = readLabelStudio(labelStudioExport.parse([task(result)]), null, known);
  expect(problems.map((p) => p.reason).join()).toMatch(reason);
});

test('of several annotators the first is taken, and that is told', async () => {
  const from = join(import.meta.dirname, 'label-studio-export.json');
  const { problems, claims } = await importAnnotations(from, temporary(), null);
  expect(claims).toBe(1);
  expect(problems).toEqual([
    {
      code: 'many-annotations',
      place: 'units/pair',
      reason: 'is annotated 2 times, the first is taken',
      remedy: 'choose whose with --by',
    },
  ]);
});

test('gold that is there already is not written over, and an article cannot lead out of the folder', async () => {
  const there = temporary();
  await exportAnnotations(folder.run, folder.gold, there, 'web-annotation', nameOf);
  const before = readdirSync(folder.gold);
  await expect(importAnnotations(there, folder.gold, null)).rejects.toMatchObject({
    problem: { code: 'gold-taken' },
  });
  expect(readdirSync(folder.gold)).toEqual(before);
  const bad = join(temporary(), 'bad.json');
  const to = join(temporary(), 'gold');
  mkdirSync(to);
  writeFileSync(
    bad,
    JSON.stringify({ type: 'AnnotationCollection', 'claimtrail:article': '../out', first: { items: [] } }),
  );
  await expect(importAnnotations(bad, to, null)).rejects.toMatchObject({ problem: { code: 'gold-outside' } });
});

test('a claim with several words has a target for each', () => {
  const evidence = [
    { sentence: 0, start: 0, end: 8, quote: TEXT.slice(0, 8) },
    { sentence: 1, start: 60, end: 70, quote: TEXT.slice(60, 70) },
  ];
  const claim = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { evidence });
  const note = {
    id: claim.id,
    gold: makeGold('merger', ['planned'], ['csu/a']),
    optional: false,
    spans: evidence,
    claim,
  };
  const annotated = { article: 'a', published: null, title: null, text: TEXT, notes: [note] };
  const collection = JSON.parse(webAnnotations(annotated, nameOf).text);
  const quotes = collection.first.items[0].target.map((t: { selector: Selector[] }) => t.selector[1]?.exact);
  expect(quotes).toEqual(evidence.map((e) => e.quote));
});

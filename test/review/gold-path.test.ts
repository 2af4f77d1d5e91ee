/** Where the gold of an article goes: within the folder, in a file of its own, whatever the id and the disk. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleRecord } from '../../src/model/article.js';
import { decide } from '../../src/review/decide.js';
import { newGoldPath } from '../../src/review/gold-path.js';
import { readGold } from '../../src/review/read-gold.js';
import { readReview, type Store } from '../../src/review/store.js';
import { makeClaim, makeDate } from './claims.js';

const GOLD = '/gold';
const none: ReadonlySet<string> = new Set();

test.each(['../x', '..', '.hidden', 'a/../../b', '/etc/passwd', 'a\0b', 'a/.git/config'])(
  'an id that leads out of the folder is refused: %j',
  (id) => {
    expect(() => newGoldPath(GOLD, id, none)).toThrow(/leads out of the gold folder.*\(gold-outside\)/);
  },
);

test('the file has the name of the article', () => {
  expect(relative(GOLD, newGoldPath(GOLD, '2014/nine alliances.txt.gz', none))).toBe(
    '2014/nine alliances.json',
  );
});

test.each(['x'.repeat(900), 'é'.repeat(300), `2014/${'👩'.repeat(200)}`])(
  'an id that is longer than a name may be is cut, and told from others that begin the same',
  (id) => {
    const [one, other] = [newGoldPath(GOLD, `${id}1`, none), newGoldPath(GOLD, `${id}2`, none)];
    for (const path of [one, other]) {
      expect(Buffer.byteLength(basename(path))).toBeLessThanOrEqual(255);
      expect(path).not.toContain('\ufffd');
    }
    expect(one).not.toBe(other);
  },
);

const placeFor = (ids: readonly string[]): Store & { readonly outside: string } => {
  const root = mkdtempSync(join(tmpdir(), 'gold-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'gold');
  const outside = join(root, 'outside');
  mkdirSync(folder);
  mkdirSync(outside);
  const text = 'A and B will merge.';
  const evidence = [{ sentence: 0, start: 0, end: text.length, quote: text }];
  const article = (id: string): ArticleRecord => ({
    ...{ id, path: id, sha256: '', source: null, title: null, published: makeDate('2014', 'article'), text },
  });
  const claims = ids.map((id) =>
    makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { evidence, article: id }),
  );
  const extracted = { claims, articles: new Map(ids.map((id) => [id, article(id)])) };
  return { extracted, folder, outside, reviewer: null, clock: () => '2024-05-01T12:00:00.000Z' };
};

const acceptAll = async (store: Store): Promise<void> => {
  const next = async () => (await readReview(store)).items.find((i) => i.pending);
  for (let item = await next(); item; item = await next()) {
    const { difference, version } = item;
    await decide(store, [{ id: difference.id, version, verdict: { decision: 'accept' } }]);
  }
};

test('ids that a disk may take for one name have a file each', async () => {
  const store = placeFor(['Case', 'case', 'CASE', 'caf\u00e9', 'cafe\u0301']);
  await acceptAll(store);
  const { items } = await readReview(store);
  expect(items.filter((i) => i.pending)).toEqual([]);
  const files = await readGold(store.folder);
  const folded = new Set(files.map(({ path }) => path.normalize('NFC').toLowerCase()));
  expect(files.map(({ gold }) => gold.article).toSorted()).toEqual([
    'CASE',
    'Case',
    'cafe\u0301',
    'caf\u00e9',
    'case',
  ]);
  expect(folded.size).toBe(5);
});

test('an article with an id of 900 characters can be accepted', async () => {
  const store = placeFor(['x'.repeat(900)]);
  await acceptAll(store);
  expect((await readReview(store)).items.filter((i) => i.pending)).toEqual([]);
});

test.each<[string, (folder: string, outside: string) => void, string]>([
  ['a folder', (folder, outside) => symlinkSync(outside, join(folder, 'sub')), 'sub/a.json'],
  [
    'a file',
    (folder, outside) => {
      mkdirSync(join(folder, 'sub'));
      writeFileSync(join(outside, 'a.json'), 'mine');
      symlinkSync(join(outside, 'a.json'), join(folder, 'sub', 'a.json'));
    },
    'sub/a.json',
  ],
  [
    'the decisions',
    (folder, outside) => {
      writeFileSync(join(outside, 'a.json'), '');
      symlinkSync(join(outside, 'a.json'), join(folder, 'decisions.jsonl'));
    },
    'decisions.jsonl',
  ],
])('nothing is written through a link in the place of %s', async (_, prepare) => {
  const store = placeFor(['sub/a']);
  prepare(store.folder, store.outside);
  const before = existsSync(join(store.outside, 'a.json'))
    ? readFileSync(join(store.outside, 'a.json'), 'utf8')
    : null;
  await expect(acceptAll(store)).rejects.toThrow(
    /is a link, which may lead out of the gold folder; .* \(gold-link\)/,
  );
  const after = existsSync(join(store.outside, 'a.json'))
    ? readFileSync(join(store.outside, 'a.json'), 'utf8')
    : null;
  expect(after).toBe(before);
});

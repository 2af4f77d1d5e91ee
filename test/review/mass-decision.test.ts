/** A decision about many differences changes what it showed before, and nothing else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import type { GoldFile } from '../../src/model/gold.js';
import { alike, likeness } from '../../src/review/alike.js';
import { decide, preview } from '../../src/review/decide.js';
import { goldText } from '../../src/review/gold-text.js';
import { readReview, type Store, undo } from '../../src/review/store.js';
import { makeClaim, makeDate, makeGold, makeGoldFile } from './claims.js';
import { press } from './press-keys.js';

const ARTICLES = ['a', 'b', 'c'];
const TEXT = 'words of no meaning';

const storeFor = (claims: readonly Claim[], gold: readonly GoldFile[]): Store => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-mass-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of gold) writeFileSync(join(folder, `${file.article}.json`), goldText(file));
  const published = makeDate('2014-06-25', 'article');
  const article = (id: string) => ({
    id,
    path: id,
    sha256: '',
    source: null,
    title: null,
    published,
    text: TEXT,
  });
  return {
    extracted: { claims, articles: new Map(ARTICLES.map((id) => [id, article(id)])) },
    folder,
    reviewer: null,
    clock: () => '2024-05-01T12:00:00.000Z',
  };
};

const file = (article: string, ...told: Parameters<typeof makeGoldFile>): GoldFile => ({
  ...makeGoldFile(...told),
  article,
  published: '2014-06-25',
});

const words = {
  relation: fc.constantFrom('merger' as const, 'alliance' as const),
  status: fc.constantFrom('planned' as const, 'considered' as const),
  ids: fc.constantFrom(['csu/a', 'csu/b'], ['csu/a', 'csu/c']),
  event: fc.constantFrom(null, '2014-04-01'),
};
const anyGold = fc
  .record(words)
  .map(({ relation, status, ids, event }) => makeGold(relation, [status], ids, { event }));
const anyFile = fc.record({
  claims: fc.array(anyGold, { maxLength: 4 }),
  optional: fc.array(anyGold, { maxLength: 2 }),
});
const anyClaim = fc
  .record({ ...words, article: fc.constantFrom(...ARTICLES) })
  .map(({ relation, status, ids, event, article }) =>
    makeClaim(relation, status, ids, { article, event: event ? makeDate(event) : null }),
  );
const anyCase = fc.record({
  gold: fc.tuple(anyFile, anyFile, anyFile),
  claims: fc.uniqueArray(anyClaim, { selector: (c) => c.id, maxLength: 10 }),
});

type Entries = ReadonlyMap<string, readonly string[]>;

const entriesIn = (folder: string): Entries =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const { claims, optional } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        return [
          name,
          [claims, optional].flatMap((list, n) => list.map((e: unknown) => `${n}${JSON.stringify(e)}`)),
        ];
      }),
  );

/** Entries of the first that the second lacks, repeated ones counted. */
const lacking = (from: readonly string[] = [], others: readonly string[] = []): number => {
  const left = [...others];
  return from.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
};

/** What a screen says of each file: entries added, dropped, changed. */
const shownIn = (screen: string): ReadonlyMap<string, { readonly gone: number; readonly come: number }> =>
  new Map(
    [...screen.matchAll(/^ {4}(\S+\.json): (.*)$/gm)].map(([, name = '', what = '']) => {
      const of = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(what)?.[1] ?? 0);
      return [name, { gone: of('dropped') + of('changed'), come: of('added') + of('changed') }];
    }),
  );

test('no mass decision changes more than it showed, and one step takes it back', {
  timeout: 120_000,
}, async () => {
  let many = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, fc.nat(2), async ({ gold, claims }, skips) => {
      const store = storeFor(
        claims,
        gold.map((g, n) => file(ARTICLES[n] ?? '', g.claims, g.optional)),
      );
      const before = entriesIn(store.folder);
      let left = skips;
      let asked = '';
      let written: Entries = before;
      const { shown } = await press(store, (screen) => {
        if (screen.includes('writes this as one step')) {
          asked = screen;
          return 'y';
        }
        if (asked !== '') {
          written = written === before ? entriesIn(store.folder) : written;
          return screen.includes('nothing left') ? 'u end' : 'u q';
        }
        if (screen.includes('nothing left') || (left <= 0 && !screen.includes('A with'))) return 'q';
        left -= 1;
        return left < 0 && screen.includes('A with') ? 'A' : 's';
      });
      if (asked === '') return;
      many += 1;
      const told = shownIn(asked);
      for (const [name, entries] of written) {
        const { gone, come } = told.get(name) ?? { gone: 0, come: 0 };
        expect(lacking(before.get(name), entries)).toBeLessThanOrEqual(gone);
        expect(lacking(entries, before.get(name))).toBeLessThanOrEqual(come);
      }
      expect(
        [...written].some(
          ([name, entries]) => lacking(before.get(name), entries) + lacking(entries, before.get(name)) > 0,
        ),
      ).toBe(true);
      expect(shown).toContain('A with');
      expect(entriesIn(store.folder)).toEqual(before);
    }),
    { numRuns: 200 },
  );
  expect(many).toBeGreaterThan(30);
});

test('another key than y leaves all as it is', async () => {
  const gold = ARTICLES.map((id) => file(id, [makeGold('merger', ['planned'], ['csu/a', 'csu/b'])]));
  const store = storeFor([], gold);
  const before = entriesIn(store.folder);
  const { walked, shown } = await press(store, (screen) => (screen.includes('one step') ? 'A q' : 'A'));
  expect(shown).toContain('gold claims in 3 articles: 3 dropped\n');
  expect(shown).toContain('    b.json: 1 dropped\n');
  expect(walked.decided).toBe(0);
  expect(entriesIn(store.folder)).toEqual(before);
});

test('missing claims are alike only where the gold would lose the same', async () => {
  const same = makeGold('merger', ['planned'], ['csu/a', 'csu/b']);
  const store = storeFor(
    [],
    [
      file('a', [same, makeGold('merger', ['planned'], ['csu/a', 'csu/c'])]),
      file('b', [{ ...same, evidence: 'no meaning' }, makeGold('merger', ['effected'], ['csu/a', 'csu/b'])]),
      file('c', [{ ...same, event: '2014-04' }]),
    ],
  );
  const { items } = await readReview(store);
  const first = items[0];
  if (!first) throw new Error('nothing is missing');
  expect(alike(first, items).map((i) => i.difference.article)).toEqual(['a', 'b']);
});

const MERGER = makeGold('merger', ['planned'], ['csu/a', 'csu/b']);
const changed = (article: string, status: 'considered' | 'effected', more: Partial<Claim> = {}) =>
  makeClaim('merger', status, ['csu/a', 'csu/b'], { article, ...more });

const UNLIKE: [name: string, claim: Claim][] = [
  ['another status', changed('b', 'effected')],
  ['another date, too', changed('b', 'considered', { event: makeDate('2014-04') })],
  ['another pattern', changed('b', 'considered', { pattern: 'merger/other' })],
];

test.each(UNLIKE)('changed claims with %s are not alike', async (_, claim) => {
  const event = { event: null };
  const store = storeFor(
    [changed('a', 'considered'), claim],
    ['a', 'b'].map((id) => file(id, [{ ...MERGER, ...event }])),
  );
  const likenesses = (await readReview(store)).items.map((i) => likeness(i.difference));
  expect(new Set(likenesses).size).toBe(2);
});

test('what changed since it was shown is not written', async () => {
  const gold = ARTICLES.map((id) => file(id, [MERGER]));
  const store = storeFor([], gold);
  const { items } = await readReview(store);
  const requests = items.map((i) => ({
    id: i.difference.id,
    version: i.version,
    verdict: { decision: 'accept' } as const,
  }));
  const { effects, digest } = await preview(store, requests);
  expect(effects.map((e) => [e.file, e.loses])).toEqual([
    ['a.json', 1],
    ['b.json', 1],
    ['c.json', 1],
  ]);
  const other = file('b', [MERGER, makeGold('alliance', ['planned'], ['csu/a', 'csu/b'])]);
  writeFileSync(join(store.folder, 'b.json'), goldText(other));
  const before = entriesIn(store.folder);
  await expect(decide(store, requests, digest)).rejects.toMatchObject({ problem: { code: 'stale' } });
  expect(entriesIn(store.folder)).toEqual(before);
  const again = await preview(store, requests);
  const written = await decide(store, requests, again.digest);
  expect([...entriesIn(store.folder).values()].flat()).toHaveLength(1);
  await undo(store, written);
  expect(entriesIn(store.folder)).toEqual(before);
});

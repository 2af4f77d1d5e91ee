import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Claim } from '../../src/model/claim.js';
import { addMissing, decide } from '../../src/review/decide.js';
import type { Correction, Verdict } from '../../src/review/decision.js';
import type { Extracted } from '../../src/review/review.js';
import { readReview, type Store, undo } from '../../src/review/store.js';
import { makeClaim, makeDate } from './claims.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXT = 'A and B will merge. C closes. D and E are partners. F joins G.';
const GOLD = `{
  "article": "a.txt",
  "published": "2014-06",
  "claims": [
    {"relation": "merger", "status": ["considered"], "participants": [["csu/a"], ["csu/b", "csu/bee"]], "evidence": "will merge", "annotator": "kept"},
      {"status": ["planned"],   "relation": "closure", "participants": [["csu/c"]], "evidence": "C closes", "event": "2015"}
  ],
  "optional": []
}
`;
const quote = (text: string) => {
  const start = TEXT.indexOf(text);
  return [{ sentence: 0, start, end: start + text.length, quote: text }];
};
const merger = makeClaim('merger', 'planned', ['csu/a', 'csu/bee'], { evidence: quote('will merge') });
const alliance = makeClaim('alliance', 'effected', ['csu/d', 'csu/e'], {
  evidence: quote('D and E are partners'),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  writeFileSync(join(folder, 'a.json'), GOLD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const extracted = (claims: readonly Claim[], articles: readonly string[] = ['a']): Extracted => ({
  claims,
  articles: new Map(
    articles.map((id) => [
      id,
      {
        id,
        path: `${id}.txt`,
        sha256: '',
        source: null,
        title: null,
        published: makeDate('2014-06-25', 'article'),
        text: TEXT,
      },
    ]),
  ),
});
const storeOf = (claims: readonly Claim[], articles?: readonly string[]): Store => ({
  extracted: extracted(claims, articles),
  folder,
  reviewer: 'ann',
  clock: () => '2024-05-01T12:00:00.000Z',
});
const ids = async (store: Store) =>
  (await readReview(store)).items
    .filter((i) => i.pending)
    .map((i) => `${i.difference.kind} ${i.difference.gold?.relation ?? i.difference.claim?.relation}`);

/** Decides the first pending difference of a kind. */
const first = async (store: Store, kind: string, verdict: Verdict) => {
  const item = (await readReview(store)).items.find((i) => i.pending && i.difference.kind === kind);
  if (!item) throw new Error(`no ${kind}`);
  return decide(store, [{ id: item.difference.id, version: item.version, verdict }]);
};
const gold = (name = 'a.json') => readFileSync(join(folder, name), 'utf8');
const changedLines = () => {
  const before = new Set(GOLD.split('\n'));
  return gold()
    .split('\n')
    .filter((line) => !before.has(line));
};
const edit = (correction: Correction): Verdict => ({ decision: 'edit', correction });

test('what differs is asked about', async () => {
  expect(await ids(storeOf([merger, alliance]))).toEqual([
    'changed merger',
    'missing closure',
    'spurious alliance',
  ]);
});

test('accepting changes one line and keeps what else it says', async () => {
  const store = storeOf([merger, alliance]);
  await first(store, 'changed', { decision: 'accept' });
  expect(changedLines()).toEqual([
    '    {"relation": "merger", "status": ["planned"], "participants": [["csu/a"], ["csu/b", "csu/bee"]], "evidence": "will merge", "annotator": "kept"},',
  ]);
  expect(await ids(store)).toEqual(['missing closure', 'spurious alliance']);
  await first(store, 'missing', { decision: 'accept' });
  await first(store, 'spurious', { decision: 'accept' });
  expect(gold()).toBe(`{
  "article": "a.txt",
  "published": "2014-06",
  "claims": [
    {"relation": "merger", "status": ["planned"], "participants": [["csu/a"], ["csu/b", "csu/bee"]], "evidence": "will merge", "annotator": "kept"},
    {"relation": "alliance", "status": ["effected"], "participants": [["csu/d"], ["csu/e"]], "event": null, "evidence": "D and E are partners"}
  ],
  "optional": []
}
`);
  expect(await ids(store)).toEqual([]);
});

test('a new entry stands where its evidence stands', async () => {
  const early = makeClaim('alliance', 'effected', ['csu/d', 'csu/e'], { evidence: quote('A and B') });
  await first(storeOf([merger, early]), 'spurious', { decision: 'accept' });
  expect(JSON.parse(gold()).claims.map((c: { relation: string }) => c.relation)).toEqual([
    'alliance',
    'merger',
    'closure',
  ]);
});

test('rejecting leaves the gold alone and is never asked again', async () => {
  const store = storeOf([merger, alliance]);
  await first(store, 'spurious', { decision: 'reject', reason: 'not-claimed', note: 'a hope' });
  await first(store, 'missing', { decision: 'reject', reason: 'missed' });
  await first(store, 'changed', { decision: 'reject', reason: 'wrong-status' });
  expect(gold()).toBe(GOLD);
  expect(await ids(store)).toEqual([]);
  const moved = { ...alliance, pattern: 'alliance/other', confidence: 0.1, evidence: quote('E are') };
  expect(await ids(storeOf([merger, moved]))).toEqual([]);
  const status = makeClaim('alliance', 'ended', ['csu/d', 'csu/e']);
  expect(await ids(storeOf([merger, status]))).toEqual(['spurious alliance']);
});

test('decisions are sorted lines that tell what was decided, why, when and by whom', async () => {
  const store = storeOf([merger, alliance]);
  await first(store, 'spurious', { decision: 'reject', reason: 'not-claimed', note: 'a hope' });
  await first(store, 'changed', { decision: 'accept' });
  const lines = readFileSync(join(folder, 'decisions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(lines.map((l) => l.id)).toEqual([merger.id, alliance.id].sort());
  expect(lines.find((l) => l.id === alliance.id)).toEqual({
    article: 'a',
    id: alliance.id,
    decision: 'reject',
    kind: 'spurious',
    reason: 'not-claimed',
    note: 'a hope',
    at: '2024-05-01T12:00:00.000Z',
    reviewer: 'ann',
    claim: {
      relation: 'alliance',
      status: ['effected'],
      participants: [['csu/d'], ['csu/e']],
      event: null,
      evidence: 'D and E are partners',
    },
  });
});

test('an edit writes neither side but the correction', async () => {
  const store = storeOf([merger, alliance]);
  await first(store, 'changed', edit({ status: 'abandoned' }));
  expect(changedLines()[0]).toContain('"status": ["abandoned"]');
  await first(store, 'spurious', edit({ event: '2014-07', reported: '2014-05' }));
  expect(gold()).toContain('"reported": "2014-05", "event": "2014-07"');
  await first(store, 'missing', edit({ event: null }));
  expect(gold()).toContain('"event": null');
  expect(await ids(store)).toEqual([]);
  await expect(
    first(storeOf([makeClaim('closure', 'planned', ['csu/z'])]), 'spurious', edit({ event: 'May' })),
  ).rejects.toThrow('event: unexpected "May"');
});

test('a claim may be made optional', async () => {
  const store = storeOf([merger, alliance]);
  await first(store, 'spurious', { decision: 'optional' });
  await first(store, 'missing', { decision: 'optional' });
  expect(JSON.parse(gold()).optional).toHaveLength(2);
  expect(JSON.parse(gold()).claims).toHaveLength(1);
  expect(await ids(store)).toEqual(['changed merger']);
});

test('undo gives back the same bytes, in the order of the decisions', async () => {
  const store = storeOf([merger, alliance]);
  const a = await first(store, 'changed', { decision: 'accept' });
  const before = gold();
  const b = await first(store, 'spurious', { decision: 'accept' });
  await expect(undo(store, a)).rejects.toMatchObject({ problem: { code: 'stale' } });
  await undo(store, b);
  expect(gold()).toBe(before);
  await undo(store, a);
  expect(gold()).toBe(GOLD);
  expect(await ids(store)).toHaveLength(3);
});

test('a stale decision is refused and nothing is written', async () => {
  const store = storeOf([merger, alliance]);
  const { items } = await readReview(store);
  const requests = items
    .filter((i) => i.pending)
    .map((i) => ({ id: i.difference.id, version: i.version, verdict: { decision: 'accept' } as const }));
  await first(store, 'spurious', { decision: 'reject', reason: 'duplicate' });
  await expect(decide(store, requests)).rejects.toMatchObject({ problem: { code: 'stale' } });
  expect(gold()).toBe(GOLD);
  const others = requests.filter((r) => r.id !== alliance.id);
  await decide(store, others);
  expect(await ids(store)).toEqual([]);
});

test('an article without gold gets a file, one whose id leads outside is refused', async () => {
  const far = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], {
    article: '2014/far',
    evidence: quote('will merge'),
  });
  const store = storeOf([far], ['2014/far']);
  const written = await first(store, 'spurious', { decision: 'accept' });
  expect(gold('2014/far.json')).toBe(`{
  "article": "2014/far",
  "published": "2014-06-25",
  "claims": [
    {"relation": "merger", "status": ["planned"], "participants": [["csu/a"], ["csu/b"]], "event": null, "evidence": "will merge"}
  ],
  "optional": []
}
`);
  await undo(store, written);
  expect(readdirSync(join(folder, '2014'))).toEqual([]);
  for (const id of ['../out', 'x/../../out', '/etc/out', '.hidden', 'a/.git/x']) {
    const bad = makeClaim('merger', 'planned', ['csu/a', 'csu/b'], { article: id });
    await expect(first(storeOf([bad], [id]), 'spurious', { decision: 'accept' })).rejects.toMatchObject({
      problem: { code: 'gold-outside' },
    });
  }
});

test('a missed claim is added once, with evidence that stands in the text', async () => {
  const store = storeOf([merger, alliance]);
  const entry = {
    relation: 'acquisition',
    status: ['planned'],
    participants: [['csu/g'], ['csu/f']],
    evidence: 'F joins G',
  };
  await addMissing(store, 'a', entry);
  expect(gold()).toContain('"evidence": "F joins G"}\n  ],');
  expect(await ids(store)).toEqual(['changed merger', 'missing closure', 'spurious alliance']);
  await expect(addMissing(store, 'a', { ...entry, evidence: 'elsewhere' })).rejects.toMatchObject({
    problem: { code: 'no-evidence' },
  });
});

test('two reviews at once lose nothing', async () => {
  const claims = Array.from({ length: 12 }, (_, n) =>
    makeClaim('closure', 'planned', [`csu/x${n}`], { evidence: quote('D and E') }),
  );
  const store = storeOf(claims);
  const { items } = await readReview(store);
  const spurious = items.filter((i) => i.difference.kind === 'spurious');
  await Promise.all(
    spurious.map((i) =>
      decide(store, [{ id: i.difference.id, version: i.version, verdict: { decision: 'accept' } }]),
    ),
  );
  expect(JSON.parse(gold()).claims).toHaveLength(14);
  expect(readFileSync(join(folder, 'decisions.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(12);
});

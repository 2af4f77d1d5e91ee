import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { isCore } from '../../src/model/claim.js';
import { goldClaim } from '../../src/model/gold.js';
import { goldId } from '../../src/review/gold-identity.js';
import type { Order } from '../../src/review/order-items.js';
import { readExtracted } from '../../src/review/read-extracted.js';
import type { ReviewItem } from '../../src/review/review.js';
import { readReview, readSnapshot, type Store } from '../../src/review/store.js';
import { press, typed } from './press-keys.js';
import { makeRunFolder, misjudged, type RunFolder, thirtyDifferences } from './run-folder.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: RunFolder | null = null;
afterEach(() => {
  folder?.remove();
  folder = null;
});

const storeOf = async ({ run, gold }: RunFolder): Promise<Store> => ({
  extracted: await readExtracted([run]),
  folder: gold,
  reviewer: null,
  clock: () => '2024-05-01T12:00:00.000Z',
});
const pending = async (store: Store): Promise<ReviewItem[]> =>
  (await readReview(store)).items.filter((i) => i.pending);

test('thirty differences take at most 1.3 keystrokes each, corrections and second thoughts included', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  expect(await pending(store)).toHaveLength(30);
  const kinds = (await pending(store)).map((i) => i.difference.kind);
  expect(new Set(kinds)).toEqual(new Set(['changed', 'missing', 'spurious']));
  let turn = 0;
  const { walked, pressed } = await press(store, (screen) => {
    if (screen.includes('nothing left')) return 'q';
    turn += 1;
    if (turn === 4) return 'a u';
    if (turn === 9) return 'e 2';
    if (screen.includes('  changed')) return turn % 2 ? 'a' : 'r';
    return screen.includes('  missing') ? 'r' : '1';
  });
  expect(walked).toEqual({ decided: 30, pending: 0 });
  expect(pressed / 30).toBeLessThanOrEqual(1.3);
  expect(await pending(store)).toEqual([]);
});

test('after a pattern edit that changes three claims, exactly those are asked about', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  await press(await storeOf(folder), (screen) =>
    screen.includes('  changed') ? 'a' : screen.includes('nothing left') ? 'q' : 'r',
  );
  const claims = thirtyDifferences(folder.sample.claims);
  const edited = new Set([3, 27, 63].map((i) => claims[i]?.id));
  folder.rerun(
    claims.map((c) =>
      edited.has(c.id) ? misjudged(c) : { ...c, pattern: `${c.pattern}-renamed`, confidence: 0.5 },
    ),
  );
  const asked = await pending(await storeOf(folder));
  expect(asked.map((i) => i.difference.claim?.id).sort()).toEqual(
    claims
      .filter((c) => edited.has(c.id))
      .map((c) => misjudged(c).id)
      .sort(),
  );
});

test('skipping, quitting and coming back loses nothing', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const first = await press(store, () => 's r r q');
  expect(first.walked).toEqual({ decided: 2, pending: 28 });
  const second = await press(store, () => 'u q');
  expect(second.shown).toContain('nothing to undo');
  expect(await pending(store)).toHaveLength(28);
});

test('notes and dates are typed, an unknown key explains itself', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const first = (await pending(store))[0]?.difference.id;
  const { shown } = await press(
    store,
    () => 'x n b a d backspace d y return e d 2 0 1 5 - 0 4 return return q',
  );
  expect(shown).toContain('reject as wrong-status');
  const decided = (await readReview(store)).items.find((i) => i.decision)?.decision;
  expect(decided).toMatchObject({ decision: 'edit', note: 'bady', id: first });
});

test('a date that is none is told, and nothing is decided', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const { shown, walked } = await press(store, () => 'e d x return escape q');
  expect(shown).toContain('unexpected "x", expected an EDTF date');
  expect(walked.decided).toBe(0);
});

/** The entry that the first decision wrote. */
const corrected = async (store: Store, keys: string): Promise<Record<string, unknown>> => {
  const first = (await pending(store))[0]?.difference;
  await press(store, () => `e ${keys} return q`);
  const path = join(store.folder, `${first?.article}.json`);
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const { decisions } = await readSnapshot(store);
  const written = [...decisions.values()].find((d) => d.id === first?.id);
  expect(written).toMatchObject({ decision: 'edit' });
  return file.claims.find(
    (entry: unknown) => goldId(first?.article ?? '', goldClaim.parse(entry)) === written?.gold,
  );
};

test('participants are taken by name or id, and may join and leave', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const known = new Map([['csu/new-one', 'New One CSU']]);
  const named = { ...store, extracted: { ...store.extracted, known } };
  const first = (await pending(store))[0]?.difference.claim?.participants.map((p) => p.id) ?? [];
  const entry = await corrected(named, `w ${typed(`+ new one csu; - ${first[0]}; + trust/other`)}`);
  expect(entry.participants).toEqual([...first.slice(1), 'csu/new-one', 'trust/other'].map((id) => [id]));
});

test('values, words and both dates add up to one correction', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const { article } = (await pending(store))[0]?.difference ?? { article: '' };
  const text = store.extracted.articles.get(article)?.text ?? '';
  const words = text.split(/\s+/).slice(0, 6);
  const keys = [
    `d ${typed('2015-04')}`,
    `p ${typed('2014-03')}`,
    `v ${typed('result=Big CSU; value=17')}`,
    `x ${typed(`${words.slice(0, 2).join(' ')} … ${words.slice(4).join(' ')}`)}`,
  ];
  expect(await corrected(store, keys.join(' '))).toMatchObject({
    event: '2015-04',
    reported: '2014-03',
    result: 'Big CSU',
    value: 17,
    evidence: text.slice(0, text.indexOf(words[5] ?? '') + (words[5] ?? '').length),
  });
});

const NONSENSE: [name: string, keys: string, told: string][] = [
  [
    'an organisation',
    `w ${typed('Nobody at all')}`,
    'unexpected "Nobody at all", expected a known name or an id',
  ],
  ['a field', `v ${typed('colour=red')}`, 'unexpected "colour=red", expected FIELD=VALUE with one of mode'],
  ['a value', `v ${typed('min=many')}`, 'unexpected "min=many"'],
  [
    'words',
    `x ${typed('No such words')}`,
    'unexpected "No such words", expected words that stand in the article',
  ],
];

test.each(NONSENSE)('%s that is none is told, and nothing is decided', async (_, keys, told) => {
  folder = makeRunFolder(12, thirtyDifferences);
  const { shown, walked } = await press(await storeOf(folder), () => `e ${keys} escape q`);
  expect(shown).toContain(told);
  expect(walked.decided).toBe(0);
});

test('dates, participants by name, values and words are shown, and lines are broken between words', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const known = new Map(
    store.extracted.claims.flatMap((c) => c.participants.map((p) => [p.id, `The ${p.id.slice(4)} body`])),
  );
  const claims = store.extracted.claims.map((c) => ({
    ...c,
    participants: c.participants.map((p) => ({ ...p, name: known.get(p.id) ?? '' })),
  }));
  const named = { ...store, extracted: { ...store.extracted, claims, known } };
  const { shown } = await press(named, (screen) => (screen.includes('nothing left') ? 'q' : 's'), {
    columns: 50,
  });
  for (const line of shown.split('\n').filter((one) => one.startsWith('    ')))
    expect(line.length).toBeLessThanOrEqual(50);
  for (const label of ['event', 'reported', 'who', 'status'])
    expect(shown).toMatch(new RegExp(`^ {4}${label} `, 'm'));
  const items = await pending(named);
  expect(shown.match(/^ {4}who {8}/gm)).toHaveLength(
    items.filter(({ difference: d }) => (d.gold ?? d.claim)?.participants.length !== 0).length,
  );
  expect(shown.replace(/\s+/g, ' ')).not.toMatch(/ csu\/(?!nowhere)/);
  const words = new Set([...claims.flatMap((c) => c.evidence.map((e) => e.quote))].join(' ').split(/\s+/));
  const quoted = [...shown.matchAll(/^ {4}│ (.*)$/gm)].map(([, line = '']) =>
    line.replace(/[⟦⟧]/g, '').split(' '),
  );
  expect(quoted.length).toBeGreaterThan(items.length);
  const texts = [...store.extracted.articles.values()].map((a) => a.text ?? '').join(' ');
  const all = new Set(texts.split(/\s+/));
  expect(quoted.flat().filter((word) => word !== '' && !all.has(word) && !words.has(word))).toEqual([]);
});

test('the walk goes by what extraction was least sure of, or by what moves the score most', async () => {
  folder = makeRunFolder(12, (claims) =>
    thirtyDifferences(claims).map((c, i) => ({ ...c, confidence: ((i * 37) % 100) / 100 })),
  );
  const store = await storeOf(folder);
  const orderOf = async (order: Order): Promise<string[]> => {
    const { shown } = await press(store, (screen) => (screen.includes('nothing left') ? 'q' : 's'), {
      order,
      columns: 500,
    });
    return [...shown.matchAll(/^ {2}(?:changed|missing|spurious).*\b([cg]_[0-9a-f]{16})\b/gm)].map(
      ([, id = '']) => id,
    );
  };
  const items = new Map((await pending(store)).map((i) => [i.difference.id, i.difference]));
  const sureness = (await orderOf('confidence')).map((id) => items.get(id)?.claim?.confidence ?? 2);
  expect(sureness).toHaveLength(30);
  expect(sureness).toEqual(sureness.toSorted((a, b) => a - b));
  const byScore = (await orderOf('score')).map((id) => items.get(id));
  const firstOther = byScore.findIndex((d) => !isCore((d?.gold ?? d?.claim)?.relation ?? 'count'));
  expect(firstOther).toBeGreaterThan(0);
  expect(byScore[0]?.kind).toBe('changed');
  expect(byScore.slice(firstOther).every((d) => !isCore((d?.gold ?? d?.claim)?.relation ?? 'count'))).toBe(
    true,
  );
});

import pc from 'picocolors';
import { afterEach, expect, test, vi } from 'vitest';
import { readExtracted } from '../../src/review/read-extracted.js';
import type { ReviewItem } from '../../src/review/review.js';
import { readReview, type Store } from '../../src/review/store.js';
import { walkDifferences } from '../../src/review/terminal/walk.js';
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

/** Presses the keys that `next` gives for what stands on the screen; counts them. */
const press = async (store: Store, next: (screen: string) => string) => {
  let screen = '';
  let shown = '';
  let pressed = 0;
  const keys: string[] = [];
  const dialogue = {
    write: (text: string) => {
      screen += text;
      shown += text;
    },
    key: async () => {
      if (keys.length === 0) keys.push(...next(screen).split(' '));
      screen = '';
      pressed += 1;
      return keys.shift() ?? 'end';
    },
  };
  const walked = await walkDifferences({
    store,
    dialogue,
    chosen: () => true,
    colors: pc.createColors(false),
  });
  return { walked, pressed, shown };
};

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

test('one key accepts all of one pattern, and one takes that back', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const script = ['s', 's', 's', 's', 's'];
  const before = (await pending(store)).length;
  const { walked } = await press(store, (screen) => {
    if (screen.includes('accept (')) return 'q';
    return screen.includes('  spurious') ? 'A' : (script.shift() ?? 's');
  });
  expect(walked.decided).toBe(10);
  expect(await pending(store)).toHaveLength(before - 10);
  const again = await press(store, (screen) => (screen.includes('A with') ? 'A u q' : 's'));
  expect(again.walked.decided).toBe(0);
  expect(await pending(store)).toHaveLength(before - 10);
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
  const { shown } = await press(store, () => 'x n b a d backspace d y return e d 2 0 1 5 - 0 4 return q');
  expect(shown).toContain('reject as wrong-status');
  const decided = (await readReview(store)).items.find((i) => i.decision)?.decision;
  expect(decided).toMatchObject({ decision: 'edit', note: 'bady', id: first });
});

test('a date that is none is told, and nothing is decided', async () => {
  folder = makeRunFolder(12, thirtyDifferences);
  const store = await storeOf(folder);
  const { shown, walked } = await press(store, () => 'e d x return q');
  expect(shown).toContain('unexpected "x", expected an EDTF date');
  expect(walked.decided).toBe(0);
});

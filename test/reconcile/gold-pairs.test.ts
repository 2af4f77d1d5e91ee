/** The pairs judged by hand, through the whole of reconciliation. */
import { expect, test } from 'vitest';
import { trackId } from '../../src/model/identity.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { ACROSS_PAIRS, type GoldPair, GUARDED_PAIRS, VERDICT_PAIRS } from './gold-pairs.js';
import { noted } from './notation.js';

const lines = (...said: readonly string[]) => {
  const all = said.map((line, i) => noted(line, i));
  return reconcile(
    all.map((n) => n.claim),
    { articles: all.map((n) => n.facts) },
  );
};

/** The lines of each claim alone, as if it knew nothing of the other. */
const apart = (first: string, second: string) =>
  [noted(first, 0), noted(second, 1)]
    .flatMap((n) => reconcile([n.claim], { articles: [n.facts] }))
    .sort((a, b) => (a.track < b.track ? -1 : 1));

const judged = ([first, second]: GoldPair): string | undefined => {
  const together = lines(first, second);
  const [one, two] = [noted(first, 0).claim, noted(second, 1).claim];
  const verdicts = together.flatMap((t) => t.verdicts);
  if (trackId(one) === trackId(two)) {
    const verdict = verdicts.find((v) => v.claim === two.id) ?? verdicts.find((v) => v.claim === one.id);
    return verdict?.verdict;
  }
  if (JSON.stringify(together) === JSON.stringify(apart(first, second))) return 'nothing';
  const track = together.find((t) => t.track === trackId(one));
  return track?.states.find((s) => s.inferred)?.rule ?? track?.notes[0]?.rule ?? 'something';
};

const ALL: readonly GoldPair[] = [...VERDICT_PAIRS, ...ACROSS_PAIRS, ...GUARDED_PAIRS];
const wrong = ALL.filter((pair) => judged(pair) !== pair[2]);

test('there are at least 150 pairs, and in at least half of them nothing may happen', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(150);
  expect(GUARDED_PAIRS.length * 2).toBeGreaterThanOrEqual(ALL.length);
});

test('at least 97 in 100 verdicts are right', () => {
  const acting = wrong.filter(([, , expected]) => expected !== 'nothing').map((p) => [...p, judged(p)]);
  expect(acting).toEqual([]);
  expect(1 - wrong.length / ALL.length).toBeGreaterThanOrEqual(0.97);
});

test.each(GUARDED_PAIRS)('nothing happens between %j and %j', (first, second) => {
  expect(lines(first, second)).toEqual(apart(first, second));
});

/** Calibration: smoothing, reliability and what independent sources add. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestStrength,
  calibrate,
  calibrationError,
  type Judged,
  leaveOneOut,
  ofIndependentSources,
  reliability,
} from '../../src/reconcile/confidence.js';

const judged = (pattern: string, right: number, wrong: number): Judged[] =>
  Array.from({ length: right + wrong }, (_, i) => ({ pattern, article: `x${i}`, right: i < right }));

test('a pattern with little evidence stays near the rate of all, one with much at its own', () => {
  const rates = calibrate(
    [...judged('often', 90, 10), ...judged('once', 0, 1), ...judged('other', 45, 5)],
    4,
  );
  expect(rates['']).toBeCloseTo(0.89, 1);
  expect(rates.often).toBeCloseTo(0.9, 1);
  expect(rates.once).toBeGreaterThan(0.6);
  expect(rates.once).toBeLessThan(0.89);
});

test('no evidence gives even odds, and no amount gives certainty', () => {
  expect(calibrate([])['']).toBe(0.5);
  expect(calibrate(judged('always', 500, 0)).always).toBeLessThan(1);
});

test('the strength of smoothing follows the data: strong where patterns are alike, weak where they differ', () => {
  const alike = Array.from({ length: 12 }, (_, i) => judged(`p${i}`, 4, 1)).flat();
  const apart = [...judged('good', 60, 0), ...judged('bad', 0, 60)];
  expect(bestStrength(apart)).toBeLessThan(bestStrength(alike));
});

test('what is left out tells nothing about itself', () => {
  const predictions = leaveOneOut(
    [...judged('a', 3, 0), { pattern: 'b', article: 'alone', right: false }],
    2,
  );
  expect(predictions.at(-1)?.confidence).toBeCloseTo(0.8, 5);
});

test('a reliability table of claims that are right as often as said has no error', () => {
  const predictions = judged('p', 90, 10).map(({ right }) => ({ confidence: 0.9, right }));
  const [bin] = reliability(predictions);
  expect(bin).toMatchObject({ from: 0.9, claims: 100, right: 0.9 });
  expect(calibrationError(reliability(predictions))).toBeCloseTo(0, 5);
});

test('independent sources raise confidence and never lower it', () => {
  expect(ofIndependentSources([0.8, 0.5])).toBeCloseTo(0.9, 10);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, more) => {
        const [before, after] = [ofIndependentSources(all), ofIndependentSources([...all, more])];
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        expect(after).toBeLessThanOrEqual(1);
      },
    ),
  );
});

/** Claims in shapes that bring many tracks together: twice as many take about twice as long. */
import { expect, test } from 'vitest';
import { reconcileGrowth } from '../bench/reconcile-shapes.js';

/** Between what a busy machine makes of 1 and the 2 of work that compares each with each. */
const CLEARLY_LESS_THAN_SQUARED = 1.6;

test('no shape of claims takes time that grows with their square', { timeout: 120_000 }, () => {
  const grown = reconcileGrowth(4000);
  expect(grown).toHaveLength(9);
  expect(grown.filter(({ exponent }) => exponent > CLEARLY_LESS_THAN_SQUARED)).toEqual([]);
});

/** Articles of every shape are read, and those whose time once grew with the square of their length are not so again. */
import { expect, test } from 'vitest';
import { exponentOf, growthOf } from '../../src/build/growth/measure-growth.js';
import { articleOf, SHAPES } from '../../src/build/growth/shapes.js';
import { extractClaims } from '../../src/pipeline.js';

test('there are sixty-one shapes', () => {
  expect(Object.keys(SHAPES)).toHaveLength(61);
});

test.each(Object.entries(SHAPES))('%s, as long as is asked for, and taken', async (_name, shape) => {
  for (const length of [2000, 5000]) {
    const made = articleOf(shape, length).length;
    expect(made).toBeGreaterThanOrEqual(length);
    expect(made).toBeLessThan(1.2 * length);
  }
  const [grown] = await growthOf(shape, [5000], 0);
  expect(grown?.refused).toBe(null);
});

/** Between what a busy machine makes of 1 and the 2 of work that compares each with each. */
const CLEARLY_LESS_THAN_SQUARED = 1.5;

const ONCE_SQUARED = [
  'one sentence: nested nouns',
  'one sentence: nested participles',
  'one sentence: gapped clauses',
  'one sentence: verbs joined by “and”',
  'one sentence: quotation marks closed',
  'one sentence: straight quotation marks',
  'headings',
  'short lines',
  'pronouns',
  '“the Kent unit”',
  '“the new unit”',
];

test.each(ONCE_SQUARED)('%s', { timeout: 900_000 }, async (name) => {
  const shape = SHAPES[name];
  expect(shape).toBeDefined();
  if (!shape) return;
  const grown = await growthOf(shape, [25_000, 100_000], 400);
  expect(exponentOf(grown)).toBeLessThan(CLEARLY_LESS_THAN_SQUARED);
});

test('owners of owners without end do not run out of stack', () => {
  const text = `The ${"board's ".repeat(1200)}plan to merge with South London CSU was dropped. Kent and Medway CSU closed.`;
  const { claims } = extractClaims({ id: 'a', text, published: '2014-06-25' });
  expect(claims.map(({ relation }) => relation)).toContain('closure');
});

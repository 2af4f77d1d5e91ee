/** Every repair decides its own examples when all are asked in their order, and leaves its look-alikes alone. */
import { expect, test } from 'vitest';
import {
  type DecidedBoundary,
  decideBoundaries,
} from '../../../src/stages/split-sentences/decide-boundaries.js';
import { BOUNDARY_RULES } from '../../../src/stages/split-sentences/rules.js';

/** What is decided at the `|` of an example. */
const decidedAt = (example: string): DecidedBoundary | undefined => {
  const at = example.indexOf('|');
  return [...decideBoundaries(example.replace('|', ''))].find(({ end }) => end === at);
};

const cases = BOUNDARY_RULES.flatMap((rule) => [
  ...rule.joins.map((example) => ({ name: rule.name, example, splits: false })),
  ...rule.splits.map((example) => ({ name: rule.name, example, splits: true })),
]);

test.each(cases)('$name: $example', ({ name, example, splits }) => {
  expect(decidedAt(example)).toMatchObject({ splits, rule: name });
});

test.each(BOUNDARY_RULES.flatMap(({ name, leaves }) => leaves.map((example) => ({ name, example }))))(
  '$name leaves: $example',
  ({ name, example }) => {
    const decided = decidedAt(example);
    expect(decided).toBeDefined();
    expect(decided?.rule).not.toBe(name);
  },
);

test.each(BOUNDARY_RULES.map((rule) => [rule.name, rule] as const))(
  '%s has examples of both kinds',
  (_, rule) => {
    expect(rule.joins.length + rule.splits.length).toBeGreaterThan(0);
    expect(rule.leaves.length).toBeGreaterThan(0);
  },
);

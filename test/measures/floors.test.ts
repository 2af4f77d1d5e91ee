/** What is measured on corpus, articles and cases, against the floors of floors.yaml; how floors are kept and raised. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { raised, readFloors, shortfalls } from '../../src/build/measures/floors.js';
import { readMaterial } from '../../src/build/measures/material.js';
import { type Measured, measureAll } from '../../src/build/measures/measure-all.js';

const ROOT = join(import.meta.dirname, '..', '..');
const floors = readFloors(join(import.meta.dirname, 'floors.yaml'));
const material = await readMaterial(ROOT);

/** Groups of figures by the material that they are of. */
const materialOf = (group: string): string => (group.startsWith('cases') ? 'cases' : group);

describe('the figures keep their floors', () => {
  let measured: Measured;
  beforeAll(async () => {
    measured = await measureAll(material);
  }, 120_000);

  describe.each(Object.keys(floors))('%s', (group) => {
    const lacking = material.absent.get(materialOf(group));
    const title = lacking ? `skipped, there is no ${lacking}` : 'falls under none, and each figure has one';
    test.skipIf(lacking !== undefined)(title, () => {
      expect(shortfalls(measured.figures, floors, group)).toEqual([]);
      expect(Object.keys(measured.figures[group] ?? {}).sort()).toEqual(
        Object.keys(floors[group] ?? {}).sort(),
      );
    });
  });

  test('no measured group is without floors', () => {
    expect(Object.keys(floors)).toEqual(expect.arrayContaining(Object.keys(measured.figures)));
  });
});

const KEPT = { cases: { right: 10, never: 3, F1: 0.5 }, seeds: { 'core full F1': 1 } };

describe('floors', () => {
  test.each([
    ['as good', { right: 10, never: 3, F1: 0.5 }, []],
    ['better', { right: 11, never: 0, F1: 0.50001 }, []],
    ['less', { right: 9 }, ['cases, right: 9, at least 10 expected']],
    ['more of what must not be', { never: 4 }, ['cases, never: 4, at most 3 expected']],
    ['a share a little under', { F1: 0.49999 }, ['cases, F1: 0.4999, at least 0.5 expected']],
    ['a sum that rounding left under', { F1: 0.1 + 0.2 + 0.2 - 1e-12 }, []],
    ['a figure without a floor', { recall: 0 }, []],
  ])('%s', (_, cases, expected) => {
    expect(shortfalls({ cases }, KEPT)).toEqual(expected);
    expect(shortfalls({ cases }, KEPT, 'seeds')).toEqual([]);
  });

  test('are raised and never lowered, and what was not measured stays', () => {
    const next = raised({ cases: { right: 12, never: 4, F1: 0.56789, recall: 0.25 }, new: { F1: 1 } }, KEPT);
    expect(next).toEqual({
      cases: { right: 12, never: 3, F1: 0.5678, recall: 0.25 },
      seeds: { 'core full F1': 1 },
      new: { F1: 1 },
    });
    expect(raised({ cases: { never: 1 } }, KEPT).cases?.never).toBe(1);
    expect(KEPT.cases.right).toBe(10);
  });
});

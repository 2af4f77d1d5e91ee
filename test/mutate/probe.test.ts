/** Made material, and the examples of a domain that the package does not know, in; what is measured and noticed out. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCases } from '../../src/build/measures/case-item.js';
import type { Material } from '../../src/build/measures/material.js';
import { probe, takeStandard } from '../../src/build/mutate/probe.js';

const DOMAIN = join(import.meta.dirname, '..', 'domains', 'water');
const MERGER = {
  relation: 'merger',
  status: 'planned',
  participants: [['csu/south'], ['csu/south-west']],
};
const ITEM = {
  ...{ id: 'told/1', kind: 'told', published: '2014', optional: [], never: [] },
  ...{ text: 'South CSU and South West CSU will merge.', claims: [MERGER] },
};

const material: Material = { sets: [], cases: parseCases(JSON.stringify(ITEM)), absent: new Map() };
const asked = { material, domain: DOMAIN };
const kept = { cases: { right: 1, never: 0, F1: 1 }, seeds: { F1: 1 } };

test('what is as it was is not noticed, and has the digest of its claims', async () => {
  const standard = await takeStandard(asked, kept);
  expect(standard.floors).toEqual(kept);
  const { noticed, digest } = await probe(asked, standard);
  expect(noticed).toBe(null);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect((await probe(asked, standard)).digest).toBe(digest);
  const none = { ...asked, material: { ...material, cases: [] } };
  expect((await probe(none, { ...standard, floors: {} })).digest).not.toBe(digest);
});

test('figures that are worse without any change are taken as they are, and no other floor', async () => {
  const { floors } = await takeStandard(asked, {
    cases: { right: 5, never: 0, F1: 0.5, 'event accuracy': 1 },
  });
  expect(floors).toEqual({ cases: { right: 1, never: 0, F1: 0.5, 'event accuracy': 1 } });
});

test('a figure that falls is noticed', async () => {
  const standard = await takeStandard(asked, kept);
  const higher = { ...standard, floors: { cases: { right: 2 } } };
  expect(await probe(asked, higher)).toEqual({
    noticed: 'cases, right: 1, at least 2 expected',
    digest: null,
  });
});

test('an example that fails is noticed, unless it failed before', async () => {
  const standard = await takeStandard(asked, kept);
  expect(standard.failing.length).toBeGreaterThan(1);
  const [first = '', ...others] = standard.failing;
  expect(await probe(asked, { ...standard, failing: others })).toEqual({ noticed: first, digest: null });
});

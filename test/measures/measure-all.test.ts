/** Made material in; its figures and claims, with a whole domain and with one that lacks something, out. */
import { expect, test } from 'vitest';
import { parseCases } from '../../src/build/measures/case-item.js';
import type { Material } from '../../src/build/measures/material.js';
import { measureAll } from '../../src/build/measures/measure-all.js';
import { builtInDomain } from '../../src/domain/load.js';
import { goldFile } from '../../src/model/gold.js';

const MERGER = {
  relation: 'merger',
  status: ['planned'],
  participants: [['csu/south'], ['csu/south-west']],
  event: '2015-04-01',
};

const item = (kind: string, text: string, claims: readonly object[]): string =>
  JSON.stringify({ id: kind, kind, published: '2014-06-25', text, claims, optional: [], never: [] });

const TEXT = 'South CSU and South West CSU will merge on 1 April next year.';

const material: Material = {
  sets: [
    {
      name: 'made',
      articles: [
        { id: 'dated', text: TEXT, published: '2014-06-25' },
        { id: 'undated', text: 'Arden CSU closed on 1 October 2014.', published: null },
        { id: 'silent', text: 'South CSU and Arden CSU share a building.', published: '2014' },
      ],
      gold: [
        { article: 'dated', claims: [{ ...MERGER, evidence: TEXT }] },
        {
          article: 'undated',
          claims: [
            { relation: 'closure', status: ['planned'], participants: [['csu/arden']], evidence: 'closed' },
          ],
        },
        {
          article: 'silent',
          claims: [{ ...MERGER, relation: 'alliance', evidence: 'share' }],
        },
      ].map((gold) => goldFile.parse(gold)),
    },
  ],
  cases: parseCases(
    [item('told', TEXT, [MERGER]), item('not-told', 'South CSU is in Hampshire.', [MERGER])].join('\n'),
  ),
  absent: new Map(),
};

test('every set has its figures, and the cases theirs by kind', async () => {
  const { figures } = await measureAll(material);
  expect(figures).toEqual({
    made: {
      'core full F1': 0.4,
      'core precision': 0.5,
      'all full F1': 0.4,
      'status of detected': 0.5,
      'event accuracy': 1,
    },
    cases: { right: 1, precision: 1, F1: 2 / 3, 'event accuracy': 1, never: 0 },
    'cases by kind': { told: 1, 'not-told': 0 },
  });
});

test('claims are told by keys, those of articles without a date too', async () => {
  const { claims } = await measureAll(material);
  expect(claims).toEqual({
    made: new Set([
      'dated merger planned party:csu/south + party:csu/south-west @2015-04-01',
      'undated closure effected party:csu/arden @2014-10-01',
    ]),
    cases: new Set(['told merger planned party:csu/south + party:csu/south-west @2015-04-01']),
  });
});

test('a domain that lacks its frames and patterns finds nothing, and what nothing defines is no figure', async () => {
  const grammar = { ...builtInDomain.grammar, frames: [] };
  const domain = { ...builtInDomain, patterns: [], grammar };
  const { figures, claims } = await measureAll(material, { domain });
  expect(claims).toEqual({ made: new Set(), cases: new Set() });
  expect(figures.made).toEqual({ 'core full F1': 0, 'all full F1': 0 });
  expect(figures.cases).toEqual({ right: 0, F1: 0, never: 0 });
});

test('what is not on the machine is left out', async () => {
  const { figures } = await measureAll({ ...material, cases: null });
  expect(Object.keys(figures)).toEqual(['made']);
});

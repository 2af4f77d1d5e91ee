/** A rule that is switched off takes its claims along, and nothing else. */
import { expect, test } from 'vitest';
import { ablate, ruleNames, withoutRule } from '../../src/build/ablate/ablate.js';
import type { Material } from '../../src/build/measures/material.js';
import { builtInDomain } from '../../src/domain/load.js';
import { goldFile } from '../../src/model/gold.js';

const text =
  'South CSU and South West CSU will give way to a single new organisation. Arden CSU has acquired Anglia CSU.';

const material: Material = {
  sets: [
    {
      name: 'made',
      articles: [{ id: 'a', text, published: '2014-06-25' }],
      gold: [
        goldFile.parse({
          article: 'a',
          claims: [
            {
              ...{ relation: 'merger', status: ['planned'], evidence: 'will give way' },
              participants: [['csu/south'], ['csu/south-west']],
            },
          ],
        }),
      ],
    },
  ],
  cases: null,
  absent: new Map(),
};

test('each rule has a name of its own, and goes alone', () => {
  const names = ruleNames(builtInDomain);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    expect(ruleNames(withoutRule(builtInDomain, name))).toEqual(names.filter((one) => one !== name));
});

test('what is lost, what is gained and what that does to the figure', async () => {
  const effects = [];
  for await (const effect of ablate(builtInDomain, material, ['merger/give-way', 'closure/close']))
    effects.push(effect);
  expect(effects).toEqual([
    {
      rule: 'merger/give-way',
      sets: [
        {
          set: 'made',
          lost: ['a merger planned party:csu/south + party:csu/south-west @none'],
          gained: [],
          change: expect.closeTo(-2 / 3),
        },
      ],
    },
    { rule: 'closure/close', sets: [{ set: 'made', lost: [], gained: [], change: 0 }] },
  ]);
});

/** A rule that is switched off takes its claims along, and nothing else. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ablate, type Effect } from '../../src/build/ablate/ablate.js';
import { rulesOf } from '../../src/build/ablate/rules.js';
import type { Material } from '../../src/build/measures/material.js';
import { SIEVES } from '../../src/discourse/sieves.js';
import { compileDomain } from '../../src/domain/compile-domain.js';
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

const rules = rulesOf(builtInDomain);

const effectsOf = async (texts: Material, names: readonly string[]): Promise<readonly Effect[]> => {
  const effects = [];
  const chosen = names.flatMap((name) => rules.filter((rule) => rule.name === name));
  for await (const effect of ablate({ domain: builtInDomain, material: texts, folder: null }, chosen))
    effects.push(effect);
  return effects;
};

const namesIn = (domain: typeof builtInDomain): readonly string[] => rulesOf(domain).map(({ name }) => name);

test('each rule has a name of its own, and goes alone', async () => {
  const names = namesIn(builtInDomain);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, without } of rules)
    expect(await without(async (domain) => namesIn(domain))).toEqual(names.filter((one) => one !== name));
  expect(namesIn(builtInDomain)).toEqual(names);
});

test('what is lost, what is gained and what that does to the figure', async () => {
  expect(await effectsOf(material, ['merger/give-way', 'closure/close'])).toEqual([
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

test('examples that no other rule meets are lost with their own', async () => {
  const folder = join(import.meta.dirname, '../domains/water');
  const domain = compileDomain(folder);
  const none = { sets: [], cases: null, absent: new Map() };
  const chosen = rulesOf(domain).filter(({ name }) => name === 'acquisition/buy');
  for await (const { sets } of ablate({ domain, material: none, folder }, chosen)) {
    expect(sets.map(({ set }) => set)).toEqual(['examples']);
    expect(sets[0]?.lost).toContainEqual(expect.stringContaining('“Severn Trent bought Dee Valley Water.”'));
  }
});

test('a sieve is back in its place when all is measured', async () => {
  const before = SIEVES.map(({ name }) => name);
  const pair = 'Arden CSU and South CSU met. The two organisations will merge.';
  const articles = [{ id: 'a', text: pair, published: '2014-06-25' }];
  const texts = { ...material, sets: [{ name: 'made', articles, gold: [] }] };
  const [effect] = await effectsOf(texts, ['sieve exact-set']);
  expect(effect?.sets).toMatchObject([
    { lost: ['a merger planned party:csu/arden + party:csu/south @none'], gained: [] },
  ]);
  expect(SIEVES.map(({ name }) => name)).toEqual(before);
});

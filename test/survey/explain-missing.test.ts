/** A diff tells what kept a missing claim from being found. */
import { join } from 'node:path';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { engineOf } from '../../src/engine.js';
import type { ArticleRecord } from '../../src/model/article.js';
import type { GoldFile } from '../../src/model/gold.js';
import { diffClaims } from '../../src/review/diff-claims.js';
import { renderDiffText } from '../../src/review/render-diff-text.js';
import { AGAINST_GOLD } from '../../src/review/wording.js';
import { explainMissing } from '../../src/survey/explain-missing.js';

const engine = engineOf(compileDomain(join(import.meta.dirname, '..', 'domains', 'water')));

const TEXT = 'Pennon bought a fleet of vans.';
const article: ArticleRecord = {
  ...{ id: 'a', path: 'a.txt', sha256: '', source: null, title: null, text: TEXT },
  published: { edtf: '2021', from: '2021-01-01', to: '2021-12-31', basis: 'article' },
};
const gold: GoldFile = {
  article: 'a',
  claims: [
    {
      ...{ relation: 'acquisition', status: ['effected'], evidence: TEXT },
      participants: [['company/pennon'], ['company/bristol-water']],
    },
  ],
  optional: [],
};

test('each missing claim of an article whose text is there is explained', () => {
  const diff = diffClaims([], [gold]);
  const told = explainMissing(diff, new Map([['a', article]]), engine);
  expect(told.articles[0]?.differences[0]?.whyNot).toEqual([
    { pattern: null, reason: 'its sentence is not read to speak of company/bristol-water' },
    { pattern: 'acquisition/buy', reason: 'too few take part (acquirer: company/pennon; acquired: nobody)' },
  ]);
  const options = { articles: null, wording: AGAINST_GOLD, colors: pc.createColors(false) };
  expect(renderDiffText(told, told, options, false)).toContain(
    'why not acquisition/buy: too few take part (acquirer: company/pennon; acquired: nobody)',
  );
});

test('without the text nothing is said', () => {
  const diff = diffClaims([], [gold]);
  expect(explainMissing(diff, null, engine)).toEqual(diff);
});

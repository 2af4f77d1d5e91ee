/** What is said of frames and patterns that nearly fit, and of gold claims that are missing. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { engineOf } from '../../src/engine.js';
import { inspectText } from '../../src/inspect.js';
import type { GoldClaim } from '../../src/model/gold.js';
import { extractClaims } from '../../src/pipeline.js';
import { coverPatterns } from '../../src/survey/cover.js';
import { listPatterns, searchArticles } from '../../src/survey/list-patterns.js';
import { renderList } from '../../src/survey/render-list.js';
import { renderTry } from '../../src/survey/render-survey.js';
import { whyNot } from '../../src/survey/why-not.js';

const domain = compileDomain(join(import.meta.dirname, '..', 'domains', 'water'));
const engine = engineOf(domain);

const nearest = (text: string): string => {
  const [miss] = inspectText(text, engine).flatMap((one) => one.nearMisses);
  return miss ? `${miss.pattern}: ${miss.reason}` : 'nothing';
};

test.each([
  [
    'Pennon bought a fleet of vans.',
    'acquisition/buy: too few take part (acquirer: company/pennon; acquired: nobody)',
  ],
  ['Bristol Water merged.', 'merger/merge: too few take part (party: company/bristol-water)'],
  ['Wessex Water and Bristol Water merge accounts of customers.', 'merger/merge: ruled out by its unless'],
  [
    'Portsmouth Water supplies Southern Water with pipes.',
    'supply/bulk-supply: expected water|supplies after the trigger, found “southern water with pipes”',
  ],
  ['Portsmouth Water supplies pipes.', 'supply/bulk-supply: nothing after the trigger fills {customer}'],
])('%s nearly fits', (text, expected) => {
  expect(nearest(text)).toBe(expected);
});

test.each(['Pennon bought Bristol Water.', 'It rained on Bristol Water.', '', '\0'])(
  'nothing nearly fits in %j',
  (text) => {
    expect(nearest(text)).toBe('nothing');
  },
);

const gold = (evidence: string, relation: GoldClaim['relation'], ...ids: string[]): GoldClaim => ({
  relation,
  status: ['planned'],
  participants: ids.map((id) => [id]),
  evidence,
});

test.each([
  [
    'Bristol Water merged.',
    'merger',
    ['company/bristol-water', 'company/wessex-water'],
    [null, 'merger/merge'],
  ],
  ['Pennon eyes Bristol Water.', 'acquisition', ['company/pennon', 'company/bristol-water'], [null]],
  ['If Pennon buys Bristol Water, prices rise.', 'acquisition', ['company/pennon'], ['acquisition/buy']],
] as const)('%s tells why not', (text, relation, ids, patterns) => {
  const reasons = whyNot(text, engine)(gold(text, relation, ...ids));
  expect(reasons.map((one) => one.pattern)).toEqual(patterns);
});

test.each([
  ['Pennon eyes Bristol Water.', 'acquisition', /^no frame of acquisition has a word of its sentence$/],
  ['Pennon met Bristol Water.', 'supply', /^no trigger of a supply pattern stands in its sentence$/],
  [
    'If Pennon buys Bristol Water, prices rise.',
    'acquisition',
    /^it fits and asserts nothing, of company\/pennon \(acquirer\), company\/bristol-water \(acquired\)$/,
  ],
  [
    'Pennon has scrapped a takeover of Bristol Water by Wessex Water.',
    'acquisition',
    /^it fits and says abandoned by “scrapped” \(stop: abandoned\), of /,
  ],
] as const)('%s: the reason', (text, relation, reason) => {
  const wanted = gold(text, relation, 'company/pennon', 'company/bristol-water');
  expect(whyNot(text, engine)(wanted).map((one) => one.reason)).toContainEqual(expect.stringMatching(reason));
});

test('evidence that is not in the text tells nothing', () => {
  expect(whyNot('Pennon.', engine)(gold('Bristol', 'merger'))).toEqual([]);
});

async function* articles() {
  yield { id: 'a', text: 'Pennon bought Bristol Water. Pennon bought vans. It rained.' };
  yield { id: 'b', text: 'Wessex Water and Pennon saw Bristol Water merge in May.' };
}

test('coverage lists what was not taken, most promising first', async () => {
  const found = await coverPatterns(articles(), engine, 5);
  expect(found.map((one) => one.text)).toEqual([
    'Wessex Water and Pennon saw Bristol Water merge in May.',
    'Pennon bought vans.',
  ]);
  expect(found.every((one) => one.nearest.reason !== '')).toBe(true);
});

test('the list counts what fired, marks what never did and scores against gold', async () => {
  const searched = await searchArticles(articles(), domain);
  const right = {
    ...gold('Pennon', 'acquisition', 'company/pennon', 'company/bristol-water'),
    status: ['effected' as const],
  };
  const files = [
    { article: 'a', claims: [right, gold('Pennon', 'acquisition', 'company/wessex-water')], optional: [] },
  ];
  const uses = listPatterns(domain, searched, files);
  expect(uses.find((use) => use.pattern === 'acquisition/buy')).toMatchObject({
    ...{ fired: 1, precision: 1, recall: 0.5 },
  });
  expect(renderList(uses)).toContain('never fires');
});

test('every stage is shown', () => {
  const text = 'Pennon may buy Bristol Water in May 2021.';
  const claims = extractClaims({ id: 'try', text }, { domain }).claims;
  expect(renderTry(text, inspectText(text, engine), claims)).toMatchInlineSnapshot(`
    "sentence 0 (paragraph): Pennon may buy Bristol Water in May 2021.
      name “Pennon”: company/pennon
      name “Bristol Water”: company/bristol-water
      time “May 2021”: DATE 2021-05
      verb 0 “may buy”: buy, main, may
        subject “Pennon” → company/pennon
        object “Bristol Water” → company/bristol-water
        time “in May 2021”
      frame acquisition/buy on “buy”
        acquirer: company/pennon
        acquired: company/bristol-water
        status considered, by its own clause
      clause (sentence): [organisation pennon] may buy [organisation bristol water] in may 2021
    claim: acquisition considered of company/pennon (acquirer), company/bristol-water (acquired), 2021-05
    "
  `);
});

/** Copies of one report: told by their words, and counted as one source. */
import { expect, test } from 'vitest';
import { articleFacts } from '../../src/reconcile/article-facts.js';
import { isCopy, resemblance, sketchOf } from '../../src/reconcile/sketch.js';
import { sourcesOf } from '../../src/reconcile/sources.js';
import type { TrackClaim } from '../../src/reconcile/track-claim.js';
import { reconciled } from './notation.js';

const AGENCY = `Two commissioning support units in the north of the country are to become one next spring, their boards
agreed at a joint meeting on Tuesday evening. Staff heard the news the following morning. The units, which employ nine
hundred people between them and count nineteen groups among their customers, said that no office would close before
the end of the year. A spokeswoman said the new body would be led by the present managing director of the larger unit,
and that a name would be chosen by its customers. The two had shared a finance director since January, and bid jointly
for a place on the national framework. Doctors in the region gave the plan a cautious welcome.`;

const OTHER = `The boards of two commissioning support units have voted to merge, a year after they first put their
finance teams together. The decision leaves the region with a single provider for its nineteen clinical commissioning
groups, some of whom have complained about the cost of the services that they buy. Under the plan a new organisation
will open its doors next spring under the larger unit's managing director. Unions asked for talks on jobs. The units
said that they would keep both head offices for now and would look for savings among suppliers first.`;

const edited = (text: string): string =>
  text
    .replace('Tuesday evening', 'Tuesday night')
    .replace('nine\nhundred people', '900 people')
    .replace('A spokeswoman said', 'A spokesman told reporters')
    .replace('Doctors in the region gave the plan a cautious welcome.', 'GPs welcomed the plan.');

const sketches = (a: string, b: string) => [sketchOf(a), sketchOf(b)] as const;

test.each([
  ['the same text', AGENCY],
  [
    'other spacing, case and punctuation',
    AGENCY.toUpperCase().replaceAll(',', ' –').replaceAll('\n', '\r\n\r\n'),
  ],
  ['lightly edited', edited(AGENCY)],
  ['cut short', AGENCY.slice(0, AGENCY.indexOf('The two had shared'))],
  ['with a line of another outlet on top', `From our own correspondent. ${AGENCY}`],
])('%s is a copy', (_, text) => {
  expect(isCopy(...sketches(AGENCY, text))).toBe(true);
});

test.each([
  ['a report of the same event in other words', OTHER],
  ['a report that quotes a sentence of it', `${OTHER} ${AGENCY.slice(0, 180)}`],
  ['nothing', ''],
  ['two words', 'the boards'],
])('%s is no copy', (_, text) => {
  expect(isCopy(...sketches(AGENCY, text))).toBe(false);
});

test('resemblance is symmetrical, 1 for a text with itself and 0 for texts without words', () => {
  const [a, b] = sketches(AGENCY, OTHER);
  expect(resemblance(a, b)).toBe(resemblance(b, a));
  expect(resemblance(a, a)).toBe(1);
  expect(resemblance(sketchOf(''), sketchOf(''))).toBe(0);
});

test('a state counts copies and recollections once, and is surer of independent reports', () => {
  const sourcesOf = (lines: readonly string[]) => reconciled(lines).timeline[0]?.states[0];
  const two = sourcesOf(['2014-01-10 merger a+b planned', '2014-01-12 merger a+b planned']);
  const copied = sourcesOf([
    '2014-01-10 merger a+b planned text=agency',
    '2014-01-12 merger a+b planned text=agency',
  ]);
  const recalled = sourcesOf([
    '2014-01-10 merger a+b planned',
    '2014-06 merger a+b planned reported=2014-01',
  ]);
  expect(two).toMatchObject({ sources: 2, confidence: 0.99 });
  expect(copied).toMatchObject({ sources: 1, confidence: 0.9 });
  expect(recalled).toMatchObject({ sources: 1, confidence: 0.9 });
});

const published = { edtf: '2014-02', from: '2014-02-01', to: '2014-02-28', basis: 'article' } as const;
const correctionsIn = (text: string): string[] =>
  articleFacts({ id: 'x', published, text }).corrections.map((s) => text.slice(s.start, s.end).trim());

test.each([
  [
    'It was wrongly reported last week that the two had merged. They are in talks.',
    'It was wrongly reported last week that the two had merged.',
  ],
  [
    'A year on. Contrary to earlier reports, Arden CSU has no plans to merge.',
    'Contrary to earlier reports, Arden CSU has no plans to merge.',
  ],
  ['Correction: the units have not merged.', 'Correction: the units have not merged.'],
  ['Our report that it would close was wrong. It stays open.', 'Our report that it would close was wrong.'],
  ['The unit denied press reports of a merger.', 'The unit denied press reports of a merger.'],
])('%j takes back an earlier report', (text, sentence) => {
  expect(correctionsIn(text)).toEqual([sentence]);
});

test.each([
  ['The correction of the deficit will take years.'],
  ['EHI reported in November that the two were in talks.'],
  ['The report was wrong-footed by events; the trust reports to the regulator.'],
  ['They denied that there was a plan.'],
  ['Earlier reports put the figure at nine.'],
])('%j takes nothing back', (text) => {
  expect(correctionsIn(text)).toEqual([]);
});

const ANY_DAY = { from: null, to: null };

const claimIn = (article: string): TrackClaim => ({
  ...{
    id: `c-${article}`,
    article,
    relation: 'merger',
    status: 'planned',
    members: [],
    subject: {},
    results: [],
  },
  ...{ at: ANY_DAY, edtf: '../..', basis: 'article', event: null, figure: null, saying: 'planned' },
  ...{
    recorded: ANY_DAY,
    voice: 'own-voice',
    corrects: false,
    exclusivity: null,
    wording: null,
    confidence: 1,
  },
});

test('thousands of copies of one report are one source, and told so at once', { timeout: 20_000 }, () => {
  const sketches = new Map(
    Array.from({ length: 5000 }, (_, i) => {
      const text = AGENCY.replace('Tuesday', `${i} May`).replace('nine\nhundred', String(i));
      return [`a${i}`, sketchOf(text)];
    }),
  );
  const claims = [...sketches.keys()].map((article) => claimIn(article));
  const sourceOf = sourcesOf(claims, sketches);
  expect(new Set(claims.map(sourceOf)).size).toBe(1);
});

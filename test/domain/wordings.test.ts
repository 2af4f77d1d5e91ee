/** Ways to tell how far along something is, and sentences that claim nothing, against the domain's frames and classes of factuality. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { extractClaims } from '../../src/pipeline.js';

const domain = compileDomain(fileURLToPath(new URL('../../src/domain/nhs/', import.meta.url)));

const told = (text: string): string[] =>
  extractClaims(
    { id: 'wording', title: null, text, published: '2015-03-12', source: null },
    { domain },
  ).claims.map(({ relation, status }) => `${relation} ${status}`);

test.each([
  ['Bexley CCG has backed away from a merger with Bromley CCG.', 'merger abandoned'],
  ['Merger of Bexley and Bromley CCGs gets go-ahead', 'merger planned'],
  ['Bexley CCG and Bromley CCG have put their merger plans on ice.', 'merger considered'],
  ['Arden CSU and Capita no longer work together.', 'alliance ended'],
  ['Bexley CCG has denied that it is to merge with Bromley CCG.', 'merger ruled_out'],
  ['Anglia CSU, with which Essex CSU will merge next year, is based in Norwich.', 'merger planned'],
  ['The merger of Anglia CSU and Essex CSU is due by the end of the year.', 'merger planned'],
  ['Two trusts (Poole Hospital and Dorset County Hospital) are to merge.', 'merger planned'],
  ['Anglia CSU closes in June.', 'closure planned'],
  ['Arden CSU and Essex CSU both plan to merge.', 'merger planned'],
  ['A plan under which Arden CSU would take over Essex CSU was dropped.', 'acquisition abandoned'],
  ['Arden CSU swallowed by Anglia CSU', 'acquisition effected'],
  ['Arden CSU and Essex CSU both plan to merge.', 'merger planned'],
  [
    'The alliance of Arden and Anglia CSUs is not a takeover – it is an attempt to save money.',
    'alliance effected',
  ],
])('%s → %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

// A decision that has not been taken is no refusal; a participle may stand before those of whom it tells.
test.fails.each([
  ['No decision has been taken on whether Bexley CCG and Bromley CCG should merge.', 'merger undecided'],
  ['Set to merge in the autumn, Arden CSU and Anglia CSU have a joint chair.', 'merger planned'],
])('not yet: %s → %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

// What is preferred to a merger is not it.
test.fails.each([
  ['In preference to a merger with Essex CSU, Arden CSU will work with Anglia CSU.', 'alliance planned'],
  ['Arden CSU has stopped a project to concentrate on a merger with Essex CSU.', 'merger planned'],
  ['Debt stood in the way of Arden CSU merging with Essex CSU.', 'merger abandoned'],
  ['The merger of Arden CSU and Essex CSU was put on paper.', 'merger planned'],
  ['Arden CSU is being advised and taken over by Essex CSU.', 'acquisition planned'],
  ['Arden CSU will not sell units, bid or merge with Essex CSU.', 'merger ruled_out'],
])('not yet: %s → %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

// Nouns that are verbs as well; "once" before a noun.
test.fails.each([
  ['Arden CSU and Essex CSU (all in Leeds) plan to merge.', 'merger planned'],
  ['Arden CSU will close once talks have ended.', 'closure planned'],
  ['Arden CSU and Essex CSU will, board members say, work together.', 'alliance planned'],
])('not yet: %s → %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  'Would a merger of Nene and Corby CCGs help patients?',
  'Should Nene and Corby CCGs merge?',
  'The ward at Burton Hospitals Foundation Trust will close for a fortnight.',
  "Derby Teaching Hospitals Foundation Trust's bid for the contract collapsed.",
  'The chief executive of Arden CSU will take over at South CSU.',
  'Burton Hospitals Foundation Trust hosted a visit by Derby Teaching Hospitals Foundation Trust.',
  'Arden CSU and Anglia CSU had a combined deficit of £5m.',
  'South CSU will spin off its payroll team.',
  'Nene CCG remains under independent review.',
  'Plans of Arden CSU and Anglia CSU to shut two offices were published in May, and in July they were torn up.',
])('no core claim: %s', (text) => {
  expect(told(text).filter((claim) => !/^(?:profile|bid|count|office|supply) /.test(claim))).toEqual([]);
});

// What closes, dissolves or stands alone is not the organisation itself; what would have been was not.
test.fails.each([
  'Nene CCG is closing its doors to the press.',
  'Anglia CSU stands alone in having a female managing director.',
  'Arden CSU has dissolved its audit committee.',
  'Arden CSU would have finished its merger with Essex CSU.',
])('a core claim still: %s', (text) => {
  expect(told(text).filter((claim) => !/^(?:profile|bid|count|office|supply) /.test(claim))).toEqual([]);
});

test('a merger of each pair in an elided coordination is known', () => {
  const text = 'Arden CSU will merge with South CSU and Anglia CSU with Essex CSU.';
  expect(told(text)).toEqual(['merger planned', 'merger planned']);
});

/** How far along what patterns tell is: by the verb group and the governors of the words that they are anchored at. */
import { expect, test } from 'vitest';
import { extractClaims } from '../../src/pipeline.js';

const told = (text: string): string[] =>
  extractClaims({ id: 'a', text, published: '2014-06-25' }).claims.map(
    ({ relation, status }) => `${relation} ${status}`,
  );

test.each([
  ['Arden CSU provides payroll services to Oldham CCG.', 'supply effected'],
  ['Arden CSU will provide payroll services to Oldham CCG.', 'supply planned'],
  ['Arden CSU may provide payroll services to Oldham CCG.', 'supply considered'],
  ['Arden CSU has refused to provide payroll services to Oldham CCG.', 'supply ruled_out'],
  ['Arden CSU and South CSU have submitted a joint bid.', 'bid effected'],
  ['Arden CSU and South CSU plan to submit a joint bid.', 'bid planned'],
  ['Arden CSU and South CSU have considered a joint bid.', 'bid considered'],
  ['Arden CSU and South CSU have no plans to submit a joint bid.', 'bid ruled_out'],
  ['A solo bid by Arden CSU was rejected.', 'bid abandoned'],
  ['Oldham CCG will appoint Arden CSU to manage its contracts.', 'supply planned'],
  ['Oldham CCG is understood to have handed South CSU the contract to run its payroll.', 'supply effected'],
])('%s: %s', (text, expected) => expect(told(text)).toContain(expected));

test.each([
  'If Arden CSU provides payroll services to Oldham CCG, it will save £4m.',
  'Would Arden CSU provide payroll services to Oldham CCG?',
])('%s asserts nothing', (text) => expect(told(text).filter((one) => one.startsWith('supply'))).toEqual([]));

test('what governs the words of a pattern is kept with its claim', () => {
  const text = 'Arden CSU and South CSU plan to submit a joint bid.';
  const { derivations } = extractClaims({ id: 'a', text });
  const [bid] = derivations.filter(({ claim }) => claim.relation === 'bid');
  expect(bid).toMatchObject({ by: 'pattern', neutral: false });
  expect(bid?.governors.map(({ start, end }) => text.slice(start, end))).toContain('plan');
});

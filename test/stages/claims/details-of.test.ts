/** Details that a match tells: what kind a slot takes decides, not what its words begin with. */
import { expect, test } from 'vitest';
import { extractClaims } from '../../../src/pipeline.js';

const serviceOf = (text: string): string | undefined =>
  extractClaims({ id: 'a', text, published: '2015-06-01' }).claims.find(
    ({ relation }) => relation === 'supply',
  )?.service;

test.each([
  ['Arden CSU supplies three payroll systems to Oldham CCG.', 'three payroll systems'],
  ['Arden CSU supplies payroll services to Oldham CCG.', 'payroll services'],
  ['Arden CSU supplies them to Oldham CCG.', undefined],
])('%s', (text, service) => expect(serviceOf(text)).toBe(service));

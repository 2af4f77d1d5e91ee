import { expect, test } from 'vitest';
import { toldDate } from '../../src/timexes/told-date.js';

test.each([
  ['2014-06-25', '2014-06-25'],
  ['2014-06', '2014-06'],
  ['2014-01-20/2014-01-24', '2014-01-20/2014-01-24'],
  ['25 June 2014', '2014-06-25'],
  [' June 25, 2014', '2014-06-25'],
  ['03-02-2009', '2009-02-03'],
  ['25/06/2014', '2014-06-25'],
  ['Wednesday 25 June 2014', '2014-06-25'],
])('%j is %s', (told, edtf) => {
  expect(toldDate(told)?.edtf).toBe(edtf);
});

test.each([
  '',
  'soon',
  'last May',
  '25 June',
  '31 June 2014',
  'between 2 and 4 June 2014',
  'on 25 June 2014',
  '99/99/2014',
])('%j is no date on its own', (told) => {
  expect(toldDate(told)).toBeNull();
});

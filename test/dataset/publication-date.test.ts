import { expect, test } from 'vitest';
import { dateline } from '../../src/dataset/dateline.js';
import { fileNameDate } from '../../src/dataset/publication-date.js';
import { readToldDate } from '../../src/dataset/told-date.js';

test.each<[string, string, string]>([
  ['25 June 2014\n\nArden CSU will merge.', '25 June 2014', '2014-06-25'],
  [
    'Two CSUs to merge\r\n\r\n  Published: 25 Jun 2014 10:30 am\r\nText.',
    'Published: 25 Jun 2014 10:30 am',
    '2014-06-25',
  ],
  ['Headline\nBy Ben Clover | 3rd March 2013\nText.', 'By Ben Clover | 3rd March 2013', '2013-03-03'],
  ['June 2, 2014\nText.', 'June 2, 2014', '2014-06-02'],
  ['LEEDS, 25 June 2014 – Arden CSU has said', 'LEEDS, 25 June 2014 –', '2014-06-25'],
  ['Leeds (2014-06-25): Arden CSU has said', 'Leeds (2014-06-25):', '2014-06-25'],
  ['Wednesday, 25th June 2014', 'Wednesday, 25th June 2014', '2014-06-25'],
  ['T\n\n25 June, 2014 | By Ann Bee, Cy Dee\nText', '25 June, 2014 | By Ann Bee, Cy Dee', '2014-06-25'],
  ['T\nAnn Bee, 25 June 2014\nText', 'Ann Bee, 25 June 2014', '2014-06-25'],
  ['T\nTrade Journal | 25 June 2014\nText', 'Trade Journal | 25 June 2014', '2014-06-25'],
  [
    'Posted by Ann Bee on 25 June 2014 at 9:15am',
    'Posted by Ann Bee on 25 June 2014 at 9:15am',
    '2014-06-25',
  ],
  ['Wed, 25 Jun 2014 09:15:00 +0100', 'Wed, 25 Jun 2014 09:15:00 +0100', '2014-06-25'],
  ['**25 June 2014**\nText', '**25 June 2014**', '2014-06-25'],
  ['YORK, Jun 25 2014 (Wire) - The unit', 'YORK, Jun 25 2014 (Wire) -', '2014-06-25'],
  [
    'Published 25 June 2014. Last updated 3 May 2016',
    'Published 25 June 2014. Last updated 3 May 2016',
    '2014-06-25',
  ],
  ['Updated: 3 May 2016\n\nPublished: 25 June 2014\nText', 'Published: 25 June 2014', '2014-06-25'],
  ['T\nFirst published:\n25 June 2014\nLast updated:\n3 May 2016\nText', '25 June 2014', '2014-06-25'],
  ['Last updated 3 May 2016\n\nText', 'Last updated 3 May 2016', '2016-05-03'],
])('the dateline of %j', (text, quote, edtf) => {
  const found = dateline(text);
  expect(found).toMatchObject({ edtf, basis: 'text', text: quote });
  expect(text.slice(found?.start, found?.end)).toBe(quote);
});

test.each<string>([
  'CSUs to merge on 1 April 2014',
  'Arden CSU said on 25 June 2014 that it will merge.',
  'On 25 June 2014, Arden CSU said',
  '31 June 2014\nText.',
  'June 25\nText.',
  'a\nb\nc\nd\ne\nf\n25 June 2014',
  '',
  '\n\n',
  'Published',
  '1 April 2014 is the day on which Arden CSU merges.',
  'Arden CSU merger, 1 April 2014: what we know',
  'Merger of Arden CSU: 1 April 2014',
  'South CSU, 1 April 2014',
  'The merger takes effect on:\n1 April 2014\nText',
  'Merger (1 April 2014) - what is known',
  'Meeting of 1 April 2014 | What was said',
  'The first since 1 April 2014.',
  '3 May 1914\nText',
  '03/05/2014\nText',
])('%j has no dateline', (text) => {
  expect(dateline(text)).toBeNull();
});

test.each<[string, string | null]>([
  ['2014-06-25-nine-alliances.txt', '2014-06-25'],
  ['2014-06 bids.md', '2014-06'],
  ['2014-06-25.txt', '2014-06-25'],
  ['2014-13-01-x.txt', null],
  ['20140625-x.txt', null],
  ['2014-061-x.txt', null],
  ['x-2014-06-25.txt', null],
])('the date in the file name %j is %j', (name, date) => {
  expect(fileNameDate(name)).toBe(date);
});

test.each<[string, string]>([
  ['2014-06-25T23:30:00-05:00', '2014-06-25'],
  ['2014-6-5T09:00', '2014-06-05'],
  ['20140625', '2014-06-25'],
  ['20140625T0900Z', '2014-06-25'],
  ['2014/06/25 10:05:00', '2014-06-25'],
  ['Wed, 25 Jun 2014 10:00:00 GMT', '2014-06-25'],
  ['Wed Jun 25 10:00:00 BST 2014', '2014-06-25'],
  ['25 Jun 2014 10:00:05', '2014-06-25'],
  ['25/06/2014', '2014-06-25'],
  ['06/25/2014', '2014-06-25'],
  ['Thu, 06/05/2014 - 17:57', '2014-06-05'],
  ['Fri, 06/06/2014', '2014-06-06'],
  ['5.6.2014', '2014-06-05'],
  ['25. Juni 2014', '2014-06-25'],
  ['1403654400', '2014-06-25'],
  ['1403654400000', '2014-06-25'],
  ['2014-06', '2014-06'],
  ['2014-06-23/2014-06-25', '2014-06-23/2014-06-25'],
])('%j as it is told is %j', (told, edtf) => {
  expect(readToldDate(told).date?.edtf).toBe(edtf);
});

test.each<[string, RegExp]>([
  ['Wednesday', /^expected one such as/],
  ['25/06/14', /^expected one such as/],
  ['2014-02-30', /^expected one such as/],
  ['05/06/2014', /^which may be two days/],
  ['Mon, 05/06/2014', /^which may be two days/],
  ['0001-01-01', /^expected a date from 1990 to today$/],
  ['1970-01-01T00:00:00Z', /^expected a date from 1990 to today$/],
  ['2999', /^expected a date from 1990 to today$/],
  ['0', /^expected one such as/],
])('%j is no date of publication', (told, why) => {
  const read = readToldDate(told);
  expect(read.date).toBeNull();
  expect('why' in read && read.why).toMatch(why);
});

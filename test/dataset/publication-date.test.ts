import { expect, test } from 'vitest';
import { dateline, fileNameDate } from '../../src/dataset/publication-date.js';

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

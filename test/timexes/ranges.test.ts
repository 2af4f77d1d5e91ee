import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.js';
import { findTimexes } from '../../src/timexes/find.js';
import { joinRanges } from '../../src/timexes/join-ranges.js';
import { readRows } from './read-expressions.js';

const published = parseEdtf('2015-10-25');

const find = (sentence: string, date = published) =>
  findTimexes(sentence, [{ start: 0, end: sentence.length }], { published: date });

const rows = readRows('ranges.yaml');

describe.each([...new Set(rows.map((row) => row.family))])('%s', (family) => {
  const own = rows.filter((row) => row.family === family);
  test.each(own.map((row) => [row.sentence, row] as const))('%s', (sentence, { published, expected }) => {
    const found = joinRanges(sentence, find(sentence, published)).map(
      ({ start, text, type, value, edtf, from, to }) => ({ start, text, type, value, edtf, from, to }),
    );
    expect(found).toEqual(expected);
  });
});

test('the ends of a range stay two expressions, each with the dates of the whole', () => {
  const dates = { kind: 'either', edtf: '2016-04/2016-06', from: '2016-04-01', to: '2016-06-30' };
  const found = find('It opens between April and June 2016.');
  expect(found.map(({ text, value, range }) => [text, value, range])).toEqual([
    ['April', '2016-04', { ...dates, part: 'first' }],
    ['June 2016', '2016-06', { ...dates, part: 'last' }],
  ]);
});

test('a list of three is one range, its offsets counted in the text', () => {
  const text = 'A heading. It opens in May, June or July.';
  const [range, ...rest] = joinRanges(
    text,
    findTimexes(text, [{ start: 11, end: text.length }], { published }),
  );
  expect(rest).toEqual([]);
  expect(range).toMatchObject({ start: 23, end: 40, text: 'May, June or July', edtf: '2016-05/2016-07' });
});

test.each([
  ['It will take 12-18 months.', '12-18 months', 'P12M', 'P18M'],
  ['It will take two or three years.', 'two or three years', 'P2Y', 'P3Y'],
  ['It will take between 12 and 18 months.', '18 months', 'P12M', 'P18M'],
  ['It will take six months to a year.', 'a year', 'P6M', 'P1Y'],
])('%s', (sentence, words, least, most) => {
  expect(find(sentence).find(({ text }) => text === words)?.length).toEqual({ least, most });
});

test.each([
  ['The case was made at the 2015 conference.', ['name']],
  ['It was raised at its March meeting.', ['name']],
  ['She spoke at the NHS Confederation 2015 conference.', ['name']],
  ['It was raised in March.', [undefined]],
  ['It closed in 2015 after a vote.', [undefined]],
  ['It closed 18 months after it was set up in April 2013.', [undefined, 'start']],
])('what a date is for: %s', (sentence, roles) => {
  expect(find(sentence).map((timex) => timex.role)).toEqual(roles);
});

test.each([
  ['It closed 18 months after it was set up in April 2013.', '2014-10'],
  ['It closed 18 months to the day after it was set up in April 2013.', '2014-10'],
  ['Six months before the merger in April 2013, it failed.', '2012-10'],
  ['It will take 12-18 months from April 2013.', '2014-04/2014-10'],
  ['It closed 18 months after a vote, in April 2013.', null],
  ['It will take 18 months.', null],
])('the date that a length leads to: %s', (sentence, edtf) => {
  expect(find(sentence)[0]).toMatchObject({ type: 'DURATION', edtf });
});

test.each([
  ['It will close by April.', 'by'],
  ['It has been closed since April.', 'since'],
  ['It will not close before April.', 'before'],
  ['It will close after April.', 'after'],
  ['It will close in April.', undefined],
])('the bound of the date: %s', (sentence, bound) => {
  expect(find(sentence).map((timex) => timex.bound)).toEqual([bound]);
});

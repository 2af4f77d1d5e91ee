import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Bounded } from '../../src/model/date.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { findTimexes } from '../../src/timexes/find.js';
import { daysByAnotherReader } from './another-edtf.js';
import { readRows } from './read-expressions.js';

const find = (sentence: string, published: Bounded | null) =>
  findTimexes(sentence, [{ start: 0, end: sentence.length }], { published });

const rows = readRows('expressions.yaml');

test('the table is as large as it should be', () => {
  expect(rows.flatMap((row) => row.expected).length).toBeGreaterThanOrEqual(300);
});

describe.each([...new Set(rows.map((row) => row.family))])('%s', (family) => {
  const own = rows.filter((row) => row.family === family);
  test.each(own.map((row) => [row.sentence, row] as const))('%s', (sentence, { published, expected }) => {
    const found = find(sentence, published).map(({ start, text, type, value, edtf, from, to }) => ({
      start,
      text,
      type,
      value,
      edtf,
      from,
      to,
    }));
    for (const one of expected) expect(found).toContainEqual(one);
  });
});

const newswire = readRows('newswire.yaml');

test('the table of newswire is as large as it should be', () => {
  expect(newswire.length).toBeGreaterThanOrEqual(300);
});

test.each(newswire.map((row) => [row.sentence, row] as const))(
  'newswire: %s',
  (sentence, { published, expected }) => {
    const found = find(sentence, published).map(({ start, text, type, value }) => ({
      start,
      text,
      type,
      value,
    }));
    expect(found).toEqual(expected.map(({ start, text, type, value }) => ({ start, text, type, value })));
  },
);

const lookAlikes: readonly string[] = parse(readFileSync(new URL('not-dates.yaml', import.meta.url), 'utf8'));

test('there are enough look-alikes', () => {
  expect(lookAlikes.length).toBeGreaterThanOrEqual(250);
});

test.each(lookAlikes)('no date: %s', (sentence) => {
  expect(find(sentence, parseEdtf('2014-06-25')).map((timex) => timex.text)).toEqual([]);
});

const known = readRows('known-failures.yaml');

test.fails.each(known.map((row) => [row.sentence, row] as const))(
  'not yet: %s',
  (sentence, { published, expected }) => {
    const found = find(sentence, published).map(({ text, value }) => ({ text, value }));
    expect(found).toEqual(expected.map(({ text, value }) => ({ text, value })));
  },
);

const dated = rows.flatMap((row) =>
  row.expected.flatMap((one) => (one.edtf === null ? [] : [[one.edtf, one] as const])),
);

test.each(dated)('another reader of EDTF agrees on the days of %s', (text, { from, to }) => {
  expect(daysByAnotherReader(text)).toEqual({ from, to });
});

test.each([
  ['They met on Friday 5 December 2015.', true],
  ['They met on Tuesday, 26 October.', true],
  ['They met on Saturday 5 December 2015.', false],
  ['They met on Monday, 26 October.', false],
  ['They met on 26 October.', false],
])('a day of the week that contradicts its date is told: %s', (sentence, told) => {
  const [timex] = find(sentence, parseEdtf('2015-10-25'));
  expect(timex?.assumptions.includes('weekday-contradicts')).toBe(told);
});

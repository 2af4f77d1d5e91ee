import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/dataset/parse-json.js';

const LONG = ' '.repeat(70_000);
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

test.each<[string, string]>([
  ['few brackets', nested(900)],
  ['many brackets, never many at once', `[${Array.from({ length: 5000 }, () => '[{}]').join()}]`],
  ['brackets in strings', JSON.stringify('["\\'.repeat(20_000))],
  ['a string of backslashes', JSON.stringify('\\'.repeat(80_000))],
])('%s are read', (_, json) => {
  expect(parseJson(json + LONG)).toEqual(JSON.parse(json));
});

test.each<[string, string]>([
  ['brackets', '['.repeat(2_000_000)],
  ['braces', '{"a":'.repeat(400_000)],
  ['both, behind strings', `["\\"", ${nested(1001)}]`],
])('%s that open and open are refused', (_, json) => {
  expect(() => parseJson(json + LONG)).toThrow('nests deeper than 1000 levels');
});

test.each<[string, string]>([
  ['a string that never ends', '"['],
  ['a backslash at the end', '"\\'],
  ['closing brackets alone', ']]]]'],
])('%s is told by the parser', (_, json) => {
  expect(() => parseJson(LONG + json)).toThrow(SyntaxError);
});

test('whatever is written as JSON is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.stringify(value);
      expect(parseJson(json + LONG)).toEqual(JSON.parse(json));
    }),
  );
});

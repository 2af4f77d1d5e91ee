/** Sentences without end are cut between words, and lose nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/index.js';
import { cutLong, LONGEST } from '../../../src/stages/split-sentences/cut-long.js';

const quotes = (text: string): readonly string[] =>
  cutLong(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

test('as long as a sentence may be, it stays whole', () => {
  const text = 'x'.repeat(LONGEST);
  expect(quotes(text)).toEqual([text]);
});

test('beyond that it ends with a word', () => {
  const text = 'seven  '.repeat(LONGEST / 7 + 20).trimEnd();
  const pieces = quotes(text);
  expect(pieces).toHaveLength(2);
  expect(pieces.every((one) => one.startsWith('seven') && one.endsWith('seven'))).toBe(true);
  expect(pieces.join(' ').replaceAll(/\s+/g, ' ')).toBe(text.replaceAll(/\s+/g, ' '));
});

test('a word without end is cut, though not within a character', () => {
  const text = `x${'😀'.repeat(LONGEST)}`;
  expect(quotes(text).join('')).toBe(text);
  expect(
    quotes(text).every((one) => one.length <= LONGEST && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(one)),
  ).toBe(true);
});

test('white space longer than a sentence is no sentence', () => {
  const text = `a${' '.repeat(3 * LONGEST)}b`;
  expect(quotes(text)).toEqual(['a', 'b']);
});

test('pieces are in order, none too long, with white space alone between them', () => {
  const part = fc.constantFrom('word ', 'x'.repeat(999), ' \n ', '😀', '\u00a0');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 120 }), (parts) => {
      const text = `a${parts.join('').repeat(9)}b`;
      let at = 0;
      for (const { start, end } of cutLong(text, 0, text.length)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(end - start).toBeGreaterThan(0);
        expect(end - start).toBeLessThanOrEqual(LONGEST);
        at = end;
      }
      expect(at).toBe(text.length);
    }),
    { numRuns: 60 },
  );
});

test('an article that is one sentence is several', () => {
  const text = `Arden CSU ${'and then '.repeat(3000)}ends.`;
  const sentences = splitSentences(text);
  expect(sentences).toHaveLength(3);
  expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpts } from '../../src/review/excerpt.js';

const TEXT = 'First one here. Second one, of two halves.\nA line\n“Quoted!” Then 3.5 more. Last';

const marked = (...quotes: string[]) =>
  excerpts(
    TEXT,
    quotes.map((quote) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })),
  ).map((pieces) => pieces.map((p) => (p.marked ? `[${p.text}]` : p.text)).join(''));

const CASES: [quotes: string[], expected: string[]][] = [
  [['one,'], ['Second [one,] of two halves.']],
  [['Second one'], ['[Second one], of two halves.']],
  [['two halves.'], ['Second one, of [two halves.]']],
  [['line'], ['A [line]']],
  [['Last'], ['[Last]']],
  [['3.5'], ['Then [3.5] more.']],
  [['halves', 'one,'], ['Second [one,] of two [halves].']],
  [['one,', 'one, of'], ['Second [one,][ of] two halves.']],
  [
    ['First', 'line'],
    ['[First] one here.', 'A [line]'],
  ],
  [['here. Second'], ['First one [here. Second] one, of two halves.']],
];

test.each(CASES)('%j', (quotes, expected) => {
  expect(marked(...quotes)).toEqual(expected);
});

test('spans outside the text are left out', () => {
  expect(
    excerpts('abc', [
      { start: 2, end: 9 },
      { start: 2, end: 2 },
    ]),
  ).toEqual([]);
});

test('what is marked is what the spans cover, in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '“', '😀', '\u0301'), maxLength: 60 }),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 }),
      (text, pairs) => {
        const spans = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
        const valid = spans.filter((s) => s.start < s.end && s.end <= text.length);
        const covered = [...text.split('').keys()].filter((i) =>
          valid.some((s) => s.start <= i && i < s.end),
        );
        const found = excerpts(text, spans)
          .flat()
          .filter((p) => p.marked);
        expect(found.map((p) => p.text).join('')).toBe(covered.map((i) => text[i]).join(''));
      },
    ),
  );
});

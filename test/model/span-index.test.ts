/** Looking up spans gives what comparing with each of them gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, overlaps, type Span } from '../../src/model/span.js';
import { indexSpans } from '../../src/model/span-index.js';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(30), fc.nat(6))
  .map(([start, length]) => ({ start, end: start + length }));

test('meets and holds as one by one', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
      const { meets, holds } = indexSpans(spans);
      expect(meets(asked)).toBe(spans.some((one) => overlaps(one, asked)));
      expect(holds(asked)).toBe(spans.some((one) => contains(one, asked)));
    }),
  );
});

test('among none nothing is met', () => {
  expect(indexSpans([]).meets({ start: 0, end: 9 })).toBe(false);
  expect(indexSpans([]).holds({ start: 0, end: 0 })).toBe(false);
});

/** Whether records get their fields in order, and are left alone where they have it. */
import { expect, test } from 'vitest';
import { inOrderOf } from '../../src/model/field-order.js';

interface Told {
  readonly a: number;
  readonly b?: number | undefined;
  readonly c?: string;
}

const inOrder = inOrderOf<Told>(['a', 'b', 'c']);

test.each<readonly [Told, string]>([
  [{ c: 'x', a: 1 }, '{"a":1,"c":"x"}'],
  [{ b: 2, c: 'x', a: 1 }, '{"a":1,"b":2,"c":"x"}'],
  [{ b: undefined, a: 1 }, '{"a":1}'],
  [{ a: 1, z: 3 } as Told, '{"a":1}'],
])('%j is written as %s', (record, written) => {
  expect(JSON.stringify(inOrder(record))).toBe(written);
});

test('a record in order is the same object', () => {
  const record = { a: 1, c: 'x' };
  expect(inOrder(record)).toBe(record);
});

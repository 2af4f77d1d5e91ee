import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringTable } from '../../src/domain/string-finder.js';

/** Where the first string ends that the table finds, and how long it is. */
const firstEnd = (strings: readonly string[], text: string): readonly number[] | null => {
  const { classes, next, ends, width, lengths } = stringTable(strings, new Set());
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    state = next[state + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
    if (state >= ends) return [at + 1, lengths[(state - ends) / width] ?? 0];
  }
  return null;
};

const longestEnding = (strings: readonly string[], text: string): readonly number[] | null => {
  for (let end = 1; end <= text.length; end++) {
    const ending = strings.filter((string) => text.slice(0, end).endsWith(string));
    if (ending.length > 0) return [end, Math.max(...ending.map((string) => string.length))];
  }
  return null;
};

test('whatever the strings, the first that ends is found, and the longest of those that end together', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 12 }), (strings, words) => {
      const text = words.join('d');
      expect(firstEnd(strings, text)).toEqual(longestEnding(strings, text));
    }),
  );
});

test('code units to note have the highest classes, those of the strings one each', () => {
  const { classes, noted } = stringTable(
    ['ab', 'Ba'],
    new Set(['B', 'X', 'Y'].map((one) => one.charCodeAt(0))),
  );
  const classOf = (letter: string): number => classes[letter.charCodeAt(0)] ?? 0;
  expect(['a', 'b', 'z'].every((letter) => classOf(letter) < noted)).toBe(true);
  expect(['B', 'X', 'Y'].every((letter) => classOf(letter) >= noted)).toBe(true);
  expect(classOf('X')).toBe(classOf('Y'));
  expect(classOf('B')).not.toBe(classOf('X'));
});

import { expect, test } from 'vitest';
import { findTimexes } from '../../src/timexes/find.js';
import { PARSERS, REFINERS } from '../../src/timexes/grammar.js';

const published = { edtf: '2014-06-25', from: '2014-06-25', to: '2014-06-25' };

const examples = [...PARSERS, ...REFINERS].flatMap((parser) =>
  parser.examples.map(([sentence, words, value]) => [parser.name, sentence, words, value] as const),
);

test.each(examples)('%s: %s', (_name, sentence, words, value) => {
  const found = findTimexes(sentence, [{ start: 0, end: sentence.length }], { published });
  expect(found.map((timex) => [timex.text, timex.value])).toContainEqual([words, value]);
});

test('every parser and refiner has examples', () => {
  expect(
    [...PARSERS, ...REFINERS].filter((parser) => parser.examples.length === 0).map((parser) => parser.name),
  ).toEqual([]);
});

const counterexamples = PARSERS.flatMap((parser) =>
  parser.counterexamples.map((sentence) => [parser.name, sentence] as const),
);

test.each(counterexamples)('%s, no date: %s', (_name, sentence) => {
  const found = findTimexes(sentence, [{ start: 0, end: sentence.length }], { published });
  expect(found.map((timex) => timex.text)).toEqual([]);
});

/** A word that no list has: what its ending tells of it. */
import { expect, test } from 'vitest';
import { guess } from '../../src/grammar/lexicon.js';
import { SENSE } from '../../src/model/lexicon.js';

test.each([
  ['wuzzles', 'wuzzle'],
  ['frobbies', 'frobby'],
  ['snorties', 'snorty'],
  ['blicks', 'blick'],
  ['vies', 'vie'],
])('%s is several of a %s', (word, noun) => {
  expect(guess(word)).toMatchObject({ senses: SENSE.plural, noun });
});

test.each(['wuzzle', 'glass', 'wuzz', 'ward-based'])('%s is one', (word) => {
  const { senses, noun } = guess(word);
  expect(senses & SENSE.plural).toBe(0);
  expect(noun).toBe(word);
});

import { expect, test } from 'vitest';
import { FLAG, MARK, tokenise } from '../../src/model/tokens.js';
import { vocabularyOf } from '../../src/model/vocabulary.js';

const vocabulary = vocabularyOf(
  new Map([
    ['and', 0],
    ['Arden', 1],
    ['CSU', 2],
  ]),
);

const names = new Map<number, string>(Object.entries(MARK).map(([name, mark]) => [mark, name]));

/** Tokens as `text:id`, `text:mark`, or `text` alone for an unknown word; "~" before a joined one. */
const check = (text: string, expected: readonly string[]): void => {
  const tokens = tokenise(text, [{ start: 0, end: text.length }], vocabulary);
  const shown = Array.from(tokens.start, (start, i) => {
    const word = tokens.word[i] ?? 0;
    const written = text.slice(start, tokens.end[i]);
    const joined = ((tokens.flags[i] ?? 0) & FLAG.joined) !== 0 ? '~' : '';
    return joined + (word === MARK.unknown ? written : `${written}:${names.get(word) ?? word}`);
  });
  expect(shown).toEqual(expected);
};

test.each([
  ['Arden CSU & more', ['Arden:1', 'CSU:2', '&:0', 'more']],
  [
    'Arden’s, CSUs’ “x”',
    ['Arden:1', '’s:possessive', ',:comma', 'CSUs', '’:possessive', '“:quote', 'x', '”:quote'],
  ],
  ['Stoke-on-Trent', ['Stoke', '~on', '~Trent']],
  ['O’Neill can’t', ['O', '~Neill', 'can', '~t']],
  ['St. Helens. End', ['St', 'Helens', '.:stop', 'End']],
  ['Ar\u00adden\u00a0CSU', ['Ar\u00adden:1', 'CSU:2']],
  [
    'A–B - C/D;(E)',
    ['A', '–:dash', 'B', '-:dash', 'C', '/:slash', 'D', ';:semicolon', '(:open', 'E', '):close'],
  ],
  ['Ardén', ['Ardén']],
  ['Arde\u0301n Arden\u0301', ['Arde\u0301n', 'Arden\u0301']],
  ['', []],
  ['\ud83d \ud83d\ude00', ['\ud83d:other', '\ud83d:other', '\ude00:other']],
] as const)('%j', check);

test('spans keep their tokens apart', () => {
  const spans = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
  ];
  expect([...tokenise('Arden CSU', spans, vocabulary).from]).toEqual([0, 1, 2]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskMarks } from '../../src/stages/mask-marks.js';

/** What is left once the masks are taken out, with white space folded. */
const shown = (text: string): string =>
  maskMarks(text)
    .replaceAll('\u00ad', '')
    .replace(/[ \t]+/g, ' ');

test.each<[string, string]>([
  ['South CSU &amp; South West CSU', 'South CSU & South West CSU'],
  ['R&amp;D', 'R&D'],
  ['the unit&#8217;s plan', 'the unit’s plan'],
  ['the unit&amp;#8217;s plan', 'the unit’s plan'],
  ['He said: &ldquo;We merge.&rdquo; Then', 'He said: “We merge.” Then'],
  ['1&nbsp;April', '1 April'],
  ['income of &pound;6m', 'income of £6m'],
  ['Caf&eacute; and &#x1F600; too', 'Café and 😀 too'],
  ['South CSU\u200E and', 'South CSU and'],
  ['me\u200Crge', 'merge'],
  ['South CSU* and South West CSU** will', 'South CSU and South West CSU will'],
  ['South CSU® and South West CSU™.', 'South CSU and South West CSU.'],
  ['South CSU¹, a unit', 'South CSU, a unit'],
  ['South CSU[12] will', 'South CSU will'],
  ['South CSU<sup>2</sup> will', 'South CSU will'],
  ['**South CSU** and _Solent_ merge', 'South CSU and Solent merge'],
  ['<b>South CSU</b> merges', 'South CSU merges'],
  ['Sup-\nport Unit', 'Support Unit'],
  ['Sup\u00AD\r\n  port Unit', 'Support Unit'],
  ['North-\nWest London', 'North-West London'],
  ['a well-\nknown plan', 'a well-known plan'],
])('%j is read as %j', (text, expected) => {
  expect(shown(text).trim()).toBe(expected);
});

test('tags of paragraphs part them', () => {
  expect(maskMarks('<p>One.</p><p>Two.</p>')).toMatch(/^\s+One\.\s*\n\n\s*Two\.\s+$/);
});

test.each([
  'AT&T and R&D',
  'a & b; c',
  '&unknown; stays',
  '5 * 3 * 2',
  '* an item',
  '- an item\n- another',
  'snake_case_name',
  'see [the plan] there',
  'a < b and c > d',
  '10-\n20 units',
  'The end –\nor not',
])('%j is left as it is', (text) => {
  expect(maskMarks(text)).toBe(text);
});

test('whatever the text, its masks are as long and masked no further', () => {
  const piece = fc.constantFrom(
    'CSU',
    ' ',
    '\n',
    '-',
    '&amp;',
    '&#8217;',
    '<sup>1</sup>',
    '<br>',
    '*',
    '**',
    '\u200E',
    '™',
    '[1]',
    '_',
    's',
  );
  const odd = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(odd, (text) => {
      const masked = maskMarks(text);
      expect(masked).toHaveLength(text.length);
      expect(maskMarks(masked)).toHaveLength(text.length);
    }),
  );
});

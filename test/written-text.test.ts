/** Texts as they come: wrapped, escaped, marked. Their claims are those of the same text without all that. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractClaims } from '../src/pipeline.js';

const PUBLISHED = '2014-12-04';
const said = (text: string): string[] =>
  extractClaims({ id: 'a', text, published: PUBLISHED }).claims.map(
    ({ relation, status, participants, event }) =>
      `${relation} ${status} ${participants.map(({ id, name }) => `${id} (${name})`).join(' + ')} ${event?.edtf ?? ''}`,
  );

const quotesItself = (text: string): void => {
  for (const { evidence, event } of extractClaims({ id: 'a', text, published: PUBLISHED }).claims) {
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
    if (event?.text !== undefined) expect(text.slice(event.start, event.end)).toBe(event.text);
  }
};

const PLAIN = 'Arden CSU and Solent CSU will merge on 1 May next year. South CSU will remain independent.';

test.each<[string, string]>([
  ['entities', PLAIN.replace('and', '&amp;').replace('1 May', '1&nbsp;May')],
  ['invisible marks', PLAIN.replace('merge', 'mer\u200Cge').replace('Solent CSU', 'Solent\u200E CSU\u200F')],
  ['footnote marks', PLAIN.replace('Arden CSU', 'Arden CSU*').replace('Solent CSU', 'Solent CSU†')],
  ['marks of trade', PLAIN.replace('Arden CSU', 'Arden CSU®')],
  ['superscripts', PLAIN.replace('Arden CSU', 'Arden CSU<sup>3</sup>').replace('South CSU', 'South CSU²')],
  ['bold type', PLAIN.replace('Arden CSU', '**Arden CSU**').replace('South CSU', '*South CSU*')],
  [
    'a word broken at the end of its line',
    PLAIN.replace('merge', 'mer-\nge').replace('independent', 'indepen-\n   dent'),
  ],
])('%s change nothing of what is claimed, and quotes are as written', (_, text) => {
  expect(said(PLAIN)).toHaveLength(2);
  expect(said(text)).toEqual(said(PLAIN));
  quotesItself(text);
});

/** Words of each line laid anew at a width, as mail programs do. */
const wrapped = (text: string, width: number, indent: string): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = [''];
      for (const word of line.split(' ')) {
        const last = lines[lines.length - 1] ?? '';
        if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.map((one) => indent + one).join('\n');
    })
    .join('\n');

const FOLDER = join(import.meta.dirname, '..', 'corpus', 'tuning');
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .slice(0, 12)
  .map((name) => readFileSync(join(FOLDER, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

test.each<[number, string]>([
  [30, ''],
  [40, '    '],
  [55, ''],
  [72, '  '],
])('texts wrapped at %d columns and indented by %j claim what they claim unwrapped', (width, indent) => {
  let [same, all] = [0, 0];
  for (const text of texts) {
    const lines = wrapped(text, width, indent);
    const found = new Set(said(lines));
    const expected = new Set(said(text));
    quotesItself(lines);
    all += expected.size;
    for (const claim of expected) if (found.has(claim)) same++;
  }
  expect(all).toBeGreaterThan(50);
  expect(same / all).toBeGreaterThan(0.97);
});

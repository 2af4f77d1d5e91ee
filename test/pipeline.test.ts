/** What holds of every extraction, whatever the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleInput } from '../src/model/article.js';
import { claim as claimSchema } from '../src/model/claim.js';
import { extractClaims } from '../src/pipeline.js';

const CORPUS = join(import.meta.dirname, '..', 'corpus', 'tuning');
const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(CORPUS, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));

const article = (text: string, published = '2014-06-25'): ArticleInput => ({ id: 'a', text, published });

const check = (text: string): void => {
  const { claims } = extractClaims(article(text));
  for (const claim of claims) {
    claimSchema.parse(claim);
    for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote);
    for (const date of [claim.reported, claim.event]) {
      if (date?.basis === 'text') expect(text.slice(date.start, date.end)).toBe(date.text);
    }
  }
};

const ODD = [
  '\r\n',
  '\u00ad',
  '\u00a0',
  '\u200b',
  '\u202e',
  '👩‍⚕️',
  'e\u0301',
  '“',
  '”',
  '"',
  '’',
  '\0',
  '\ud800',
  '(',
  ' – ',
  ';',
  '  ',
];

/** A real text with odd characters strewn in. */
const hostile = fc
  .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ODD)), { maxLength: 30 }))
  .map(([text, strewn]) =>
    strewn.reduce((so, [at, odd]) => {
      const place = at % (so.length + 1);
      return so.slice(0, place) + odd + so.slice(place);
    }, text),
  );

test('every span of every claim quotes its text, on hostile text too', { timeout: 120_000 }, () => {
  fc.assert(fc.property(hostile, check), { numRuns: 80 });
});

test('arbitrary text gives claims that keep the schema, or none', { timeout: 60_000 }, () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: 200 });
});

test('the same article gives the same claims, whatever was read before', () => {
  const once = texts.map((text) => JSON.stringify(extractClaims(article(text)).claims));
  const again = texts.toReversed().map((text) => JSON.stringify(extractClaims(article(text)).claims));
  expect(again.toReversed()).toEqual(once);
});

test('ids of claims are unique within an article and depend on no date of publication', () => {
  for (const text of texts) {
    const ids = extractClaims(article(text)).claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test.each([
  ['a hundred kilobytes without a space', 'CSU'.repeat(34_000)],
  ['a hundred kilobytes of names', 'South CSU and South West CSU will merge '.repeat(1_000)],
  ['endless brackets', '('.repeat(50_000)],
  ['endless asides', 'South CSU, which will merge, '.repeat(3_000)],
  ['a list without end', `The following CSUs will close:\n${'• Arden\n'.repeat(2_000)}`],
])('%s is read to its end', { timeout: 60_000 }, (_, text) => {
  check(text);
});

test('a date that is none is told and the article read as undated', () => {
  const { problems, claims } = extractClaims(article('South CSU and South West CSU will merge.', 'soon'));
  expect(problems).toMatchObject([{ code: 'unreadable-date', place: 'a' }]);
  expect(claims).toMatchObject([{ relation: 'merger', status: 'planned', reported: { basis: 'inferred' } }]);
});

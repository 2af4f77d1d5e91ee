import { expect, test } from 'vitest';
import { claimStory } from '../../src/explain/claim-story.js';
import { extractClaims } from '../../src/pipeline.js';

const published = { edtf: '2014-03-06', from: '2014-03-06', to: '2014-03-06', basis: 'article' } as const;

/** The lines that tell of a doubt about a date of the first claim of a text. */
const doubtsOf = (text: string): readonly string[] => {
  const { claims } = extractClaims({ id: 'a', text, published: published.edtf, source: null });
  const [claim] = claims;
  if (!claim) throw new Error('no claim');
  const article = { id: 'a', path: 'a.txt', sha256: '', source: null, title: null, published, text };
  return claimStory(claim, article).lines.filter((line) => line.includes('!'));
};

test('a day of the week that its date does not have is told beside the date', () => {
  expect(doubtsOf('Arden CSU and South London CSU will merge on Friday 1 April 2014.')).toEqual([
    '             ! the text names a day of the week that the date does not have; the date is taken as told, in the nearest year where it names none',
  ]);
});

test.each([
  'Arden CSU and South London CSU will merge on Tuesday 1 April 2014.',
  'Arden CSU and South London CSU will merge on 1 April. The talks began on Friday 1 January 2013.',
])('a date that contradicts nothing is told without a doubt: %s', (text) => {
  expect(doubtsOf(text)).toEqual([]);
});

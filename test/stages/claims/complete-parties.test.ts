/** What findings that leave a party or their relation to the text around them become. */
import { expect, test } from 'vitest';
import { extractClaims } from '../../../src/pipeline.js';

/** Mergers and alliances that the last sentence of a text tells. */
const last = (text: string): string[] => {
  const { claims } = extractClaims({ id: 'a', text, published: '2014-06-25' });
  const sentence = Math.max(...claims.flatMap(({ evidence }) => evidence.map((one) => one.sentence)));
  return claims
    .filter(
      ({ relation, evidence }) => /merger|alliance/.test(relation) && evidence.at(-1)?.sentence === sentence,
    )
    .map(({ relation, status, participants }) =>
      [relation, status, ...participants.map(({ id }) => id).toSorted()].join(' '),
    );
};

test.each<[string, string[]]>([
  [
    'South CSU was set up in 2013. A merger with Anglia CSU was considered.',
    ['merger considered csu/anglia csu/south'],
  ],
  [
    'Arden CSU and South CSU are to merge. South West CSU has been talking to Anglia CSU.',
    ['merger considered csu/anglia csu/south-west'],
  ],
  [
    'Arden CSU and South CSU form an alliance. South West CSU has ended talks with Anglia CSU.',
    ['alliance abandoned csu/anglia csu/south-west'],
  ],
  [
    'Arden CSU and South CSU have formed an alliance. Anglia CSU has rejected a three-way merger.',
    ['merger abandoned csu/anglia csu/arden csu/south'],
  ],
  [
    'Arden CSU and South CSU plan an alliance. Their options include merging with Anglia CSU.',
    ['merger considered csu/anglia csu/arden csu/south'],
  ],
])('"%s"', (text, expected) => expect(last(text)).toEqual(expected));

test.each<[string, string[]]>([
  [
    'Arden CSU is to close. A merger of South CSU with Anglia CSU was considered.',
    ['merger considered csu/anglia csu/south'],
  ],
  [
    'Arden CSU and South CSU are to merge. South West CSU has been talking to Anglia CSU about a merger.',
    ['merger considered csu/anglia csu/south-west'],
  ],
])('"%s"', (text, expected) => expect(last(text)).toEqual(expected));

test.each([
  'Anglia CSU is to close. South West CSU has been talking to Arden CSU.',
  'Arden CSU and South CSU are to merge. Croydon CCG has been talking to South West CSU.',
  'Arden CSU and South CSU are to merge. South West CSU is talking to Anglia CSU about a contract.',
])('"%s" tells of no other merger', (text) =>
  expect(last(text).filter((told) => told.includes('south-west'))).toEqual([]),
);

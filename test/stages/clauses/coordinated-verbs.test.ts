import { expect, test } from 'vitest';
import { extractClaims } from '../../../src/pipeline.js';

/** Claims as "relation status: participants", in order. */
const read = (text: string): readonly string[] =>
  extractClaims({ id: 'a', text, published: '2014-06-01' }).claims.map(
    ({ relation, status, participants }) =>
      `${relation} ${status}: ${participants.map(({ id }) => id).join(', ')}`,
  );

const GOES_ON = [
  [
    'Oldham CCG has refused to join Bury CCG, and will remain independent.',
    'independence planned: ccg/oldham',
  ],
  [
    'In 2013, Arden CSU left South CSU and has taken over Anglia CSU.',
    'acquisition effected: csu/arden, csu/anglia',
  ],
] as const;

test.each(GOES_ON)('a second verb goes on about the subject: %s', (text, expected) => {
  expect(read(text)).toContain(expected);
});

// "In an alliance" is read without the subject of the second verb.
test.fails('a second verb that is a copula goes on about the subject', () => {
  const text = 'Oldham and Bury CCGs looked to Frimley Health and are in an alliance with Bolton CCG.';
  expect(read(text)).toContain('alliance effected: ccg/oldham, ccg/bury, ccg/bolton');
});

const NOBODY_ELSE = [
  ['Oldham CCG has refused to join Bury CCG, and will remain independent.', 'independence planned: ccg/bury'],
  ['Oldham CCG said Bury CCG and Bolton CCG will merge.', 'merger planned: ccg/oldham'],
  [
    'Oldham and Bury CCGs met. Neither will merge with Bolton CCG.',
    'merger planned: ccg/oldham, ccg/bury, ccg/bolton',
  ],
  ['Neither Oldham CCG nor Bury CCG will merge.', 'merger planned: ccg/oldham, ccg/bury'],
  [
    'None of Oldham, Bury and Bolton CCGs plans to merge.',
    'merger planned: ccg/oldham, ccg/bury, ccg/bolton',
  ],
] as const;

test.each(NOBODY_ELSE)('nobody else is claimed about: %s', (text, wrong) => {
  expect(read(text)).not.toContain(wrong);
});

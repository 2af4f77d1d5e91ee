/** Domains of other fields, a few lines of YAML each: all that the code knows of organisations and relations is told to it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileDomain } from '../../src/domain/compile-domain.js';
import { extractClaims } from '../../src/pipeline.js';
import { checkExamples } from '../../src/survey/check-examples.js';

const DOMAINS = join(import.meta.dirname, '..', 'domains');

test.each(readdirSync(DOMAINS))('%s: every example and counterexample holds', (name) => {
  expect(checkExamples(join(DOMAINS, name)).failures).toEqual([]);
});

const football = compileDomain(join(DOMAINS, 'football'));

/** Claims as "relation status: participants (event)", in order. */
const told = (text: string): readonly string[] =>
  extractClaims({ id: 'a', text, published: '2014-06-25' }, { domain: football }).claims.map(
    ({ relation, status, participants, event }) =>
      `${relation} ${status}: ${participants.map(({ id }) => id.split('/')[1]).join(', ')}${event ? ` (${event.edtf})` : ''}`,
  );

test.each([
  ['Rovers bought Albion.', ['acquisition effected: tarnley-rovers, withen-albion']],
  ['United and City will merge.', ['merger planned: marlbeck-united, marlbeck-city']],
  [
    'Albion, which was taken over by Rovers in 2012, may merge with United.',
    [
      'acquisition effected: tarnley-rovers, withen-albion (2012)',
      'merger considered: withen-albion, marlbeck-united',
    ],
  ],
  [
    'United and City met. The two clubs have agreed to merge next year.',
    ['merger planned: marlbeck-united, marlbeck-city (2015)'],
  ],
  [
    'The Northern League has blocked the merger of United and City.',
    ['merger abandoned: marlbeck-united, marlbeck-city'],
  ],
  ['If United and City merge, Rovers will leave.', []],
  ['United beat City, and Rovers drew with Albion.', []],
])('%s', (text, expected) => {
  expect(told(text).toSorted()).toEqual(expected.toSorted());
});

test('organisations and frames of the built-in domain are not known to it', () => {
  expect(told('South CSU and South West CSU will merge. United will close.')).toEqual([]);
});

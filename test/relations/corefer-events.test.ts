/** "B did so, too": the event told before, whatever is told after. */
import { expect, test } from 'vitest';
import { extractClaims } from '../../src/pipeline.js';

const told = (text: string): readonly string[] =>
  extractClaims({ id: 'a', text, published: '2014-06-25' }).claims.map(
    ({ relation, status, participants }) =>
      `${relation} ${status}: ${participants.map(({ id }) => id.slice('csu/'.length)).join(', ')}`,
  );

const DID_SO = 'After long talks last week, South London CSU did so, too.';

test.each([
  [
    `Kent and Medway CSU closed. ${DID_SO} Central Southern CSU joined South West CSU.`,
    [
      'closure effected: kent-and-medway',
      'closure effected: south-london',
      'merger effected: central-southern, south-west',
    ],
  ],
  [
    `Kent and Medway CSU has merged with South CSU. ${DID_SO} Surrey and Sussex CSU took over South West CSU.`,
    [
      'merger effected: kent-and-medway, south',
      'merger effected: south-london, south',
      'acquisition effected: surrey-and-sussex, south-west',
    ],
  ],
  [
    `${DID_SO} Central Southern CSU joined South West CSU.`,
    ['merger effected: central-southern, south-west'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

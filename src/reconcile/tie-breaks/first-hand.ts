/** A statement by a party or the regulator beats "understood" and hearsay. */
import type { TieBreak } from '../tie-break.js';

export const firstHand: TieBreak = {
  name: 'first-hand',
  reason: 'a party or the regulator says it, and the other is hearsay',
  beats: (a, b) => a.isFirstHand && b.isHearsay,
  examples: [
    ['2014-01 merger a+b planned by=understood', '2014-01 merger a+b ruled_out by=a'],
    ['2014-01 merger a+b planned by=understood', '2014-01 merger a+b ruled_out by=org/nhs-england'],
    ['2014-01 merger a+b planned by=org/observer', '2014-01 merger a+b ruled_out by=b'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out by=a'],
    ['2014-01 merger a+b planned by=b', '2014-01 merger a+b ruled_out by=a'],
    ['2014-01 merger a+b planned by=understood', '2014-01 merger a+b ruled_out'],
  ],
};

/** More independent sources beat fewer. */
import type { Side, TieBreak } from '../tie-break.js';

const count = (side: Side): number => new Set(side.claims.map(side.sourceOf)).size;

export const moreSources: TieBreak = {
  name: 'more-sources',
  reason: 'more independent sources say it',
  beats: (a, b) => count(a) > count(b),
  examples: [
    ['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out in=x', '2014-01 merger a+b ruled_out in=y'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out'],
    [
      '2014-01 merger a+b planned',
      '2014-01 merger a+b ruled_out in=x text=agency',
      '2014-01 merger a+b ruled_out in=y text=agency',
    ],
  ],
};

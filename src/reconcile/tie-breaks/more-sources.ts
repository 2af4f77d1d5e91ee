/** More independent sources beat fewer. */
import type { TieBreak } from '../tie-break.js';

export const moreSources: TieBreak = {
  name: 'more-sources',
  reason: 'more independent sources say it',
  beats: (a, b) => a.sources > b.sources,
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

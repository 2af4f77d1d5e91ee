/** `advances`: a later count or measurement gives another figure. */
import { agree, ofOtherTimes } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const newerFigure: VerdictRule = {
  name: 'newer-figure',
  verdict: 'advances',
  reason: 'a later report gives another figure',
  applies: ({ claim, against, order }) =>
    order === 'after' &&
    (claim.status === against.status || ofOtherTimes(claim, against)) &&
    !agree(claim.figure, against.figure),
  examples: [
    ['2013-06 count CSU=18', '2013-08 count CSU=17'],
    ['2013-06 profile a staff=450', '2014-06 profile a staff=500'],
    ['2015-02 count CSU=11', '2015-02 count CSU=6 planned event=../2016-04'],
    ['2014-06 count CSU=9', '2014-06 count CSU=95 event=2010', '2014-07 count CSU=8'],
  ],
  counterexamples: [
    ['2013-06 count CSU=18', '2013-08 count CSU=18'],
    ['2013-06 count CSU=18', '2013-06 count CSU=17'],
    ['2013-06 count CSU=25-35', '2013-08 count CSU=30'],
  ],
};

/** `contradicts`: reports that cannot both hold, and nothing says which is the later. */
import { agree, ofOtherTimes } from '../figure.js';
import { compatible } from '../progress.js';
import type { VerdictRule } from '../verdict-rule.js';

export const unorderedReports: VerdictRule = {
  name: 'unordered-reports',
  verdict: 'contradicts',
  reason: 'the two cannot both hold, and neither dates nor text say which came later',
  applies: ({ claim, against, order }) =>
    order === 'unordered' &&
    !ofOtherTimes(claim, against) &&
    (!compatible(claim.status, against.status, claim.article === against.article) ||
      !agree(claim.figure, against.figure)),
  examples: [
    ['2014-01-15 merger a+b planned', '2014-01-15 merger a+b ruled_out'],
    ['2014-01-15 merger a+b planned', '2014-01 merger a+b abandoned'],
    ['2014-01-15 merger a+b planned', '2014-01 merger a+b effected'],
    ['2013-06 count CSU=18', '2013-06 count CSU=17'],
    ['2014-01 merger a+b planned in=x', '2014-01 merger a+b ruled_out in=x'],
  ],
  counterexamples: [
    ['2014-01-15 merger a+b planned', '2014-01-16 merger a+b ruled_out'],
    ['2014-01-15 merger a+b planned', '2014-01-15 alliance a+b ruled_out'],
    ['2014-01-15 merger a+b planned', '2014-01-15 merger a+c ruled_out'],
    ['2014-01-15 merger a+b planned', '2014-01-15 merger a+b considered'],
  ],
};

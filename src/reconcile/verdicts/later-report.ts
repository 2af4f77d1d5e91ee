/** `reverses`: a later report, the other way. */
import { isOff } from '../progress.js';
import type { VerdictRule } from '../verdict-rule.js';

export const laterReport: VerdictRule = {
  name: 'later-report',
  verdict: 'reverses',
  reason: 'a later report says the opposite',
  applies: ({ claim, against, order }) =>
    order === 'after' && isOff(claim.status) !== isOff(against.status) && claim.status !== 'ended',
  examples: [
    ['2014-01 merger a+b planned', '2014-06 merger a+b ruled_out'],
    ['2014-01 merger a+b considered', '2014-06 merger a+b abandoned'],
    ['2014-06 merger a+b ruled_out', '2014-11 merger a+b planned'],
    ['2014-01 alliance a+b ended', '2014-06 alliance a+b effected'],
    ['2014-01 merger a+b abandoned in=x', '2014-01 merger a+b planned in=x'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out'],
    ['2014-01 merger a+b planned', '2014-01-15 merger a+b ruled_out'],
    ['2014-06 alliance a+b planned', '2014-06 merger a+b ruled_out'],
  ],
};

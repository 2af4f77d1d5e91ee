/** `corroborates`: it is still not to be. */
import { isOff } from '../progress.js';
import type { VerdictRule } from '../verdict-rule.js';

export const stillOff: VerdictRule = {
  name: 'still-off',
  verdict: 'corroborates',
  reason: 'both say that it is not to be',
  applies: ({ claim, against, order }) =>
    isOff(claim.status) &&
    isOff(against.status) &&
    claim.status !== against.status &&
    (claim.status !== 'ended' || order === 'unordered'),
  examples: [
    ['2014-01 merger a+b abandoned', '2014-06 merger a+b ruled_out'],
    ['2014-01 merger a+b ruled_out', '2014-01 merger a+b abandoned'],
    ['2014-01 alliance a+b ended', '2014-06 alliance a+b ruled_out'],
  ],
  counterexamples: [
    ['2014-01 alliance a+b ruled_out', '2014-06 alliance a+b ended'],
    ['2014-01 merger a+b planned', '2014-06 merger a+b ruled_out'],
  ],
};

/** `ends`: a later report that an arrangement is over. */
import type { VerdictRule } from '../verdict-rule.js';

export const over: VerdictRule = {
  name: 'over',
  verdict: 'ends',
  reason: 'a later report says that the arrangement is over',
  applies: ({ claim, against, order }) =>
    order === 'after' && claim.status === 'ended' && against.status !== 'ended',
  examples: [
    ['2014-01 alliance a+b effected', '2014-06 alliance a+b ended'],
    ['2014-01 alliance a+b planned', '2014-06 alliance a+b ended'],
    ['2014-06 alliance a+b effected in=x', '2014-06 alliance a+b ended in=x'],
  ],
  counterexamples: [
    ['2014-01 alliance a+b effected', '2014-06 alliance a+b abandoned'],
    ['2014-01 alliance a+b ended', '2014-06 alliance a+b ended'],
    ['2014-01 alliance a+b effected', '2014-01 alliance a+b ended'],
  ],
};

/** `corroborates`: at one time, a figure of today and a figure to come. */
import { agree, ofOtherTimes } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const toCome: VerdictRule = {
  name: 'to-come',
  verdict: 'corroborates',
  reason: 'one tells a figure of its time and the other one to come, so that both can be right',
  applies: ({ claim, against, order }) =>
    order === 'unordered' && ofOtherTimes(claim, against) && !agree(claim.figure, against.figure),
  examples: [
    ['2013-10 count CSU=18', '2013-10 count CSU=10 considered'],
    ['2013-10 profile a staff=400 planned', '2013-10 profile a staff=300'],
  ],
  counterexamples: [
    ['2013-10 count CSU=18', '2013-10 count CSU=10'],
    ['2013-10 count CSU=18', '2013-11 count CSU=10 considered'],
    ['2013-10 count CSU=18', '2013-10 count CSU=18 considered'],
  ],
};

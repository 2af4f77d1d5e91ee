/** `corroborates`: at one time, a stage and a weaker one of the same thing. */
import { agree, ofOtherTimes } from '../figure.js';
import { compatible, isOff } from '../progress.js';
import type { VerdictRule } from '../verdict-rule.js';

export const weakerStage: VerdictRule = {
  name: 'weaker-stage',
  verdict: 'corroborates',
  reason: 'it says more or less of the same, and the dates do not say that it changed',
  applies: ({ claim, against, order }) =>
    order === 'unordered' &&
    claim.status !== against.status &&
    !(isOff(claim.status) && isOff(against.status)) &&
    agree(claim.figure, against.figure) &&
    (ofOtherTimes(claim, against) ||
      compatible(claim.status, against.status, claim.article === against.article)),
  examples: [
    ['2014-01 merger a+b planned', '2014-01 merger a+b considered'],
    ['2014-01 alliance a+b planned in=x', '2014-01 alliance a+b effected in=x'],
    ['2014-01 alliance a undecided in=x', '2014-01 alliance a ruled_out in=x'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-02 merger a+b considered'],
    ['2014-01 alliance a+b planned in=x', '2014-01 alliance a+b effected in=y'],
    ['2014-01 merger a+b considered', '2014-01 merger a+b ruled_out'],
    ['2014-01 alliance a undecided in=x', '2014-01 alliance a ruled_out in=y'],
  ],
};

/** `reverses`: a later report, less far along. */
import { stageOf } from '../progress.js';
import type { VerdictRule } from '../verdict-rule.js';

export const setBack: VerdictRule = {
  name: 'set-back',
  verdict: 'reverses',
  reason: 'a later report says that it is less far along',
  applies: ({ claim, against, order }) => {
    const [now, before] = [stageOf(claim.status), stageOf(against.status)];
    return order === 'after' && now !== null && before !== null && now < before;
  },
  examples: [
    ['2014-01 merger a+b planned', '2014-06 merger a+b considered'],
    ['2014-01 merger a+b effected', '2014-06 merger a+b planned'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-01 merger a+b considered'],
    ['2014-01 merger a+b planned', '2014-06 merger a+b ruled_out'],
  ],
};

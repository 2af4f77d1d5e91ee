/** `advances`: a later report, further along. */
import { stageOf } from '../progress.js';
import type { VerdictRule } from '../verdict-rule.js';

export const furtherAlong: VerdictRule = {
  name: 'further-along',
  verdict: 'advances',
  reason: 'a later report says that it is further along',
  applies: ({ claim, against, order }) => {
    const [now, before] = [stageOf(claim.status), stageOf(against.status)];
    return order === 'after' && now !== null && before !== null && now > before;
  },
  examples: [
    ['2013-06 merger a+b considered', '2014-01 merger a+b planned'],
    ['2014-01 merger a+b planned', '2014-06 merger a+b effected'],
    ['2014-01 alliance a undecided', '2014-06 alliance a planned'],
    ['2014-06 merger a+b considered reported=2013-11 in=x', '2014-06 merger a+b planned in=x'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-01-15 merger a+b effected'],
    ['2014-06 merger a+b planned', '2014-01 merger a+b effected'],
    ['2014-01 merger a+b ruled_out', '2014-06 merger a+b planned'],
  ],
};

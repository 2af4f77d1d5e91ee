/** `corroborates`: another article says the same. */
import { agree } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const anotherReport: VerdictRule = {
  name: 'another-report',
  verdict: 'corroborates',
  reason: 'an independent report says the same',
  applies: ({ claim, against }) =>
    claim.status === against.status &&
    agree(claim.figure, against.figure) &&
    claim.article !== against.article,
  examples: [
    ['2014-01 merger a+b planned', '2014-06 merger a+b planned'],
    ['2014-01 alliance a+b effected', '2014-01 alliance a+b effected'],
    ['2014-01 merger a+b planned event=2014-10', '2014-02 merger a+b planned'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned', '2014-06 merger a+b considered'],
    ['2014-01 merger a+b planned', '2014-06 alliance a+b planned'],
    ['2014-01 merger a+b planned', '2014-06 merger a+c planned'],
  ],
};

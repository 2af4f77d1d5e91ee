/** `corrects`: the later article says that the earlier report was wrong. */
import { agree } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const correction: VerdictRule = {
  name: 'correction',
  verdict: 'corrects',
  reason: 'a later article says that the earlier report was wrong',
  applies: ({ claim, against, order }) =>
    claim.corrects &&
    order === 'after' &&
    claim.article !== against.article &&
    (claim.status !== against.status || !agree(claim.figure, against.figure)),
  examples: [
    ['2014-01-10 merger a+b effected', '2014-02-01 merger a+b considered correcting'],
    ['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out correcting'],
    ['2014-01 count CSU=17', '2014-02 count CSU=18 correcting'],
  ],
  counterexamples: [
    ['2014-01-10 merger a+b effected', '2014-02-01 merger a+b considered'],
    ['2014-01-10 merger a+b planned', '2014-02-01 merger a+b planned correcting'],
  ],
};

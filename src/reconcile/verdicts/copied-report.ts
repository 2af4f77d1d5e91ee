/** `corroborates`, without adding a source: the same report again. */
import { agree } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const copiedReport: VerdictRule = {
  name: 'copied-report',
  verdict: 'corroborates',
  reason: 'another article carries the same report or recalls it, which counts as one source',
  applies: ({ claim, against, sameSource }) =>
    claim.status === against.status &&
    agree(claim.figure, against.figure) &&
    sameSource &&
    claim.article !== against.article,
  examples: [
    ['2014-01-10 merger a+b planned text=agency', '2014-01-11 merger a+b planned text=agency'],
    ['2014-01-10 merger a+b planned', '2014-03 merger a+b planned reported=2014-01'],
  ],
  counterexamples: [
    ['2014-01-10 merger a+b planned text=agency', '2014-01-11 merger a+b planned text=other'],
    ['2014-01-10 merger a+b planned text=agency', '2014-01-11 merger a+b effected text=agency'],
  ],
};

/** `refines`: still intended, for another date. */
import type { VerdictRule } from '../verdict-rule.js';

export const newDate: VerdictRule = {
  name: 'new-date',
  verdict: 'refines',
  reason: 'it is still intended, and a later report gives another date for it',
  applies: ({ claim, against, order }) =>
    order === 'after' &&
    claim.status === against.status &&
    (claim.status === 'planned' || claim.status === 'considered') &&
    claim.event !== null &&
    against.event !== null &&
    claim.event.edtf !== against.event.edtf,
  examples: [
    ['2014-01 merger a+b planned event=2014-04', '2014-03 merger a+b planned event=2014-10'],
    ['2014-01 closure a considered event=2015', '2014-03 closure a considered event=2016'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned event=2014-04', '2014-03 merger a+b planned event=2014-04'],
    ['2014-01 merger a+b planned event=2014-04', '2014-01 merger a+b planned event=2014-10'],
  ],
};

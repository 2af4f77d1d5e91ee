/** `refines`: a later report of how something began that was already known to be over. */
import { liesBefore } from '../../model/range.js';
import type { VerdictRule } from '../verdict-rule.js';

export const pastEvent: VerdictRule = {
  name: 'past-event',
  verdict: 'refines',
  reason: 'it tells of a beginning before the end that was reported, and so adds to it',
  applies: ({ claim, against, order }) =>
    order === 'after' &&
    claim.status === 'effected' &&
    against.status === 'ended' &&
    claim.event !== null &&
    liesBefore(claim.event, against.event ?? against.at),
  examples: [
    ['2013-05 alliance a+b ended', '2014-06 alliance a+b effected event=2012'],
    ['2013-05 alliance a+b ended event=2013-04', '2014-06 alliance a+b effected event=2013-01'],
  ],
  counterexamples: [
    ['2013-05 alliance a+b ended', '2014-06 alliance a+b effected event=2014-05'],
    ['2013-05 alliance a+b ended', '2014-06 alliance a+b effected'],
  ],
};

/** `refines`: the same status, with a date, a name or a figure that the earlier report lacked. */
import { narrows } from '../../model/range.js';
import { agree, moreExact as moreExactFigure } from '../figure.js';
import type { VerdictRule } from '../verdict-rule.js';

export const moreExact: VerdictRule = {
  name: 'more-exact',
  verdict: 'refines',
  reason: 'it says the same and adds a date, a name or a closer figure',
  applies: ({ claim, against }) => {
    if (claim.status !== against.status || !agree(claim.figure, against.figure)) return false;
    if (moreExactFigure(claim.figure, against.figure)) return true;
    if (claim.event && (!against.event || narrows(claim.event, against.event))) return true;
    return claim.results.some((id) => !against.results.includes(id)) && against.results.length === 0;
  },
  examples: [
    ['2014-01 merger a+b planned', '2014-02 merger a+b planned event=2014-10'],
    ['2014-01 merger a+b planned event=2014', '2014-02 merger a+b planned event=2014-10-01'],
    ['2014-01 alliance a+b+c effected', '2014-01 alliance a+b+c effected result=elis'],
    ['2013-06 count CSU=25-35', '2013-08 count CSU=30'],
  ],
  counterexamples: [
    ['2014-01 merger a+b planned event=2014-10', '2014-02 merger a+b planned'],
    ['2014-01 merger a+b planned event=2014-10', '2014-02 merger a+b planned event=2014'],
    ['2014-01 merger a+b considered', '2014-02 merger a+b planned event=2014-10'],
  ],
};

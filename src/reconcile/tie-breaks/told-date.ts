/** A date told beats a date inferred. */
import type { TieBreak } from '../tie-break.js';

export const toldDate: TieBreak = {
  name: 'told-date',
  reason: 'its date is told, and that of the other is inferred',
  beats: (a, b) => a.isTold && !b.isTold,
  examples: [
    ['2013-04/2014-12 merger a+b planned basis=inferred', '2014-01 merger a+b ruled_out'],
    ['2014-01 merger a+b effected basis=inferred', '2014-01 merger a+b planned'],
  ],
  counterexamples: [['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out']],
};

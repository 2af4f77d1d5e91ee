/** A dash after a full stop goes on with the sentence where the full stop is an abbreviation's or an aside ends. */
import { type BoundaryRule, isSmall, skipSpace } from '../boundary.js';

export const dashAfter: BoundaryRule = {
  name: 'dash-after',
  reason: 'wink-nlp ends sentences inside asides between dashes',
  joins: ['Put it in -- and, voila!| -- you have it.', 'It could – who knows?| – be true.'],
  splits: [],
  leaves: ['“All is well.”| -- Anonymous'],
  decide: ({ text, next, nextChar }) => {
    if (!/[-–—]/.test(nextChar)) return undefined;
    let at = next;
    while (/[-–—]/.test(text.charAt(at))) at++;
    return isSmall(text.charAt(skipSpace(text, at))) ? 'join' : undefined;
  },
};

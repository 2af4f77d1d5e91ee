/** The tie-breaks in the order in which they are asked. */
import type { Side, TieBreak } from '../tie-break.js';
import { firstHand } from './first-hand.js';
import { moreSources } from './more-sources.js';
import { toldDate } from './told-date.js';

export const TIE_BREAKS: readonly TieBreak[] = [toldDate, firstHand, moreSources];

/** The first tie-break that settles it, and whether for `a`; null where none does. */
export const breakTie = (a: Side, b: Side): { readonly name: string; readonly forFirst: boolean } | null => {
  for (const tieBreak of TIE_BREAKS) {
    const forFirst = tieBreak.beats(a, b);
    if (forFirst || tieBreak.beats(b, a)) return { name: tieBreak.name, forFirst };
  }
  return null;
};

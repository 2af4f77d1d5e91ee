/** A date on its own in, as EDTF, in figures or in words ("25/06/2014", "June 25, 2014"), its bounds out. */
import type { Bounded } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import { findTimexes } from './find.js';

/** Null for anything else, and where it takes another date to tell which is meant ("last May"). */
export const toldDate = (told: string): Bounded | null => {
  const edtf = parseEdtf(told);
  if (edtf) return edtf;
  const text = told.trim();
  const [date, ...more] = findTimexes(text, [{ start: 0, end: text.length }]);
  if (!date || more.length > 0 || date.text !== text || date.edtf === null) return null;
  return { edtf: date.edtf, from: date.from, to: date.to };
};

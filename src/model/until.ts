/** A time expression that reaches up to a date in, that date itself out: "until 2016" as 2016. */
import { parseEdtf } from './edtf.js';
import type { Timex } from './timex.js';

export const untilDate = <One extends Timex>(timex: One): One => {
  const bound = timex.edtf?.startsWith('../') ? parseEdtf(timex.edtf.slice(3)) : null;
  return bound ? { ...timex, edtf: bound.edtf, from: bound.from, to: bound.to } : timex;
};

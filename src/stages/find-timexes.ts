/** A text and its sentences in, the time expressions in them out (TIMEX3 and EDTF). */
export { findTimexes } from '../timexes/find.js';
export { joinRanges } from '../timexes/join-ranges.js';
export { toldDate } from '../timexes/told-date.js';

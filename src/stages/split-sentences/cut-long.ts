/** Where a sentence begins and ends in, the same out, in pieces where it is longer than any that a person wrote. */
import type { Span } from '../../model/span.js';

/**
 * In UTF-16 code units. A list of all clinical commissioning groups in one sentence takes half of it; what is read
 * within a sentence may take time that grows with the square of its length, and what is read of an article may not.
 */
export const LONGEST = 10_000;

const SPACE = /\s/;

/** Where the next piece begins: behind the last white space, or where there is none, not within a character. */
const cutAt = (text: string, from: number): number => {
  for (let at = from + LONGEST; at > from + LONGEST / 2; at--) if (SPACE.test(text.charAt(at - 1))) return at;
  const at = from + LONGEST;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
};

/** The pieces in order, without white space around them, none longer than `LONGEST`. */
export const cutLong = (text: string, start: number, end: number): readonly Span[] => {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const next = cutAt(text, from);
    let to = next;
    while (SPACE.test(text.charAt(to - 1))) to--;
    if (to > from) pieces.push({ start: from, end: to });
    from = next;
    while (from < end && SPACE.test(text.charAt(from))) from++;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
};

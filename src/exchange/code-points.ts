/** Offsets in UTF-16 code units in, in Unicode code points out, as W3C's TextPositionSelector counts them. */

/** For offsets of one text. */
export const codePointsIn = (text: string): ((offset: number) => number) => {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((pair) => pair.index);
  return (offset) => offset - pairs.filter((start) => start + 1 < offset).length;
};

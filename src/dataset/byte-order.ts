/** Two texts in; which comes first in the order of their UTF-8 bytes out: the one order of all sorted files. */

/** Surrogates stand for characters beyond U+FFFF, whose bytes come last; the units after them move down in their place. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Negative, zero or positive, as `Array.sort` wants it; the same on any machine and in any language. */
export const compareBytes = (a: string, b: string): number => {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
};

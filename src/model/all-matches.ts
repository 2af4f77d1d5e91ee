/** A text and a global pattern in, its matches out; `matchAll` would set up a copy of the pattern for every text. */

/** Matches in order, none overlapping. The pattern is global or sticky and matches no empty text. */
export const allMatches = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
};

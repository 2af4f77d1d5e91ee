/** A paragraph in; out, the quoted sub-heads that lost their own line: `'Formidable presence' Jo Smith said…`. */
import { allMatches } from '../../model/all-matches.js';
import type { Span } from '../../model/span.js';

/**
 * Single quotes, two words or more of which the last starts small (a title has capitals), at the start of
 * the paragraph or of a sentence, and before a capital: no sentence goes on like that.
 */
const STUCK =
  /(?:^|[.?!]["”’)]?\s+)((?:'\p{Lu}[^'.?!\r\n]{1,58}'|‘\p{Lu}[^‘’.?!\r\n]{1,58}’))\s+(?=["“]?\p{Lu})/gu;
const SENTENCE_CASE = /\s\p{Ll}\S*['’]$/u;

/** Sub-heads in order; offsets are into the paragraph. */
export const stuckHeads = (text: string): readonly Span[] => {
  const heads: Span[] = [];
  for (const found of allMatches(text, STUCK)) {
    const head = found[1] ?? '';
    if (!SENTENCE_CASE.test(head)) continue;
    const start = found.index + found[0].indexOf(head);
    heads.push({ start, end: start + head.length });
  }
  return heads;
};

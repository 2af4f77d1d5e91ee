/** A text with names and plans in it in; it was written after they came up. */
import { parseEdtf } from '../model/edtf.js';
import { type DatingRule, ownBound } from './dating-article.js';
import { phrasePattern } from './phrases.js';

export const knownTerms: DatingRule = (article, { anchors }) =>
  anchors.terms.flatMap(({ phrases, from }) => {
    const match = phrasePattern(phrases).exec(article.text);
    if (!match) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return ownBound(
      'known-term',
      'after',
      parseEdtf(from)?.from,
      `nobody wrote of “${match[0]}” before ${from}`,
      place,
    );
  });

/** A block's text in; out, where its dateline or label ends, which stands apart from the first sentence. */
import { isCapital, skipSpace } from './boundary.js';

/** Place names in capitals, then what an agency puts between them and the dash: "LONDON, March 3 (Reuters) -". */
const CAPITALS =
  /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^–—_:;?!]{1,40})?(?:\s?\([^()]{2,30}\))?\s(?:--|[–—_]|-(?=\s))/u;

/** Place names as in text: "Moscow —", "San Francisco, Calif. –". */
const PLACE = /^(?:\p{Lu}[\p{L}.'’]+)(?:[ ,]{1,2}\p{Lu}[\p{L}.'’]+){0,3}(?:\s\([^()]{2,30}\))?\s[–—](?=\s)/u;

/** A label in capitals before a sentence: "THE CHECKOFF: Most firms…"; a number after it is its value. */
const LABEL = /^(?=[^:]*\p{Lu}{3})\p{Lu}[\p{Lu}\d '’&/.-]{2,50}:(?=\s+["“]?\p{Lu}\p{Ll})/u;

const LONGEST_LABEL = 52;

/** What parts a dateline from its sentence. */
const MAY_PART = /\s(?:[–—_]|--?)/;

const DASH = /\s(?:--|[–—])\s/;

/** The sentence must go on for so many characters at least: less may be the rest of a name. */
const LEAST_REST = 20;

/** End of the dateline or label; undefined where the block has none. */
export const findDateline = (text: string): number | undefined => {
  const head = text.slice(0, 200);
  if (!isCapital(head.charAt(0))) return undefined;
  const label = head.lastIndexOf(':', LONGEST_LABEL) > 0 ? LABEL.exec(head) : null;
  if (label) return label[0].length;
  if (!MAY_PART.test(head)) return undefined;
  const capitals = CAPITALS.exec(head);
  const found = capitals ?? PLACE.exec(head);
  if (!found) return undefined;
  const end = found[0].trimEnd().length;
  const next = skipSpace(text, end);
  const starts = /^["“'‘]?\p{Lu}/u.test(text.slice(next, next + 2)) && text.length - next >= LEAST_REST;
  if (!starts || (DASH.test(head.slice(end)) && !/[(,]/.test(found[0]))) return undefined;
  return end;
};

/** A text as it was written in; the same text out, unit for unit, with what is no part of its words masked. */
import { decodeHTMLStrict } from 'entities';
import { FOUND, marksIn } from './mask-marks/marks-in.js';

/** Stands for nothing within a word, and beside one: the rest of the pipeline passes it over. */
const NOTHING = '\u00ad';

const space = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/**
 * So many units with the sign at one end of them: beside white space, that is widened; else the sign stands
 * last, so that a word before it goes on to it.
 */
const padded = (
  sign: string,
  length: number,
  before: string | undefined,
  after: string | undefined,
): string => {
  const rest = length - sign.length;
  if (rest < 0) return NOTHING.repeat(length);
  if (/^\s*$/.test(sign) || (space(after) && !space(before))) return sign + ' '.repeat(rest);
  return (space(before) ? ' ' : NOTHING).repeat(rest) + sign;
};

type Replacer = (found: RegExpExecArray, text: string) => string;

const replaceEach = (text: string, pattern: RegExp, mask: Replacer): string => {
  let result = '';
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    result += text.slice(from, found.index) + mask(found, text);
    from = found.index + found[0].length;
  }
  return from === 0 ? text : result + text.slice(from);
};

/** "&amp;", "&#8217;", and those that were escaped twice. */
const ENTITY = /&(?:amp;)*((?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi;

const entity: Replacer = ({ 0: whole, 1: name, index }, text) => {
  const sign = whole === '&amp;' ? '&' : decodeHTMLStrict(`&${name}`);
  if (sign === `&${name}`) return whole;
  const folded = sign.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').replace(INVISIBLE, NOTHING);
  return padded(folded, whole.length, text[index - 1], text[index + whole.length]);
};

/** Tags that a text kept: those of lines and paragraphs part them, others are nothing. */
const TAG =
  /<sup\b[^<>]{0,200}>\s*[[(]?(?:\d{1,3}|[*†‡§]+|[a-z])[\])]?\s*<\/sup\s*>|<(\/?)(br|p|div|h[1-6]|li|ul|ol|tr|table|blockquote|a|abbr|b|cite|em|font|i|q|s|small|span|strong|sub|sup|u)\b[^<>]{0,400}>/gi;
const BLOCK = /^(?:br|p|div|h[1-6]|li|ul|ol|tr|table|blockquote)$/i;

const tag: Replacer = ({ 0: whole, 2: name, index }, text) => {
  if (name !== undefined && BLOCK.test(name)) {
    return whole.length < 4 ? `\n${' '.repeat(whole.length - 1)}` : `\n\n${' '.repeat(whole.length - 2)}`;
  }
  return padded('', whole.length, text[index - 1], text[index + whole.length]);
};

/** Characters that do not show: soft hyphens, joiners, marks of direction, selectors of variants. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

/** Marks behind a word: of trade, of footnotes, of bold type; and those of bold type before one. */
const TRAILING =
  /(?<=[\p{L}\p{N}.,;:!?)\]"”’'%\u00ad])(?:[®™©℠†‡§¹²³⁰-⁹]+|\*{1,3}|_{1,2}|\[(?:\d{1,3}|[a-z]|note \d+)\])(?=$|[\s.,;:!?)\]"”’'–—/\u00ad-])/gmu;
const LEADING = /(?<=^|[\s("“‘[\u00ad])(?:\*{1,3}|_{1,2})(?=[\p{L}\p{N}"“‘'£$])/gmu;

const nothing: Replacer = ({ 0: whole }) => NOTHING.repeat(whole.length);

/** A word that goes on in the next line; with a capital there, and behind words that keep it, the hyphen stays. */
const BROKEN = /(?<=(\p{L}+))([-‐\u00ad])([ \t]*\r?\n[ \t]*)(?=(\p{L}))/gu;
const KEEPS_HYPHEN =
  /^(?:well|non|self|long|short|full|part|half|semi|vice|ex|cross|high|low|two|three|four|five|six|year|month|week|multi|so|mid|co)$/i;

const broken: Replacer = ({ 0: whole, 1: word = '', 2: hyphen, 4: next = '' }) => {
  const stays = hyphen !== NOTHING && (/\p{Lu}/u.test(next) || KEEPS_HYPHEN.test(word));
  return NOTHING.repeat(whole.length - 1) + (stays ? '-' : NOTHING);
};

/**
 * As long as the text, so that every offset into the one is the same place in the other. Masked are entities and
 * tags that were left in it, characters that do not show, marks of footnotes, trade and bold type, and the
 * breaks of words at the ends of lines.
 */
export const maskMarks = (text: string): string => {
  const found = marksIn(text);
  if (found === 0) return text;
  let masked = text;
  // What was masked may have brought forth marks of a later kind.
  const has = (kinds: number): boolean => masked !== text || (found & kinds) !== 0;
  if (has(FOUND.entity)) masked = replaceEach(masked, ENTITY, entity);
  if (has(FOUND.tag)) masked = replaceEach(masked, TAG, tag);
  if (has(FOUND.invisible)) masked = masked.replace(INVISIBLE, NOTHING);
  if (has(FOUND.broken)) masked = replaceEach(masked, BROKEN, broken);
  if (has(FOUND.sign | FOUND.bracket)) masked = replaceEach(masked, TRAILING, nothing);
  return has(FOUND.sign) ? replaceEach(masked, LEADING, nothing) : masked;
};

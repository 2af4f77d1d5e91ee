/** A text in; out, its lines that hold more than white space. */
import type { Span } from '../../model/span.js';
import { isItem } from './list-markers.js';
import { isFurniture } from './page-furniture.js';

/** A line without its surrounding white space. */
export interface Line extends Span {
  readonly text: string;
  /** White space before the line's first character, in code units. */
  readonly indent: number;
  /** Whether an empty line, or the start of the text, stands before it. */
  readonly blankBefore: boolean;
  /** Whether it starts with a bullet, or with a number or letter as items of lists do. */
  readonly item: boolean;
  /** Whether it is page furniture. */
  readonly furniture: boolean;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Line feed, vertical tabulator, form feed, carriage return, and Unicode's separators of lines and paragraphs. */
const breaksLine = (code: number): boolean =>
  (code >= LINE_FEED && code <= CARRIAGE_RETURN) || code === 0x2028 || code === 0x2029;

/** Lines in order. */
export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let blankBefore = true;
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') blankBefore = true;
    else {
      const indent = raw.length - raw.trimStart().length;
      const start = from + indent;
      const end = start + trimmed.length;
      const [item, furniture] = [isItem(trimmed), isFurniture(trimmed)];
      lines.push({ start, end, text: trimmed, indent, blankBefore, item, furniture });
      blankBefore = false;
    }
  };
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code > CARRIAGE_RETURN && code < 0x2028) || !breaksLine(code)) continue;
    add(from, at);
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    from = at + 1;
  }
  add(from, text.length);
  return lines;
};

/** Whether the text ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.?!…]["'”’)\]]*$/.test(text.slice(-8));

/** Whether the first letter or digit of the text is a small letter. */
export const startsSmall = (text: string): boolean => /^[^\p{L}\p{N}]{0,3}\p{Ll}/u.test(text);

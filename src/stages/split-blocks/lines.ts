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

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\f\v]/g;

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
  for (const found of text.matchAll(LINE_BREAK)) {
    add(from, found.index);
    from = found.index + found[0].length;
  }
  add(from, text.length);
  return lines;
};

/** Whether the text ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.?!…]["'”’)\]]*$/.test(text.slice(-8));

/** Whether the first letter or digit of the text is a small letter. */
export const startsSmall = (text: string): boolean => /^[^\p{L}\p{N}]{0,3}\p{Ll}/u.test(text);

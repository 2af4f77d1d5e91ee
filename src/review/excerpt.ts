/** An article's text and spans in, the sentence around them with the spans marked out. */
import type { Span } from '../model/span.js';

/** A stretch of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Farthest that an excerpt reaches beyond what it quotes, in UTF-16 code units. */
const REACH = 300;

const BEFORE = /\n|[.!?][”’"')]*\s+(?=[\p{Lu}\p{N}“‘"'])/gu;
const AFTER = /\n|[.!?][”’"')]*(?=\s|$)/u;

const sentenceStart = (text: string, offset: number): number => {
  const from = Math.max(0, offset - REACH);
  const ends = [...text.slice(from, offset + 1).matchAll(BEFORE)].filter(
    (end) => from + end.index + end[0].length <= offset,
  );
  const last = ends[ends.length - 1];
  if (last) return from + last.index + last[0].length;
  return from === 0 ? 0 : from + text.slice(from, offset).search(/\s|$/);
};

const sentenceEnd = (text: string, offset: number): number => {
  if (/[.!?][”’"')]*$/u.test(text.slice(Math.max(0, offset - 3), offset))) return offset;
  const after = text.slice(offset, offset + REACH);
  const end = AFTER.exec(after);
  if (end) return offset + end.index + (end[0] === '\n' ? 0 : end[0].length);
  return offset + after.length === text.length ? text.length : offset + Math.max(0, after.search(/\s\S*$/));
};

/**
 * The sentences in which the spans stand, one excerpt for each stretch of neighbouring spans. Bounds of
 * sentences are guessed from punctuation, as an excerpt is for reading only and need not load a language model.
 */
export const excerpts = (text: string, spans: readonly Span[]): Piece[][] => {
  const sorted = spans
    .filter((s) => s.start >= 0 && s.start < s.end && s.end <= text.length)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const found: { pieces: Piece[]; end: number; at: number }[] = [];
  for (const span of sorted) {
    const start = sentenceStart(text, span.start);
    const end = sentenceEnd(text, span.end);
    let last = found[found.length - 1];
    if (!last || start > last.end) {
      last = { pieces: [], end: start, at: start };
      found.push(last);
    }
    const from = Math.max(span.start, last.at);
    if (from >= span.end) continue;
    if (from > last.at) last.pieces.push({ text: text.slice(last.at, from), marked: false });
    last.pieces.push({ text: text.slice(from, span.end), marked: true });
    last.at = span.end;
    last.end = Math.max(last.end, end);
  }
  return found.map(({ pieces, end, at }) =>
    end > at ? [...pieces, { text: text.slice(at, end), marked: false }] : pieces,
  );
};

/** Where a gold claim's evidence stands in the article, nearest first occurrence; null where it does not. */
export const locate = (text: string, quote: string): Span | null => {
  const start = text.indexOf(quote);
  return start < 0 || quote === '' ? null : { start, end: start + quote.length };
};

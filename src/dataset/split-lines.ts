/** A stream of bytes in; its lines with words, numbered from 1, out; no more than one line is held. */
import { ARTICLE_LIMIT } from './gunzip.js';

export interface RawLine {
  readonly number: number;
  /** Offset of its first byte in the stream. */
  readonly start: number;
  /** Null for a line longer than the limit, which is passed over. */
  readonly bytes: Buffer | null;
}

const NEWLINE = 10;

const isBlank = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
};

/** Lines without their line feeds; cut in bytes, since a decoder must not see half a character. Blank ones are left out. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  limit = ARTICLE_LIMIT,
): AsyncGenerator<RawLine> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  let start = 0;
  const line = (): RawLine | null => {
    if (size > limit) return { number, start, bytes: null };
    const [only] = held;
    const bytes = held.length === 1 && only ? only : Buffer.concat(held);
    return isBlank(bytes) ? null : { number, start, bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); ; at = chunk.indexOf(NEWLINE, from)) {
      const piece = chunk.subarray(from, at < 0 ? chunk.length : at);
      size += piece.length;
      if (size <= limit) held.push(piece);
      else held = [];
      if (at < 0) break;
      const found = line();
      if (found) yield found;
      from = at + 1;
      start += size + 1;
      held = [];
      size = 0;
      number++;
    }
  }
  const last = line();
  if (last) yield last;
}

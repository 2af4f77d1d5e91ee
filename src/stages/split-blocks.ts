/** An article's text in, its blocks out: paragraphs, list items, headings and page furniture. */
import { commentsFrom } from '../model/readers-comments.js';
import type { Block, BlockKind } from '../model/sentence.js';
import { bareItems } from './split-blocks/bare-items.js';
import { joinLines } from './split-blocks/join-lines.js';
import { endsSentence, linesOf } from './split-blocks/lines.js';
import { opensLinks } from './split-blocks/page-furniture.js';
import { type Piece, piecesOf } from './split-blocks/piece.js';

const LONGEST_HEADING = 90;
const LONGEST_TITLE = 140;
const MOST_WORDS = 14;

/**
 * Blocks in order, without surrounding white space; offsets are half-open, in UTF-16 code units. Blocks and
 * the gaps between them give back the text. Lines that were wrapped within a sentence are one block.
 */
export const splitBlocks = (text: string): readonly Block[] => {
  const pieces = joinLines(linesOf(text)).flatMap((group) => piecesOf(text, group));
  const items = bareItems(pieces);
  const comments = commentsFrom(pieces.map((piece) => piece.text));
  let links = 0;
  return pieces.map((piece, at): Block => {
    const { start, end } = piece;
    const kind = items.has(at) ? 'list-item' : kindOf(piece, at, pieces.length);
    if (kind === 'boilerplate' && opensLinks(piece.text)) links = 1;
    else if (links > 0) links = isLink(piece, kind, links) ? links + 1 : 0;
    return { start, end, kind: links > 0 || at >= comments ? 'boilerplate' : kind };
  });
};

/** Whether the piece is one of the links under "Related articles", of which `links - 1` went before it. */
const isLink = (piece: Piece, kind: BlockKind, links: number): boolean =>
  !endsSentence(piece.text) &&
  kind !== 'boilerplate' &&
  piece.text.length <= LONGEST_TITLE &&
  (links === 1 || !piece.blankBefore);

const kindOf = (piece: Piece, at: number, count: number): BlockKind => {
  if (piece.kind) return piece.kind;
  const longest = at === 0 ? LONGEST_TITLE : LONGEST_HEADING;
  return at + 1 < count && isHeading(piece.text, longest) ? 'heading' : 'paragraph';
};

/** Short, with no mark of punctuation at its end and no sentence's end within. */
const isHeading = (text: string, longest: number): boolean =>
  text.length <= longest &&
  !/[:;,–—-]$/.test(text) &&
  !endsSentence(text) &&
  !/\p{Ll}{3}[.?!]["”’)]?\s/u.test(text) &&
  /\p{L}/u.test(text) &&
  text.split(/\s+/).length <= (longest === LONGEST_TITLE ? 2 * MOST_WORDS : MOST_WORDS) &&
  text.lastIndexOf('“') <= text.lastIndexOf('”');

/** Pieces in; out, which of them are items of a list though nothing marks them as such. */
import { endsSentence } from './lines.js';
import type { Piece } from './piece.js';

const LONGEST_ITEM = 100;
const LONGEST_WITH_SEMICOLON = 250;
const SEMICOLON = /;(?:\s*(?:and|or|with|plus))?$/;

/**
 * Positions of the items: short lines without a sentence's end that follow a line ending in a colon, and lines
 * ending in semicolons, each with the line that closes the list.
 */
export const bareItems = (pieces: readonly Piece[]): ReadonlySet<number> => {
  const items = new Set<number>();
  pieces.forEach((piece, at) => {
    const found = /:$/.test(piece.text) ? afterColon(pieces, at + 1) : [];
    if (found.length > 1) for (const item of found) items.add(item);
    if (!SEMICOLON.test(piece.text) || piece.text.length > LONGEST_WITH_SEMICOLON) return;
    const next = pieces[at + 1];
    const alone = !items.has(at) && !SEMICOLON.test(next?.text ?? '');
    if (alone || !next) return;
    items.add(at);
    if (next.text.length <= LONGEST_WITH_SEMICOLON) items.add(at + 1);
  });
  return items;
};

/** Positions of the items from `from` on; the gap between two of them is the same for all. */
const afterColon = (pieces: readonly Piece[], from: number): readonly number[] => {
  const found: number[] = [];
  const spaced = pieces[from + 1]?.blankBefore;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || (at > from && piece.blankBefore !== spaced)) break;
    const { text, kind } = piece;
    if (kind !== undefined || /^["“'‘]/.test(text) || /:$/.test(text)) break;
    if (SEMICOLON.test(text) ? text.length > LONGEST_WITH_SEMICOLON : text.length > LONGEST_ITEM) break;
    const closes = endsSentence(text);
    if (closes && found.length === 0) break;
    found.push(at);
    if (closes) break;
  }
  return found;
};

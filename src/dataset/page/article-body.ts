/** The text of an article as linked data tells it, and what was found in the page, in; which of them to take out. */
import { decodeHTML } from 'entities';
import { bareText } from './element.js';
import { isProse, type PageBlock } from './page-blocks.js';

const SHORTEST = 100;
/** So much of it must be in what was found; the rest may be marks, captions and the like. */
const ENOUGH = 0.75;

/** A text that is so much shorter than what was found is a teaser. */
const SHORTER = 0.6;

const charactersOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Paragraphs of the text, whose breaks may be lines or elements. */
const paragraphsOf = (body: string): string[] =>
  decodeHTML(body)
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Pieces of so many letters; few of them lie across a place where page and linked data differ. */
const PIECE = 30;

const piecesOf = (bare: string): string[] => bare.match(new RegExp(`.{${PIECE}}`, 'gu')) ?? [];

/** Share of the pieces that the text holds. */
const share = (pieces: readonly string[], bare: string): number =>
  pieces.filter((piece) => bare.includes(piece)).length / Math.max(1, pieces.length);

/** Null where what was found holds it already: the page shows it in better order. */
export const articleBody = (
  body: string | null,
  found: readonly string[],
  blocks: readonly PageBlock[],
): readonly string[] | null => {
  if (body === null || body.trim().length < SHORTEST) return null;
  if (body.length < charactersOf(found) * SHORTER) return null;
  const told = paragraphsOf(body);
  const whole = told.map(bareText).join('');
  const parts = piecesOf(whole);
  if (share(parts, found.map(bareText).join('')) >= ENOUGH) return null;
  const own = blocks.filter((block) => isProse(block) && whole.includes(block.bare));
  const shown = share(parts, own.map(({ bare }) => bare).join(''));
  return shown >= ENOUGH ? own.map(({ text }) => text) : told;
};

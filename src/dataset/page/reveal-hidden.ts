/** A page in; its article shown where the page keeps it hidden until a script runs: hidden elements, templates, noscript. */
import type { Element } from './element.js';
import { isProse, type PageBlock, pageBlocks } from './page-blocks.js';
import { wholeElements } from './whole-elements.js';

const HIDES = '[style*="display"], [style*="visibility"], [hidden], [aria-hidden="true"]';

const charactersOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Less than this is no article, but the words that stand in its place. */
const LITTLE = 200;

const unhide = (element: Element): void => {
  for (const name of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(name);
};

/**
 * Changes the page. What is hidden stays so where the page shows an article, or more than it hides. Tells
 * whether it shows one.
 */
export const revealHidden = (body: Element, kept: readonly Element[]): boolean => {
  const prose = pageBlocks(body, kept).filter((block) => isProse(block) && !block.aside);
  const shown = charactersOf(prose.filter(({ hidden }) => !hidden));
  const hidden = charactersOf(prose.filter((block) => block.hidden));
  if (hidden <= 2 * shown) return shown >= LITTLE;
  for (const element of [body, ...body.querySelectorAll(HIDES)]) unhide(element);
  return hidden >= LITTLE;
};

const LATENT = ['template', 'noscript', 'script'];
/** Kinds of script that hold markup. */
const MARKUP = /\btype\s*=\s*["']?[^"'>]*(?:template|text\/html|text\/plain)/i;
const HOLDS_TEXT = /<(?:p|br|div|article)\b/i;

/** The source of a page with what its templates and the like hold in their places. */
export const openLatent = (html: string): string => {
  let opened = '';
  let from = 0;
  for (const { name, tag, start, innerStart, innerEnd, end } of wholeElements(html, LATENT)) {
    const held = html.slice(innerStart, innerEnd);
    if (name === '!--' || (name === 'script' && !MARKUP.test(tag)) || !HOLDS_TEXT.test(held)) continue;
    opened += `${html.slice(from, start)}<div>${held}</div>`;
    from = end;
  }
  return from === 0 ? html : opened + html.slice(from);
};

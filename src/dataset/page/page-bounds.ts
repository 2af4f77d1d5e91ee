/** A page, before and after it is parsed, in; nothing out, or a rejection where it would take too much time or memory. */

import { reject } from '../rejection.js';
import type { DomNode } from './dom-text.js';

/** Real pages nest a few dozen deep; Readability takes time that grows with the cube of the depth. */
const DEEPEST = 150;
/** Hundreds of times as many as a page of news has; the parser holds about a kilobyte for each. */
const MOST_TAGS = 100_000;

export const REMEDY = 'save the article as text';

/** Elements whose end need not be written, or that have none. */
const CLOSES_ITSELF = new Set(
  (
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body ' +
    'area base br col embed hr img input link meta source track wbr path'
  ).split(' '),
);

/** A look at the tags alone, before parsing, whose time grows with the square of the depth. Errs on the mild side. */
const opensTooMany = (html: string): boolean => {
  let open = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (CLOSES_ITSELF.has((name ?? '').toLowerCase())) continue;
    open = slash ? Math.max(0, open - 1) : open + 1;
    if (open > 10 * DEEPEST) return true;
  }
  return false;
};

const tagsIn = (html: string): number => {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
  return tags;
};

const tooDeep = (root: DomNode): boolean => {
  let depth = 0;
  let node: DomNode | null = root;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > DEEPEST) return true;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    if (!node || node === root) return false;
    node = node.nextSibling;
  }
  return false;
};

const tooNested = (): Error => reject('bad-html', `page nests deeper than ${DEEPEST} elements`, REMEDY);

/** Throws `RejectedInput` for a page with tags beyond number, or with ever more elements that are never closed. */
export const checkTags = (html: string): void => {
  if (tagsIn(html) > MOST_TAGS) throw reject('bad-html', `page has more than ${MOST_TAGS} tags`, REMEDY);
  if (opensTooMany(html)) throw tooNested();
};

/** Throws `RejectedInput` for a document that nests beyond reason. */
export const checkDepth = (document: DomNode): void => {
  if (tooDeep(document)) throw tooNested();
};

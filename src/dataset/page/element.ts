/** The part of the DOM that reading a page needs, and what its elements say of themselves. */
import type { DomNode } from './dom-text.js';

export interface Element extends DomNode {
  readonly parentElement: Element | null;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
  contains(other: Element): boolean;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

export const isElement = (node: DomNode): node is Element => node.nodeType === ELEMENT_NODE;

/** Words of its class and id, as they stand. */
export const signs = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

export const folded = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim() || null;

/** Letters and digits alone, in small letters: what two copies of a text share whatever their marks and spaces. */
export const bareText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const UNSEEN = new Set(['SCRIPT', 'STYLE']);

/**
 * Its words, those of one element parted from those of the next, as a page that lays them out shows them: "Ann
 * Bee" and "3 May" in a line. Null where they are more than `most` characters.
 */
export const spacedText = (element: Element, most: number): string | null => {
  let text = '';
  let node: DomNode | null = element.firstChild;
  while (node) {
    if (node.nodeType === TEXT_NODE) text += `${node.nodeValue ?? ''} `;
    if (text.length > 4 * most) return null;
    const down: DomNode | null = UNSEEN.has(node.nodeName.toUpperCase()) ? null : node.firstChild;
    if (down) {
      node = down;
      continue;
    }
    while (node && node !== element && !node.nextSibling) node = node.parentNode;
    node = node && node !== element ? node.nextSibling : null;
  }
  const words = folded(text);
  return words === null || words.length > most ? null : words;
};

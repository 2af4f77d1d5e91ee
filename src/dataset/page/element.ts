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

export const isElement = (node: DomNode): node is Element => node.nodeType === ELEMENT_NODE;

/** Words of its class and id, as they stand. */
export const signs = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

export const folded = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim() || null;

/** Letters and digits alone, in small letters: what two copies of a text share whatever their marks and spaces. */
export const bareText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

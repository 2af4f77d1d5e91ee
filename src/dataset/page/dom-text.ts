/** A parsed HTML element in; its readable text out: paragraphs parted by blank lines, list items as "• " lines. */

/** The little of the DOM that walking needs. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

const TEXT_NODE = 3;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Elements whose text is not for reading. */
const SILENT_NAMES = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA AUDIO VIDEO',
);
/** Elements that stand apart from what is beside them. */
export const BLOCK_NAMES = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL',
);

const FOOTNOTE = /^[\s\u00a0]*[[(]?(?:\d{1,3}|[*†‡§]+|[a-z])[\])]?[\s\u00a0]*$/;

/** Whether the node is not for reading: scripts and the like, and marks of footnotes, which are no part of a word. */
export const isSilent = (node: DomNode): boolean => {
  const name = node.nodeName.toUpperCase();
  return SILENT_NAMES.has(name) || (name === 'SUP' && FOOTNOTE.test(node.textContent ?? ''));
};

/** Collects text with the white space of HTML folded, and remembers which break comes before the next word. */
class Writer {
  readonly #parts: string[] = [];
  #pending: '' | ' ' | '\n' | '\n\n' | 'item' = '';
  #lastWasItem = false;

  text(raw: string): void {
    const folded = raw.replace(/[ \t\r\n\f]+/g, ' ');
    const words = folded.replace(/^ | $/g, '');
    if (folded.startsWith(' ') || (words === '' && folded !== '')) this.#pending ||= ' ';
    if (words === '') return;
    this.#parts.push(this.#separator(), words);
    this.#pending = folded.endsWith(' ') ? ' ' : '';
  }

  /** Two of them, with nothing between, part paragraphs. */
  lineBreak(): void {
    if (this.#pending === '\n') this.#pending = '\n\n';
    else if (this.#pending === '' || this.#pending === ' ') this.#pending = '\n';
  }

  paragraph(): void {
    if (this.#pending !== 'item') this.#pending = '\n\n';
  }

  item(): void {
    this.#pending = 'item';
  }

  toString(): string {
    return this.#parts.join('');
  }

  #separator(): string {
    const first = this.#parts.length === 0;
    if (this.#pending !== 'item') {
      if (this.#pending === '\n\n') this.#lastWasItem = false;
      return first ? '' : this.#pending;
    }
    const gap = first ? '' : this.#lastWasItem ? '\n' : '\n\n';
    this.#lastWasItem = true;
    return `${gap}• `;
  }
}

const enter = (node: DomNode, writer: Writer): void => {
  const name = node.nodeName.toUpperCase();
  if (name === 'LI') writer.item();
  else if (name === 'BR') writer.lineBreak();
  else if (name === 'TD' || name === 'TH') writer.text(' ');
  else if (BLOCK_NAMES.has(name)) writer.paragraph();
};

/** Paragraphs inside a list item do not part it from its neighbours. */
const leave = (node: DomNode, writer: Writer): void => {
  const name = node.nodeName.toUpperCase();
  if (BLOCK_NAMES.has(name)) writer.paragraph();
};

/** Walks without recursion, so that endless nesting cannot exhaust the stack. */
export const domText = (root: DomNode): string => {
  const writer = new Writer();
  let node: DomNode | null = root;
  while (node) {
    const silent = isSilent(node);
    if (node.nodeType === TEXT_NODE) writer.text(node.nodeValue ?? '');
    else if (!silent) enter(node, writer);
    if (node.firstChild && !silent) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node, writer);
      node = node.parentNode;
    }
    if (!node || node === root) break;
    leave(node, writer);
    node = node.nextSibling;
  }
  return writer.toString();
};

/** A page's body in; its blocks of text in reading order, and what each stands in, out. */
import { BLOCK_NAMES, type DomNode, isSilent } from './dom-text.js';
import { bareText, type Element, isElement, signs } from './element.js';

export interface PageBlock {
  readonly text: string;
  /** Letters and digits alone. */
  readonly bare: string;
  /** The nearest element that makes a paragraph of it. */
  readonly element: Element;
  /** The elements that hold it, from the outermost to that one, as they were when the page was looked at. */
  readonly path: readonly Element[];
  /** What blocks that are parts of one text share: the names and classes of the last of these. */
  readonly make: string;
  /** Share of its characters that are links. */
  readonly linked: number;
  /** Whether it stands in what surrounds an article: navigation, notices, comments, other articles. */
  readonly aside: boolean;
  /** Whether it stands in what is laid into an article: a picture's caption, a form. */
  readonly inset: boolean;
  readonly hidden: boolean;
}

const ASIDE_NAMES = new Set('NAV ASIDE FOOTER DIALOG MENU'.split(' '));
const INSET_NAMES = new Set('FIGURE FIGCAPTION FORM BUTTON ADDRESS TABLE PRE CODE'.split(' '));
const ASIDE_ROLES = /^(?:navigation|complementary|contentinfo|dialog|alertdialog|search|banner|menu)$/;

/** Words of classes and ids of what surrounds an article. They stand alone, or between hyphens and the like. */
const ASIDE_SIGNS = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?(?:-?list|-?area|-?section|s-wrap)?|disqus(?:_thread)?|respond|replies|responses',
    'cookies?|consent|gdpr|cc-window|onetrust|privacy|notices?|notification|popup|modal|overlay|lightbox',
    'newsletters?|subscri(?:be|ption)s?|sign-?up|paywall|registration|promos?|promotion|donate',
    'ads?|adverts?|advertisement|advertising|sponsored|sponsors?|outbrain|taboola|dfp',
    'related|recommend(?:ed|ations?)?|more-(?:stories|news|articles|on|from)|most-?(?:read|popular)|popular|trending|latest|read-?more|read-?next|also-?like|teasers?|upsell',
    'sidebar|side-bar|rail|widgets?|masthead|navigation|nav|navbar|breadcrumbs?|menu|pagination|pager',
    'share|sharing|social|sociable|share-?bar|follow|addthis|print|toolbar|tools',
    'footer|site-footer|colophon|legal|copyright|disclaimers?|disclosures?|imprint',
    'author-?(?:bio|box|info)|about-?(?:the-)?author|biography|tags?|tag-?cloud|categories|skip-?link',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
);

const isHidden = (element: Element): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '') ||
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true';

const isAside = (element: Element): boolean =>
  ASIDE_NAMES.has(element.nodeName.toUpperCase()) ||
  ASIDE_ROLES.test(element.getAttribute('role') ?? '') ||
  ASIDE_SIGNS.test(signs(element));

/** A block in the making. */
interface Open {
  text: string;
  links: number;
  path: readonly Element[];
  aside: boolean;
  inset: boolean;
  hidden: boolean;
}

const signature = (element: Element): string => `${element.nodeName}.${element.getAttribute('class') ?? ''}`;

const closed = ({ text, links, path, ...where }: Open): PageBlock[] => {
  const folded = text.replace(/\s+/g, ' ').trim();
  const element = path[path.length - 1];
  if (folded === '' || !element) return [];
  const make = path.slice(-3).map(signature).join('>');
  const linked = Math.min(1, links / folded.length);
  return [{ text: folded, bare: bareText(folded), linked, element, path, make, ...where }];
};

/** What holds a node, as it is while walking. */
interface Place {
  /** Down to the nearest element that makes a paragraph. */
  readonly path: readonly Element[];
  readonly aside: boolean;
  readonly inset: boolean;
  readonly hidden: boolean;
  readonly link: boolean;
}

/**
 * Blocks in order. What holds one of `kept` is no aside and not hidden for that, whatever it says of itself.
 * Walks without recursion, so that endless nesting cannot exhaust the stack.
 */
export const pageBlocks = (root: Element, kept: readonly Element[]): readonly PageBlock[] => {
  const holders = new Set<DomNode>();
  for (const one of kept) for (let at: Element | null = one; at; at = at.parentElement) holders.add(at);
  const blocks: PageBlock[] = [];
  const places: Place[] = [{ path: [root], aside: false, inset: false, hidden: false, link: false }];
  let open: Open | null = null;
  const flush = (): void => {
    if (open) blocks.push(...closed(open));
    open = null;
  };
  const write = (value: string, { path, link, ...where }: Place): void => {
    open ??= { text: '', links: 0, path, ...where };
    open.text += value;
    if (link) open.links += value.trim().length;
  };
  const enter = (element: Element, name: string, above: Place): Place => {
    const isBlock = BLOCK_NAMES.has(name) || name === 'LI' || name === 'TD' || name === 'TH';
    if (isBlock) flush();
    const free = holders.has(element);
    return {
      path: isBlock ? [...above.path, element] : above.path,
      aside: above.aside || (!free && element !== root && isAside(element)),
      inset: above.inset || INSET_NAMES.has(name),
      hidden: above.hidden || isHidden(element),
      link: above.link || name === 'A',
    };
  };
  let breaks = 0;
  let node: DomNode | null = root.firstChild;
  while (node) {
    const here = places[places.length - 1] as Place;
    let down: DomNode | null = null;
    if (isElement(node)) {
      const name = node.nodeName.toUpperCase();
      breaks = name === 'BR' ? breaks + 1 : breaks;
      if (name === 'BR') breaks > 1 ? flush() : write(' ', here);
      else if (!isSilent(node) && node.firstChild) {
        places.push(enter(node, name, here));
        down = node.firstChild;
      } else if (BLOCK_NAMES.has(name)) flush();
    } else if (node.nodeType === 3 && node.nodeValue) {
      if (/\S/.test(node.nodeValue)) breaks = 0;
      write(node.nodeValue, here);
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && places.length > 1) {
        const left = places.pop();
        if (left?.path[left.path.length - 1] === node) flush();
      }
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  flush();
  return blocks;
};

const SENTENCE_END = /[.?!…:;]["'”’»)\]]*$/;
const SHORTEST = 40;
/** Without a mark at its end, text is prose that is longer than headlines and labels are. */
const LONG = 120;

/** What a block says that is on the page for its own sake. */
const NOTICE =
  /\b(?:uses? cookies|cookies? (?:policy|settings|to)|enable java ?script|java ?script (?:is|must|has)|ad ?blocker|all rights reserved|your browser|privacy policy|terms of use|sign in to (?:read|continue|view)|log in to (?:read|continue|view)|subscribe (?:now|to|today)|already a subscriber|sign up (?:for|to)|our newsletters?|earn (?:an? )?(?:affiliate )?commission|affiliate links?|follow us)\b|[©]/i;
const LONGEST_NOTICE = 400;

export const isNotice = ({ text }: Pick<PageBlock, 'text'>): boolean =>
  text.length <= LONGEST_NOTICE && NOTICE.test(text);

/** Whether the block reads as a paragraph: a sentence at least, that is not there for the page's own sake. */
export const isProse = (block: PageBlock): boolean =>
  block.text.length >= SHORTEST &&
  (SENTENCE_END.test(block.text) || block.text.length >= LONG) &&
  !isNotice(block);

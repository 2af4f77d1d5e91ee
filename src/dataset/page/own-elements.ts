/** A page in; its elements that tell something of its own article, and not of others or of a change, out. */
import { UPDATED } from '../dateline.js';
import type { DomNode } from './dom-text.js';
import { type Element, folded, signs } from './element.js';

export interface Around {
  readonly page: Element;
  readonly headline: Element | null;
}

const OTHER_PAGES =
  'nav, [class*=comment], [id*=comment], [class*=related], [class*=similar], [class*=sidebar], [id*=sidebar], ' +
  '[class*=widget-area], [class*=recent], [id*=recent], [class*=teaser], [class*=slider], [class*=carousel], [class*=menu], [id*=menu], ' +
  '[class*=popular], [class*=recommend], [class*=latest], [class*=copyright]';

/** An author's name and a section are shorter links than another page's headline is. */
const HEADLINE_LINK = 25;
/** Items of a byline are shorter than what tells of another page. */
const BYLINE_ITEM = 120;

const lengthOf = (element: Element): number => folded(element.textContent)?.length ?? 0;

/** Whether an item of a list tells of another page, which the days in it are then about. */
const leadsAway = (item: Element): boolean =>
  lengthOf(item) > BYLINE_ITEM ||
  [...item.querySelectorAll('a[href]')].some((link) => lengthOf(link) >= HEADLINE_LINK);

/** The page's own header and footer tell of all its pages, and the day on which it was called up. */
const isPages = (edge: Element): boolean =>
  edge.closest('article, main') === null && edge.querySelector('h1') === null;

/** What an element says of itself may be about other pages only where the article's headline is not in it. */
export const othersOf = ({ headline }: Omit<Around, 'page'>): ((element: Element) => boolean) => {
  const away = new Map<Element, boolean>();
  const holds = (element: Element | null): boolean =>
    element !== null && headline !== null && element.contains(headline);
  const inArticle = headline?.closest('article') ?? null;
  const isItem = (item: Element | null): boolean => {
    if (item === null || holds(item)) return false;
    const known = away.get(item);
    if (known !== undefined) return known;
    const is = leadsAway(item);
    away.set(item, is);
    return is;
  };
  return (element) => {
    const other = element.closest(OTHER_PAGES);
    if (other !== null && !holds(other)) return true;
    const article = element.closest('article');
    if (inArticle !== null && article !== null && !holds(article)) return true;
    const edge = element.closest('header, footer');
    if (headline !== null && edge !== null && !holds(edge) && isPages(edge)) return true;
    return isItem(element.closest('li'));
  };
};

export const own = (around: Around, selector: string): Element[] => {
  const others = othersOf(around);
  return [...around.page.querySelectorAll(selector)].filter((element) => !others(element));
};

/** Those that share most of what holds them with the headline come first. */
export const nearestFirst = (elements: readonly Element[], headline: Element | null): readonly Element[] => {
  const depths = new Map<Element, number>();
  const holders: Element[] = [];
  for (let at = headline; at; at = at.parentElement) holders.unshift(at);
  for (const [depth, holder] of holders.entries()) depths.set(holder, depth);
  const nearness = (element: Element): number => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const depth = depths.get(at);
      if (depth !== undefined) return depth;
    }
    return -1;
  };
  return elements
    .map((element) => ({ element, depth: nearness(element) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ element }) => element);
};

const CHANGED = /updated|modified|changed/i;
const CHANGE_FIRST = new RegExp(`^[^\\p{L}\\d]*(?:${UPDATED})(?![\\p{L}])`, 'iu');
const CHANGE_BEFORE = new RegExp(`(?<![\\p{L}])(?:${UPDATED})\\s*:?\\s*$`, 'iu');
const LABEL_LENGTH = 40;
const MOST_STEPS = 6;

/** The words that stand right before an element, within what holds it or right before that. */
const wordsBefore = (element: Element): string => {
  let words = '';
  let at: DomNode = element;
  for (let step = 0; step < MOST_STEPS && words.trim().length < LABEL_LENGTH; step++) {
    const before: DomNode | null = at.previousSibling;
    if (before) words = `${(before.textContent ?? '').slice(-2 * LABEL_LENGTH)} ${words}`;
    const next: DomNode | null = before ?? at.parentNode;
    if (next === null || (!before && words.trim() !== '')) break;
    at = next;
  }
  return words.replace(/\s+/g, ' ').slice(-LABEL_LENGTH);
};

/** Templates give one element both signs where an article was never changed. */
export const isChange = (element: Element): boolean => {
  const says = `${signs(element)} ${element.getAttribute('itemprop') ?? ''}`;
  if (CHANGED.test(says) && !/publi/i.test(says)) return true;
  return (
    CHANGE_FIRST.test((element.textContent ?? '').trimStart()) || CHANGE_BEFORE.test(wordsBefore(element))
  );
};

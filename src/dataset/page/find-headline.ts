/** A page and what is told of it in; its headline, and the element that shows it, out. */
import { bareText, type Element, folded, signs } from './element.js';
import type { LinkedData } from './linked-data.js';
import { type MetaTags, toldBy } from './meta-tags.js';

export interface Headline {
  readonly text: string | null;
  /** Null where the page shows none. */
  readonly element: Element | null;
}

interface Candidate extends Headline {
  readonly text: string;
  readonly bare: string;
  /** How likely it is by what it is alone. */
  readonly weight: number;
}

const LONGEST = 300;
const MOST_HEADINGS = 40;
const MASTHEAD = /\b(?:logo|brand|site-?(?:title|name)|masthead|navbar|navigation)\b/i;
const ARTICLE = 'article, main, [role=main], [itemtype*=Article]';
const PARTS = /\s+[|•·–—»:-]+\s+|\s*[|»]\s*/;

/** The page's title without the names of sections and of the site after or before it. */
const titleParts = (title: string | null): string[] =>
  title === null ? [] : [title, ...title.split(PARTS).filter((part) => part.split(' ').length >= 3)];

const shown = (element: Element): Candidate[] => {
  const text = folded(element.textContent);
  if (text === null || text.length > LONGEST) return [];
  const name = element.nodeName.toUpperCase();
  const own = `${signs(element)} ${element.getAttribute('itemprop') ?? ''}`;
  const masthead =
    MASTHEAD.test(own) || /^(?:NAV|ASIDE|FOOTER)$/.test(element.parentElement?.nodeName.toUpperCase() ?? '');
  const inArticle = element.closest(ARTICLE) !== null;
  const isHome = element.querySelector('a[href="/"], a[rel=home]') !== null;
  const weight =
    (name === 'H1' ? 1 : 0) + (inArticle ? 0.6 : 0) + (/headline|entry-title|post-title/i.test(own) ? 1 : 0);
  return [{ text, bare: bareText(text), element, weight: masthead || isHome ? weight - 3 : weight }];
};

const told = (text: string | null, weight: number): Candidate[] =>
  text === null || text.length > LONGEST ? [] : [{ text, bare: bareText(text), element: null, weight }];

/** Whether two headlines are one, perhaps with the site's name at its end, or cut short. */
const agrees = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 8) return short === long && short !== '';
  return long.startsWith(short.slice(0, 60)) || long.includes(short);
};

const headingsOf = (page: Element): Element[] => {
  const found = [...page.querySelectorAll('h1, [itemprop=headline], .headline, .entry-title, .post-title')];
  const lesser = [...page.querySelectorAll('h2, h3')];
  return [...found, ...lesser].slice(0, MOST_HEADINGS).filter((one) => one.nodeName.toUpperCase() !== 'META');
};

/**
 * The one that most of the page agrees on: its metadata, its title and its headings. A heading comes before
 * what only metadata tell, if it is one of theirs.
 */
export const findHeadline = (page: Element, tags: MetaTags, linked: LinkedData): Headline => {
  const voices = [
    ...toldBy(tags, 'title').slice(0, 3),
    ...(linked.headline === null ? [] : [linked.headline]),
    ...titleParts(folded(page.querySelector('title')?.textContent)),
  ];
  const headings = headingsOf(page).flatMap(shown);
  const candidates = [
    ...headings,
    ...voices.flatMap((voice, at) => told(folded(voice), at === 0 ? 0.5 : 0.2)),
  ].filter(({ bare }) => bare !== '');
  const site = bareText(tags.get('og:site_name') ?? '');
  const votes = (one: Candidate): number =>
    voices.filter((voice) => agrees(bareText(voice), one.bare)).length * 1.5 +
    one.weight +
    (one.bare === site ? -5 : 0);
  const ranked = candidates
    .filter((one) => one.element !== null || one.text.includes(' '))
    .map((one) => ({ one, score: votes(one) + (one.element ? 1 : 0) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best) return { text: null, element: null };
  if (best.one.element || best.score < 2) return best.score < 0 ? { text: null, element: null } : best.one;
  return best.one;
};

/** A page in; the days that its elements, its lines, its scripts and its address tell, out, one source a function. */
import { datesOfLine, datesWithin } from '../dateline.js';
import { readToldDate } from '../told-date.js';
import { type Element, folded, signs } from './element.js';
import type { LinkedData } from './linked-data.js';
import { type MetaTags, toldBy } from './meta-tags.js';
import type { PageBlock } from './page-blocks.js';

export interface DatedPage {
  readonly page: Element;
  readonly tags: MetaTags;
  readonly linked: LinkedData;
  readonly headline: Element | null;
  readonly blocks: readonly PageBlock[];
  readonly addresses: readonly string[];
}

/** Elements that tell when the page they stand in was published, by what they say of themselves. */
export const MARKED =
  '[itemprop~=datePublished], [itemprop~=dateCreated], [property~="datePublished"], [property~="schema:datePublished"], [property~="schema:dateCreated"], ' +
  '[pubdate], .dt-published, .published, .entry-date, .post-date, .date-published, .publish-date, .published-date, .pubdate';
const OTHER_PAGES =
  'nav, [class*=comment], [id*=comment], [class*=related], [class*=sidebar], [id*=sidebar], [class*=teaser], ' +
  '[class*=popular], [class*=recommend], [class*=latest], [class*=copyright]';
const CHANGED = /updated|modified|changed/i;

const dayIn = (told: string | null | undefined): string | null => {
  const text = folded(told);
  if (text === null || text.length > 200) return null;
  const { date } = readToldDate(text);
  return date && date.from === date.to ? date.edtf : null;
};

const published = (line: string | null): string | null => {
  const dates = line === null ? [] : datesOfLine(line);
  return (
    (dates.find(({ label }) => label === 'published') ?? dates.find(({ label }) => label === null))?.edtf ??
    null
  );
};

/** A day written in the element, with a label or without, whatever stands beside it. */
const writtenIn = (element: Element): string | null => {
  const text = folded(element.textContent);
  if (text === null || text.length > 250) return null;
  const dates = datesWithin(text);
  const told = dates.find(({ label }) => label === 'published') ?? dates.find(({ label }) => label === null);
  return told?.edtf ?? null;
};

const dayOf = (element: Element): string | null =>
  dayIn(element.getAttribute('content')) ??
  dayIn(element.getAttribute('datetime')) ??
  dayIn(element.getAttribute('title')) ??
  dayIn(element.textContent) ??
  writtenIn(element);

export const own = ({ page, headline }: DatedPage, selector: string): Element[] =>
  [...page.querySelectorAll(selector)].filter((element) => {
    const other = element.closest(OTHER_PAGES);
    return other === null || (headline !== null && other.contains(headline));
  });

export const first = (elements: readonly Element[]): string | null => {
  for (const element of elements) {
    const day = dayOf(element);
    if (day !== null) return day;
  }
  return null;
};

/** Templates give one element both signs where an article was never changed. */
export const isChange = (element: Element): boolean => {
  const own = `${signs(element)} ${element.getAttribute('itemprop') ?? ''}`;
  return (CHANGED.test(own) && !/publi/i.test(own)) || saysChange(element);
};

const saysChange = (element: Element): boolean =>
  CHANGED.test((element.parentElement?.textContent ?? '').slice(0, 60));

/** The first that an element for times tells, unless it tells of a change. */
export const timeElement = (about: DatedPage): string | null =>
  first(own(about, 'time, abbr.date, abbr[title]').filter((element) => !isChange(element)));

const DATED_SIGNS =
  '[class*=date], [class*=Date], [id*=date], [class*=publi], [class*=byline], [class*=Byline], [class*=posted], ' +
  '[class*=meta], [class*=Meta], [class*=time], [class*=datum], [class*=info], [class*=author], [class*=autor], ' +
  '[class*=created], [class*=submitted], [class*=subline], [class*=caption], [class*=source], small';

export const signedElement = (about: DatedPage): string | null => {
  for (const element of own(about, DATED_SIGNS)) {
    if (element.nodeName.toUpperCase() === 'META' || CHANGED.test(signs(element))) continue;
    const day = writtenIn(element);
    if (day !== null) return day;
  }
  return null;
};

const LINES_AFTER = 8;
const LINES_BEFORE = 3;
/** Elements that far up from the headline hold its lines, and not those of the page. */
const LEVELS = 3;

/** A dateline beside the headline, which an extractor takes for no part of the article. */
export const besideHeadline = ({ blocks, headline }: DatedPage): string | null => {
  if (headline === null) return null;
  const at = blocks.findIndex(({ path }) => path.includes(headline));
  const path = blocks[at]?.path ?? [];
  // The first is the body, which holds the lines of the page as well.
  const holder = path[Math.max(1, path.indexOf(headline) - LEVELS)];
  const below = blocks.slice(at + 1, at + 1 + LINES_AFTER);
  const above = blocks.slice(Math.max(0, at - LINES_BEFORE), Math.max(0, at)).reverse();
  for (const { text, aside } of [...below, ...above.filter((one) => holder && one.path.includes(holder))]) {
    const day = aside ? null : published(text);
    if (day !== null) return day;
  }
  return null;
};

/** "/2014/12/04/", "-2014-12-04-", "/20141204": not what is part of a longer number. */
const ADDRESS = /(?<!\d)((?:19|20)\d\d)(?:([/_.-])(\d\d?)\2(\d\d?)|()(\d\d)(\d\d))(?!\d)/g;

export const addressDay = (addresses: readonly string[]): string | null => {
  for (const address of addresses) {
    for (const [, year, , month, day, , packedMonth, packedDay] of address.matchAll(ADDRESS)) {
      const told = dayIn(`${year}-${month ?? packedMonth}-${day ?? packedDay}`);
      if (told) return told;
    }
  }
  return null;
};

export const readable = (told: readonly string[]): string[] => told.flatMap((one) => dayIn(one) ?? []);

export const earliest = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;

/** A line anywhere in the article that says that it was published then. */
export const labelledLine = ({ blocks }: DatedPage): string | null => {
  for (const { text, aside } of blocks) {
    if (aside || text.length > 300) continue;
    const told = datesWithin(text).find(({ label }) => label === 'published');
    if (told) return told.edtf;
  }
  return null;
};

const IN_SCRIPT =
  /"(?:datePublished|publishedAt|published_at|publishDate|publicationDate|publishedDate|pubDate|date_published)\\?"\s*:\s*\\?"([^"\\]{8,40})/;

/** What a page that scripts build keeps for them. */
export const inScript = ({ page }: DatedPage): string | null => {
  for (const script of page.querySelectorAll('script')) {
    const told = IN_SCRIPT.exec(script.textContent ?? '')?.[1];
    const day = dayIn(told);
    if (day !== null) return day;
  }
  return null;
};

/** When it was last changed, where nothing tells more. */
export const change = (about: DatedPage): string | null =>
  first(own(about, '.updated, .dt-updated, [itemprop~=dateModified]')) ??
  readable([...about.linked.modified, ...toldBy(about.tags, 'modified')])[0] ??
  null;

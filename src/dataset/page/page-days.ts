/** A page in; the days that its elements, its lines, its scripts and its address tell, out, one source a function. */
import { datesOfLine, datesWithin, dayBesideHeadline } from '../dateline.js';
import { readToldDate } from '../told-date.js';
import { bareText, type Element, folded, spacedText } from './element.js';
import type { LinkedData } from './linked-data.js';
import { type MetaTags, toldBy } from './meta-tags.js';
import { isChange, nearestFirst, othersOf, own } from './own-elements.js';
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
const MARKED =
  '[itemprop~=datePublished], [property~="datePublished"], [property~="schema:datePublished"], ' +
  '[pubdate], .dt-published, .published, .entry-date, .post-date, .date-published, .publish-date, .published-date, .pubdate';
const CREATED = '[itemprop~=dateCreated], [property~="dateCreated"], [property~="schema:dateCreated"]';

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

const LONGEST = 250;

/** A day written in the element, with a label or without, whatever stands beside it. */
const writtenIn = (element: Element): string | null => {
  const text = spacedText(element, LONGEST);
  if (text === null) return null;
  const parted = datesWithin(text);
  // "3" and "rd" stand in two elements at times.
  const dates = parted.length > 0 ? parted : datesWithin(folded(element.textContent) ?? '');
  const told = dates.find(({ label }) => label === 'published') ?? dates.find(({ label }) => label === null);
  return told?.edtf ?? null;
};

const dayOf = (element: Element): string | null =>
  dayIn(element.getAttribute('content')) ??
  dayIn(element.getAttribute('datetime')) ??
  dayIn(element.getAttribute('title')) ??
  dayIn(element.textContent) ??
  writtenIn(element);

const first = (elements: readonly Element[]): string | null => {
  for (const element of elements) {
    const day = dayOf(element);
    if (day !== null) return day;
  }
  return null;
};

export const markedElement = (about: DatedPage): string | null =>
  first(own(about, MARKED).filter((element) => !isChange(element)));

/** When it was written, which may be long before it was published. */
export const created = (about: DatedPage): string | null =>
  readable(toldBy(about.tags, 'created'))[0] ?? first(own(about, CREATED));

const times = (about: DatedPage): readonly Element[] =>
  own(about, 'time, abbr.date, abbr[title]').filter((element) => !isChange(element));

/** The first that an element for times tells, unless it tells of a change. */
export const timeElement = (about: DatedPage): string | null => first(times(about));

/** All that its elements for times tell. */
export const daysOfTimes = (about: DatedPage): readonly string[] => [
  ...new Set(times(about).flatMap((element) => dayOf(element) ?? [])),
];

const DATED_SIGNS =
  '[class*=date], [class*=Date], [id*=date], [class*=publi], [class*=byline], [class*=Byline], [class*=posted], ' +
  '[class*=meta], [class*=Meta], [class*=time], [class*=datum], [class*=info], [class*=author], [class*=autor], ' +
  '[class*=created], [class*=submitted], [class*=subline], [class*=caption], [class*=source], small';

export const signedElement = (about: DatedPage): string | null => {
  const signed = own(about, DATED_SIGNS).filter((element) => element.nodeName.toUpperCase() !== 'META');
  for (const element of nearestFirst(signed, about.headline)) {
    const day = writtenIn(element);
    if (day !== null && !isChange(element)) return day;
  }
  return null;
};

const LINES_AFTER = 8;
const LINES_BEFORE = 3;
/** Elements that far up from the headline hold its lines, and not those of the page. */
const LEVELS = 3;

/** The day of a line whose parts stand in elements of their own, with nothing between. */
const partedDay = (element: Element, text: string): string | null => {
  const parted = spacedText(element, LONGEST);
  return parted !== null && parted !== text && bareText(parted) === bareText(text) ? published(parted) : null;
};

/** A dateline beside the headline, which an extractor takes for no part of the article. */
export const besideHeadline = ({ blocks, headline }: DatedPage): string | null => {
  if (headline === null) return null;
  const at = blocks.findIndex(({ path }) => path.includes(headline));
  const path = blocks[at]?.path ?? [];
  // The first is the body, which holds the lines of the page as well.
  const holder = path[Math.max(1, path.indexOf(headline) - LEVELS)];
  const others = othersOf({ headline });
  const below = blocks.slice(at + 1, at + 1 + LINES_AFTER);
  const above = blocks.slice(Math.max(0, at - LINES_BEFORE), Math.max(0, at)).reverse();
  for (const { text, aside, element } of [
    ...below,
    ...above.filter((one) => holder && one.path.includes(holder)),
  ]) {
    const day =
      aside || others(element)
        ? null
        : (published(text) ?? partedDay(element, text) ?? dayBesideHeadline(text));
    if (day !== null) return day;
  }
  return null;
};

/** "/2014/12/04/", "/2014/dec/04/", "-2014-12-04-", "/20141204": not what is part of a longer number, nor a number of a headline. */
const ADDRESS =
  /(?<!\d)((?:19|20)\d\d)(?:([/_.-])(\d\d?|[a-z]{3})\2(\d\d|\d(?=\/|$|[?#]))|()(\d\d)(\d\d))(?!\d)/gi;
/** "/25-06-2014": the day comes first only where it begins a part of the address. */
const DAY_FIRST = /(?<=\/~?)(\d\d)([_.-])(\d\d)\2((?:19|20)\d\d)(?!\d)/g;

export const addressDay = (addresses: readonly string[]): string | null => {
  for (const address of addresses) {
    for (const [, year, , month, day, , packedMonth, packedDay] of address.matchAll(ADDRESS)) {
      const told = dayIn(`${year}-${month ?? packedMonth}-${day ?? packedDay}`);
      if (told) return told;
    }
    for (const [, day, , month, year] of address.matchAll(DAY_FIRST)) {
      const told = dayIn(`${day}/${month}/${year}`);
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
  /"(?:datePublished|publishedAt|published_at|publishDate|publicationDate|publishedDate|pubDate|date_published)\\?"\s*:\s*\\?"([^"\\]{8,40})/g;
const MOST_IN_SCRIPTS = 1000;

/** What a page that scripts build keeps for them, unless that are the days of many articles. */
export const inScript = ({ page }: DatedPage): string | null => {
  const told = new Set<string>();
  for (const script of page.querySelectorAll('script')) {
    for (const [, value] of (script.textContent ?? '').matchAll(IN_SCRIPT)) {
      if (value !== undefined && told.size < MOST_IN_SCRIPTS) told.add(value);
    }
  }
  const days = new Set(readable([...told]));
  return days.size === 1 ? ([...days][0] ?? null) : null;
};

/** When it was last changed, where nothing tells more. */
export const change = (about: DatedPage): string | null =>
  first(own(about, '.updated, .dt-updated, [itemprop~=dateModified]')) ??
  readable([...about.linked.modified, ...toldBy(about.tags, 'modified')])[0] ??
  null;

/** A page in; what its JSON-LD says of its article out: dates, headline, text. */
import { jsonrepair } from 'jsonrepair';
import { parseJson } from '../parse-json.js';
import { type Element, folded } from './element.js';

export interface LinkedData {
  /** As they are told, those of articles before those of other kinds of page. */
  readonly published: readonly string[];
  readonly modified: readonly string[];
  readonly headline: string | null;
  readonly body: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

/** Longer ones are not looked at: what they tell is told elsewhere, too. */
const LONGEST = 512 * 1024;
const MOST_THINGS = 300;

/** Kinds of thing that are articles; a page of the web tells as much where there is none. */
const ARTICLE = /article|blogposting|report|newsitem|posting|liveblog|review|webpage:news/i;
const PAGE = /webpage|creativework|itempage|videoobject|podcast|event$/i;

const parsed = (json: string): unknown => {
  const bare = json.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '').replace(/^[\s/*]+|[\s/*;]+$/g, '');
  try {
    return parseJson(bare);
  } catch {
    try {
      return parseJson(jsonrepair(bare));
    } catch {
      return null;
    }
  }
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The things of a script, those within lists, graphs and the page that an article is of among them. */
const thingsIn = (value: unknown): Thing[] => {
  const things: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && things.length < MOST_THINGS; at++) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_THINGS));
    if (!isThing(next)) continue;
    things.push(next);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) {
      const part = next[key];
      if (typeof part === 'object' && part !== null) waiting.push(part);
    }
  }
  return things;
};

const typesOf = (thing: Thing): string =>
  [thing['@type'], thing.type]
    .flat()
    .filter((t) => typeof t === 'string')
    .join(' ');

const text = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (isThing(one)) return text(one['@value'] ?? one.name);
  return typeof one === 'string' || typeof one === 'number' ? String(one).trim() || null : null;
};

const allTold = (things: readonly Thing[], key: string): string[] =>
  things.flatMap((thing) => text(thing[key]) ?? []);

/** What was created on a day may be published later: that counts where nothing tells more. */
const publishedOf = (things: readonly Thing[]): string[] => {
  const published = allTold(things, 'datePublished');
  return published.length > 0
    ? published
    : [...allTold(things, 'dateCreated'), ...allTold(things, 'uploadDate')];
};

const NOTHING: LinkedData = {
  published: [],
  modified: [],
  headline: null,
  body: null,
  publisher: null,
  url: null,
};

export const linkedData = (page: Element): LinkedData => {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script[type*="ld+json" i]')) {
    const json = script.textContent ?? '';
    if (json.length <= LONGEST) things.push(...thingsIn(parsed(json)));
  }
  const articles = things.filter((thing) => ARTICLE.test(typesOf(thing)));
  const about = [
    ...articles,
    ...things.filter((thing) => !articles.includes(thing) && PAGE.test(typesOf(thing))),
  ];
  if (about.length === 0) return NOTHING;
  const told = articles.length > 0 ? articles : about;
  return {
    published: publishedOf(told),
    modified: allTold(told, 'dateModified'),
    headline: folded(allTold(articles, 'headline')[0]),
    body: allTold(articles, 'articleBody').sort((a, b) => b.length - a.length)[0] ?? null,
    publisher: folded(allTold(articles, 'publisher')[0]),
    url: allTold(articles, 'url')[0] ?? null,
  };
};

/** An HTML page in; the plain text of its article and the metadata of its meta tags out. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type DomNode, domText } from './dom-text.js';
import { firstTold, type Metadata, metadataOf } from './metadata.js';
import { checkDepth, checkTags, REMEDY } from './page-bounds.js';
import { reject } from './rejection.js';

const MOST_ELEMENTS = 100_000;
/** Linked data of a page this long is not looked at: what it tells is told by meta tags, too. */
const LONGEST_LINKED_DATA = 64 * 1024;

const META_NAMES: Readonly<Record<'published' | 'source' | 'title' | 'url', readonly string[]>> = {
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'dcterms.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date.issued',
    'dc.date',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'date',
  ],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  url: ['og:url', 'dc.identifier'],
};

interface Element extends DomNode {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

const metaTags = (document: Element): ReadonlyMap<string, string> => {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const content = tag.getAttribute('content')?.trim();
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop');
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
};

/** A time stamp's day, as its own zone told it; anything else as it stands. */
const dayOf = (value: string | null): string | null =>
  value === null ? null : (/^(\d{4}-\d\d-\d\d)[T ]\d\d:/.exec(value)?.[1] ?? value);

const folded = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

const metaData = (document: Element): Metadata => {
  const tags = metaTags(document);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
  return {
    published: dayOf(first(META_NAMES.published)),
    source: first(META_NAMES.source),
    title: first(META_NAMES.title),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first(META_NAMES.url),
  };
};

/** The parser adds no elements that a page leaves out, and Readability needs them. */
const wholePage = (html: string): string => {
  if (/<html[\s>]/i.test(html)) return html;
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
};

/** Parsing endlessly nested JSON takes many times the memory of its text. */
const hasLongLinkedData = (document: Element): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].some(
    (script) => (script.textContent?.length ?? 0) > LONGEST_LINKED_DATA,
  );

const readable = (document: Element): ReturnType<Readability<DomNode>['parse']> => {
  try {
    return new Readability<DomNode>(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: hasLongLinkedData(document),
      serializer: (node) => node as unknown as DomNode,
    }).parse();
  } catch (error) {
    throw reject('bad-html', `page cannot be read: ${(error as Error).message}`, REMEDY);
  }
};

/** The headline belongs to the text, since it may claim something; Readability takes it out. */
const withHeadline = (headline: string | null, body: string): string =>
  headline === null || body.startsWith(headline) ? body : `${headline}\n\n${body}`;

/**
 * The article's text as paragraphs parted by blank lines, and its metadata. Throws `RejectedInput` for a page
 * that nests or is cut up beyond reason, or holds no article.
 */
export const readHtml = (html: string): { readonly text: string; readonly metadata: Metadata } => {
  checkTags(html);
  const { document } = parseHTML(wholePage(html)) as unknown as { document: Element };
  checkDepth(document);
  const own = metaData(document);
  const headline = folded(document.querySelector('h1')?.textContent);
  const body = document.querySelector('body') ?? document;
  const whole = document.querySelector('p') ? '' : domText(body);
  const article = readable(document);
  const text = article?.content ? domText(article.content) : whole;
  if (text === '') throw reject('empty', 'page holds no article', REMEDY);
  const found = metadataOf({
    published: dayOf(article?.publishedTime ?? null),
    source: article?.siteName,
    title: headline ?? article?.title,
  });
  return { text: withHeadline(headline, text), metadata: firstTold([own, found]) };
};

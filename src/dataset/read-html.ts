/** An HTML page in; the plain text of its article and the metadata that it tells out. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { commentsFrom } from '../model/readers-comments.js';
import { firstTold, type Metadata, metadataOf } from './metadata.js';
import { articleBody } from './page/article-body.js';
import { type DomNode, domText } from './page/dom-text.js';
import { bareText, type Element } from './page/element.js';
import { findBody } from './page/find-body.js';
import { findHeadline, type Headline } from './page/find-headline.js';
import { type LinkedData, linkedData } from './page/linked-data.js';
import { mendMarkup, neverClosed, withBody } from './page/mend-markup.js';
import { addressesOf, type MetaTags, metaTags, sourceOf } from './page/meta-tags.js';
import { isNotice, isProse, type PageBlock, pageBlocks } from './page/page-blocks.js';
import { checkDepth, checkTags, REMEDY } from './page/page-bounds.js';
import { pageDate } from './page/page-date.js';
import { openLatent, revealHidden } from './page/reveal-hidden.js';
import { reject } from './rejection.js';

const MOST_ELEMENTS = 100_000;

/** Elements that say that the article is in them. */
const MARKED = ['[itemprop=articleBody]', 'article', 'main', '[role=main]'];

const readable = (document: Element): readonly string[] => {
  try {
    const article = new Readability<DomNode>(
      document as unknown as ConstructorParameters<typeof Readability>[0],
      {
        maxElemsToParse: MOST_ELEMENTS,
        disableJSONLD: true,
        serializer: (node) => node as unknown as DomNode,
      },
    ).parse();
    return article?.content ? paragraphs(domText(article.content)) : [];
  } catch (error) {
    throw reject('bad-html', `page cannot be read: ${(error as Error).message}`, REMEDY);
  }
};

const paragraphs = (text: string): string[] => text.split('\n\n').filter((one) => one !== '');

/** The one marked element that holds the article: the innermost with the headline in it, or the only one of its kind. */
const markedElement = (document: Element, { element }: Headline): Element | null => {
  for (const selector of MARKED) {
    const found = [...document.querySelectorAll(selector)];
    const around = found.filter((one) => element !== null && one.contains(element));
    const best = around[around.length - 1] ?? (found.length === 1 ? found[0] : undefined);
    if (best) return best;
  }
  return null;
};

const holdersOf = (element: Element | null): readonly Element[] => {
  const holders: Element[] = [];
  for (let at = element; at; at = at.parentElement) holders.unshift(at);
  return holders;
};

/** What the page is, before Readability changes it. */
interface Seen {
  readonly document: Element;
  readonly body: Element;
  readonly tags: MetaTags;
  readonly linked: LinkedData;
  readonly headline: Headline;
  readonly marked: Element | null;
  /** What holds the headline, from the outermost inwards. */
  readonly above: readonly Element[];
  readonly blocks: readonly PageBlock[];
  /** Whether it shows more than a line or two. */
  readonly shows: boolean;
}

const look = (document: Element): Seen => {
  const body = document.querySelector('body') ?? document;
  const tags = metaTags(document);
  const linked = linkedData(document);
  const headline = findHeadline(document, tags, linked);
  const marked = markedElement(document, headline);
  const kept = [headline.element, marked].filter((one) => one !== null);
  const shows = revealHidden(body, kept);
  const above = holdersOf(headline.element);
  return { document, body, tags, linked, headline, marked, above, shows, blocks: pageBlocks(body, kept) };
};

const documentOf = (html: string): Element => (parseHTML(html) as unknown as { document: Element }).document;

const parsed = (html: string): Element => {
  checkTags(html);
  const mended = mendMarkup(html);
  const first = documentOf(mended);
  const document = first.querySelector('body') ? first : documentOf(withBody(mended));
  checkDepth(document);
  return document;
};

/** What a page keeps for its scripts is looked at where it shows nothing itself. */
const lookAt = (html: string): Seen => {
  const seen = look(parsed(html));
  const opened = seen.shows || seen.linked.body !== null ? html : openLatent(html);
  return opened === html ? seen : look(parsed(opened));
};

const nothingIn = (html: string): Error => {
  const open = neverClosed(html);
  const why = open === null ? '' : `: <${open}> is never closed, and hides what follows`;
  return reject('empty', `page holds no article${why}`, open === null ? REMEDY : 'close the element');
};

/** A page whose only words are on it for its own sake. */
const onlyNotices = (found: readonly string[], blocks: readonly PageBlock[]): boolean =>
  found.length > 0 &&
  found.length <= 3 &&
  found.every((text) => isNotice({ text })) &&
  !blocks.some((block) => !block.aside && isProse(block));

const bodyOf = ({ document, body, headline, marked, above, linked, blocks }: Seen): readonly string[] => {
  const whole = document.querySelector('p') ? '' : domText(body);
  const taken = readable(document);
  const found = findBody({
    ...{ blocks, marked, above, headline: headline.element },
    taken: taken.length > 0 ? taken : paragraphs(whole),
  });
  const best = articleBody(linked.body, found, blocks) ?? found;
  return best.slice(0, commentsFrom(best));
};

/** The headline belongs to the text, since it may claim something; Readability takes it out. */
const withHeadline = (headline: string | null, body: readonly string[]): string => {
  if (headline === null) return body.join('\n\n');
  const bare = bareText(headline);
  const at = body.slice(0, 3).findIndex((text) => bareText(text) === bare);
  const rest = at < 0 ? body : body.filter((_, i) => i !== at);
  return at < 0 && bareText(body[0] ?? '').startsWith(bare)
    ? body.join('\n\n')
    : [headline, ...rest].join('\n\n');
};

/**
 * The article's text as paragraphs parted by blank lines, and its metadata. Throws `RejectedInput` for a page
 * that nests or is cut up beyond reason, or holds no article.
 */
export const readHtml = (html: string): { readonly text: string; readonly metadata: Metadata } => {
  const seen = lookAt(html);
  const { document, tags, linked, headline } = seen;
  const addresses = addressesOf(document, tags);
  const { published, disputed } = pageDate({
    ...seen,
    page: document,
    headline: headline.element,
    addresses,
  });
  const body = bodyOf(seen);
  if (body.length === 0) throw nothingIn(html);
  if (onlyNotices(body, seen.blocks)) {
    throw reject('no-body', `page shows only a notice ("${body[0]?.slice(0, 60)}"), and no article`, REMEDY);
  }
  const told = { published, source: sourceOf(tags), title: headline.text, url: addresses[0] };
  const more = { source: linked.publisher, url: linked.url };
  return {
    text: withHeadline(headline.text, body),
    metadata: { ...firstTold([metadataOf(told), metadataOf(more)]), disputed },
  };
};

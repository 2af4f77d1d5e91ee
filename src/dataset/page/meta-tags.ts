/** A page in; what its meta elements and links tell out, by names in small letters. */
import { type Element, folded } from './element.js';

export type MetaTags = ReadonlyMap<string, string>;

/** Names by what they tell, the more exact first. */
const NAMES = {
  published: (
    'article:published_time og:article:published_time article:published article:published_date og:published_time og:publish_date ' +
    'datepublished dcterms.issued dc.date.issued dc.issued citation_publication_date citation_online_date citation_date ' +
    'prism.publicationdate originalpublicationdate publication_date publicationdate publishdate publish-date publish_date ' +
    'published-date published_date published_time published pubdate pdate parsely-pub-date sailthru.date article.published ' +
    'article:post_date article_date_original cxenseparse:recs:publishtime cxenseparse:publishtime ' +
    'cxenseparse:articlepublishdate rnews:datepublished shareaholic:article_published_time bt:pubdate displaydate ' +
    'release_date releasedate og:release_date analyticsattributes.articledate gentics.pub_date dateposted firstpublished ' +
    'first_published uploaddate dcterms.date dc.date dc:date ptime timestamp og:pubdate eprints.datestamp date_published ' +
    'doc_date lw_date article_publication_date date'
  ).split(' '),
  created: (
    'dcterms.created dcterms:created dc.date.created dc:date.created dc.created article.created content_create_date ' +
    'datecreated datecreation'
  ).split(' '),
  modified: (
    'article:modified_time og:updated_time og:article:modified_time datemodified dcterms.modified dc.date.modified ' +
    'last-modified lastmod modified revised'
  ).split(' '),
  source: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  title: ['og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  url: ['og:url', 'dc.identifier', 'twitter:url', 'parsely-link'],
} as const;

export const metaTags = (page: Element): MetaTags => {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll('meta')) {
    const content = tag.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
};

/** All that they tell of a matter, in the order of how exact their names are. */
export const toldBy = (tags: MetaTags, what: keyof typeof NAMES): string[] =>
  NAMES[what].flatMap((name) => tags.get(name) ?? []);

/** Addresses of the page, the canonical one first. */
export const addressesOf = (page: Element, tags: MetaTags): string[] => {
  const canonical = page.querySelector('link[rel="canonical" i]')?.getAttribute('href')?.trim();
  return [...(canonical ? [canonical] : []), ...toldBy(tags, 'url')];
};

export const sourceOf = (tags: MetaTags): string | null => folded(toldBy(tags, 'source')[0]);

/** Articles in, those without a date given one by inference out: the pipeline read for what has a date in it. */
import { articleBounds } from './dating/article-bounds.js';
import { dateAlone } from './dating/date-alone.js';
import { type DatedTogether, dateTogether, type Undated } from './dating/date-together.js';
import { type DatingKnowledge, datingKnowledge } from './dating/dating-article.js';
import type { Traced } from './dating/orderings.js';
import { tracesOf } from './dating/traces.js';
import { inferredDate, isSame, OPEN, type Window } from './dating/window.js';
import { builtInDomain } from './domain/load.js';
import { engineOf } from './engine.js';
import type { ArticleInput } from './model/article.js';
import type { Claim } from './model/claim.js';
import { type Bounded, type ClaimDate, UNDATED } from './model/date.js';
import type { DateBound, Trace } from './model/dating.js';
import type { Domain } from './model/domain.js';
import { parseEdtf } from './model/edtf.js';
import { readArticle } from './pipeline/read-article.js';
import { extractClaims } from './pipeline.js';
import { readTimexes } from './timexes/find.js';

/** An article without a date, searched within what is known of its date. */
interface UndatedReading {
  readonly claims: readonly Claim[];
  readonly bounds: readonly DateBound[];
  readonly traces: readonly Trace[];
}

/** An article whose date was inferred; its claims are dated by that. */
export interface InferredReading extends UndatedReading {
  readonly published: ClaimDate;
}

/** Reads the text once, and its dates against as many windows as are asked for; `first` are its claims within none. */
const undatedReader = (
  article: ArticleInput,
  domain: Domain,
  knowledge: DatingKnowledge,
  first: readonly Claim[] | null = null,
) => {
  const { text } = article;
  const { sentences, mentions } = readArticle(text, UNDATED, engineOf(domain));
  const timexes = readTimexes(text, sentences);
  return (window: Window): UndatedReading => {
    const published = inferredDate(window).edtf;
    const claims =
      isSame(window, OPEN) && first
        ? first
        : extractClaims({ ...article, published }, { domain, publishedBasis: 'inferred' }).claims;
    return {
      claims,
      bounds: articleBounds({ text, sentences, mentions, claims, timexes }, knowledge, window),
      traces: tracesOf(text, claims, knowledge.anchors),
    };
  };
};

const knowledgeOf = (domain: Domain): DatingKnowledge =>
  datingKnowledge(domain.organisations, domain.anchors);

/**
 * Infers the date of an article that tells none, from its own text, and searches it for claims. `within` is
 * EDTF, where more is known of the date by now: it is taken, then, as the date. Null where the text gives no claim.
 */
export const readUndated = (
  article: ArticleInput,
  within: string | null = null,
  domain: Domain = builtInDomain,
): InferredReading | null => {
  const first = extractClaims({ ...article, published: null }, { domain }).claims;
  if (first.length === 0) return null;
  const read = undatedReader(article, domain, knowledgeOf(domain), first);
  const known = within === null ? null : parseEdtf(within);
  const { window, reading } = known ? { window: known, reading: read(known) } : dateAlone(read);
  return { ...reading, published: inferredDate(window) };
};

/** What an article with a date says that others can be ordered by. */
export const datedTraces = (
  text: string,
  claims: readonly Claim[],
  domain: Domain = builtInDomain,
): readonly Trace[] => tracesOf(text, claims, domain.anchors);

export interface ArticleToDate extends Omit<ArticleInput, 'published'> {
  /** Null where nothing tells it. */
  readonly published: Bounded | null;
  /** Where it has been searched before, spare searching it again. */
  readonly claims?: readonly Claim[];
}

/** Infers the date of every article whose `published` is null, from its own text and from all the others. */
export const datePublished = async (
  articles: readonly ArticleToDate[],
  domain: Domain = builtInDomain,
): Promise<DatedTogether> => {
  const knowledge = knowledgeOf(domain);
  const dated: Traced[] = [];
  const undated = new Map<
    string,
    Undated & UndatedReading & { readonly read: ReturnType<typeof undatedReader> }
  >();
  for (const { published, claims: found, ...article } of articles) {
    const { id, text } = article;
    if (published) {
      const claims = found ?? extractClaims({ ...article, published: published.edtf }, { domain }).claims;
      dated.push({ id, published, traces: tracesOf(text, claims, knowledge.anchors) });
    } else {
      const read = undatedReader(article, domain, knowledge);
      const { window, reading } = dateAlone(read);
      undated.set(id, { ...reading, id, window, read });
    }
  }
  const { datings, conflicts } = await dateTogether([...undated.values()], dated, async (id, window) => {
    const one = undated.get(id);
    if (!one) throw new Error(`${id} has a date`);
    return isSame(window, one.window) ? one : one.read(window);
  });
  const ordered = new Map(datings.map((dating) => [dating.article, dating]));
  return {
    datings: [...undated.values()]
      .map(
        ({ id, window, bounds }) =>
          ordered.get(id) ?? { article: id, published: inferredDate(window), bounds: [...bounds] },
      )
      .sort((a, b) => (a.article < b.article ? -1 : 1)),
    conflicts,
  };
};

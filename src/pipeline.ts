/** The stages in order: one article in, its claims with how each came about out. */
import { builtInDomain } from './domain/load.js';
import { type Engine, engineOf } from './engine.js';
import type { ArticleInput } from './model/article.js';
import type { Claim } from './model/claim.js';
import { type ClaimDate, UNDATED } from './model/date.js';
import type { Derivation } from './model/derivation.js';
import type { Domain } from './model/domain.js';
import { parseEdtf } from './model/edtf.js';
import { kindOf } from './model/organisation.js';
import type { Problem } from './model/problem.js';
import { eventDrafts, findingsOf } from './pipeline/draft-claims.js';
import { type ReadArticle, readArticle } from './pipeline/read-article.js';
import { datesTold } from './relations/dates-told.js';
import { asWritten } from './stages/as-written.js';
import { type AssemblyContext, assembleClaims } from './stages/assemble-claims.js';
import { mayNameOrganisation } from './stages/find-organisations.js';
import { maskMarks } from './stages/mask-marks.js';

export interface ExtractOptions {
  /** Knowledge to extract with; the health-service domain of the package if none is given. */
  readonly domain?: Domain;
  /** `inferred` where the article tells no date of its own and `published` was worked out from texts. */
  readonly publishedBasis?: ClaimDate['basis'];
}

/** Claims in order of their first evidence, and what was odd about the article. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** How each claim came about, one entry for every place that asserts it. */
  readonly derivations: readonly Derivation[];
}

const NOTHING: Extraction = { claims: [], problems: [], derivations: [] };

/** The date that an article is given, in bounds. */
export const publishedDate = (
  article: ArticleInput,
  basis: ClaimDate['basis'],
): { published: ClaimDate; problems: readonly Problem[] } => {
  if (!article.published) return { published: UNDATED, problems: [] };
  const bounds = parseEdtf(article.published);
  if (bounds)
    return { published: { edtf: bounds.edtf, from: bounds.from, to: bounds.to, basis }, problems: [] };
  return {
    published: UNDATED,
    problems: [
      {
        code: 'unreadable-date',
        reason: `published is "${article.published}", expected an EDTF date such as 2014-06-25, 2014-06 or 2014-06-23/2014-06-25`,
        place: article.id,
        remedy: 'the article is treated as undated',
      },
    ],
  };
};

/** Scope label of the kind of organisation that the article names most. */
const usualScope = ({ mentions }: ReadArticle, domain: Domain): string | null => {
  const counts = new Map<string, number>();
  for (const { organisations } of mentions) {
    for (const organisation of organisations) {
      const kind = kindOf(organisation);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  const [kind] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return domain.kinds.find((one) => one.kind === kind)?.label || null;
};

const assemblyContext = (
  { id }: ArticleInput,
  read: ReadArticle,
  { domain, confidence }: Engine,
): AssemblyContext => ({
  article: id,
  text: read.text,
  sentences: read.sentences,
  mentions: read.mentions,
  usualScope: usualScope(read, domain),
  scopes: read.rows.flatMap((row) => row.filter((unit) => unit.kind === 'scope')),
  tenders: domain.classes.tenders ?? [],
  jointPosts: new Set(domain.classes['joint-posts']),
  confidence,
});

/** Extracts the claims of one article. Pure: the same article and domain give the same result; odd text never throws. */
export const extractClaims = (article: ArticleInput, options: ExtractOptions = {}): Extraction => {
  const text = maskMarks(article.text);
  if (text === article.text) return extractMasked(article, options);
  return asWritten(extractMasked({ ...article, text }, options), article.text);
};

const extractMasked = (article: ArticleInput, options: ExtractOptions): Extraction => {
  const engine = engineOf(options.domain ?? builtInDomain);
  const { published, problems } = publishedDate(article, options.publishedBasis ?? 'article');
  if (!mayNameOrganisation(article.text, engine.gazetteer)) return { ...NOTHING, problems };
  const read = readArticle(article.text, published, engine);
  const { found, events } = read.told;
  const dates = datesTold(
    [...new Set([...found, ...events])],
    read.readings,
    engine.relations,
    read.discourse.resolve,
    published,
  );
  const derivations = assembleClaims(
    findingsOf(article, read, published, engine),
    eventDrafts(article, read, events, published, engine),
    dates,
    assemblyContext(article, read, engine),
  );
  const claims = [...new Map(derivations.map(({ claim }) => [claim.id, claim])).values()].toSorted(
    (a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || (a.id < b.id ? -1 : 1),
  );
  return { claims, problems, derivations };
};

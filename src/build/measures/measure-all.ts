/** Articles, gold and cases in; every figure that must not fall, and every claim that was found, out. */
import { datePublished } from '../../date-articles.js';
import { builtInDomain } from '../../domain/load.js';
import type { ArticleInput } from '../../model/article.js';
import type { Claim } from '../../model/claim.js';
import { parseEdtf } from '../../model/edtf.js';
import { groupBy } from '../../model/group-by.js';
import { type ExtractOptions, extractClaims } from '../../pipeline.js';
import { diffClaims } from '../../review/diff-claims.js';
import type { CaseItem } from './case-item.js';
import { addTallies, judgeCase } from './judge-case.js';
import { type ArticleSet, CASES, type Material } from './material.js';

/** Figures of one set by name; those that nothing defines are left out. Shares are from 0 to 1. */
export type Figures = Readonly<Record<string, number>>;

export interface Measured {
  /** By name of the set; of the cases, the totals. */
  readonly figures: Readonly<Record<string, Figures>>;
  /** By name of the set, one key a claim, which says all that is scored of it. */
  readonly claims: Readonly<Record<string, ReadonlySet<string>>>;
}

/** What the cases' items that are right are called, kind by kind. */
export const BY_KIND = 'cases by kind';

const keyOf = ({ article, relation, status, participants, event }: Claim): string => {
  const who = participants.map(({ role, id }) => `${role}:${id}`).join(' + ');
  return `${article} ${relation} ${status} ${who} @${event?.edtf ?? 'none'}`;
};

const defined = (figures: Readonly<Record<string, number | null>>): Figures =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Extracts as `run` does: those without a date are dated by their own texts and by all others of the set. */
const claimsOf = async (
  articles: readonly ArticleInput[],
  options: ExtractOptions,
): Promise<readonly Claim[]> => {
  const read = articles.map((article) => ({
    ...article,
    published: article.published ? parseEdtf(article.published) : null,
    ...(article.published ? { claims: extractClaims(article, options).claims } : {}),
  }));
  const dated = read.flatMap(({ claims }) => claims ?? []);
  if (read.every(({ claims }) => claims)) return dated;
  const { datings } = await datePublished(read, options.domain ?? builtInDomain);
  const windows = new Map(datings.map(({ article, published }) => [article, published.edtf]));
  const inferred = articles.flatMap((article) => {
    const published = windows.get(article.id);
    return published === undefined
      ? []
      : extractClaims({ ...article, published }, { ...options, publishedBasis: 'inferred' }).claims;
  });
  return [...dated, ...inferred];
};

const scoreSet = (claims: readonly Claim[], { articles, gold }: ArticleSet): Figures => {
  const ids = articles.map(({ id }) => id);
  const { core, all, event } = diffClaims(claims, gold, { articles: ids, intervals: false }).scores;
  return defined({
    'core full F1': core.full.f1,
    'core precision': core.full.precision,
    'all full F1': all.full.f1,
    'status of detected': share(core.full.truePositives, core.detection.truePositives),
    'event accuracy': event.accuracy,
  });
};

const scoreCases = (items: readonly CaseItem[], found: readonly (readonly Claim[])[]) => {
  const judged = items.map((item, i) => ({ kind: item.kind, tally: judgeCase(item, found[i] ?? []) }));
  const kinds = [...groupBy(judged, ({ kind }) => kind)];
  const { right, hits, wrong, missing, dated, datesRight, never } = addTallies(
    judged.map((one) => one.tally),
  );
  return {
    [CASES]: defined({
      right,
      precision: share(hits, hits + wrong),
      F1: share(2 * hits, 2 * hits + wrong + missing),
      'event accuracy': share(datesRight, dated),
      never,
    }),
    [BY_KIND]: Object.fromEntries(
      kinds.map(([kind, own]) => [kind, addTallies(own.map(({ tally }) => tally)).right]),
    ),
  };
};

/**
 * Measures everything with one set of options, such as a domain that lacks a rule. Pure: the same material and
 * options give the same figures.
 */
export const measureAll = async (material: Material, options: ExtractOptions = {}): Promise<Measured> => {
  const figures: Record<string, Figures> = {};
  const claims: Record<string, ReadonlySet<string>> = {};
  for (const set of material.sets) {
    const found = await claimsOf(set.articles, options);
    figures[set.name] = scoreSet(found, set);
    claims[set.name] = new Set(found.map(keyOf));
  }
  if (material.cases) {
    const found = material.cases.map((item) => extractClaims(item, options).claims);
    Object.assign(figures, scoreCases(material.cases, found));
    claims[CASES] = new Set(found.flat().map(keyOf));
  }
  return { figures, claims };
};

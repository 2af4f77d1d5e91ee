/** Claims, gold and decisions in, the list of differences with what was decided about each out. */
import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import type { GoldFile } from '../model/gold.js';
import { type Decision, keyOfDifference } from './decision.js';
import type { Decisions } from './decisions-file.js';
import { compareClaims } from './diff-claims.js';
import type { ArticleDiff, Difference } from './difference.js';
import { goldId } from './gold-identity.js';
import type { Names } from './organisation-names.js';

/** The extracted side of a review. */
export interface Extracted {
  readonly claims: readonly Claim[];
  /** By id. */
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  /** Organisations known beside those of the claims; none where left out. */
  readonly known?: Names;
}

/** One difference, or one agreement, as a reviewer meets it. */
export interface ReviewItem {
  readonly difference: Difference;
  /** What was decided about it, if anything. */
  readonly decision: Decision | null;
  /** Differs whenever there is something else to decide; a decision on an older version is refused. */
  readonly version: string;
  /** Whether it waits for a decision. */
  readonly pending: boolean;
}

export interface Review {
  /** In the order of articles and of their gold. */
  readonly items: readonly ReviewItem[];
  /** How many decisions have been made about these articles, also those that left nothing to show. */
  readonly decided: number;
  /** Gold files whose article was not extracted: nothing to decide. */
  readonly withoutArticle: readonly string[];
}

const versionOf = (d: Difference, decision: Decision | null): string => {
  const gold = d.gold ? goldId(d.article, d.gold) : null;
  const parts = [d.id, d.kind, gold, keyOfDifference(d), decision?.decision ?? null, decision?.at ?? null];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
};

/** Articles without gold are compared with an empty one: all that they claim is new. */
const everyArticle = (extracted: Extracted, gold: readonly GoldFile[]) => {
  const articles = [...extracted.articles.keys()];
  const known = compareClaims(extracted.claims, gold, { articles });
  const empty = known.unscored.withoutGold.map((article) => ({ article, claims: [], optional: [] }));
  const lone = new Set(known.unscored.withoutGold);
  const rest = compareClaims(
    extracted.claims.filter((claim) => lone.has(claim.article)),
    empty,
  );
  const diffs: ArticleDiff[] = [...known.articles, ...rest.articles];
  diffs.sort((a, b) => (a.article < b.article ? -1 : 1));
  return { diffs, withoutArticle: known.unscored.withoutArticle };
};

/** What was decided about a difference, or wrote the gold claim that it misses; null where nothing was. */
export const decisionFinder = (decisions: Decisions): ((d: Difference) => Decision | null) => {
  const written = new Map([...decisions.values()].flatMap((d) => (d.gold ? [[d.gold, d] as const] : [])));
  return (difference) =>
    decisions.get(keyOfDifference(difference)) ??
    (difference.kind === 'missing' ? written.get(difference.id) : undefined) ??
    null;
};

/** Puts together what there is to decide. A difference that was decided as it stands is not asked about again. */
export const makeReview = (extracted: Extracted, gold: readonly GoldFile[], decisions: Decisions): Review => {
  const decisionOn = decisionFinder(decisions);
  const { diffs, withoutArticle } = everyArticle(extracted, gold);
  const items = diffs
    .flatMap((a) => a.differences)
    .map((difference): ReviewItem => {
      const decided = decisionOn(difference);
      const pending = difference.kind !== 'matched' && decided === null;
      return { difference, decision: decided, version: versionOf(difference, decided), pending };
    });
  const decided = [...decisions.values()].filter((d) => extracted.articles.has(d.article)).length;
  return { items, decided, withoutArticle };
};

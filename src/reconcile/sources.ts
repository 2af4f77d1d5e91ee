/** The claims of a track with their articles' sketches in; which articles are one source out. */
import type { ArticleFacts } from './article-facts.js';
import { meets } from './range.js';
import { isCopy, type Sketch, sketchOf } from './sketch.js';
import type { TrackClaim } from './track-claim.js';

const NO_SKETCH = sketchOf('');

/** Names the source of a claim: claims with one name come from one report or its copies. */
export type SourceOf = (claim: TrackClaim) => string;

/** Smallest hashes by which candidates meet: copies share one of them but for one pair in a hundred or fewer. */
const MEETING_HASHES = 8;

const find = (parent: Map<string, string>, id: string): string => {
  let root = id;
  for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
  return root;
};

/** The smaller id becomes the root, so that names do not depend on the order of joining. */
const join = (parent: Map<string, string>, a: string, b: string): void => {
  const [x, y] = [find(parent, a), find(parent, b)].sort();
  if (x !== undefined && y !== undefined && x !== y) parent.set(y, x);
};

type Articles = readonly { readonly id: string; readonly sketch: Sketch }[];

const joinCopies = (parent: Map<string, string>, articles: Articles): void => {
  const meeting = new Map<number, number[]>();
  articles.forEach((article, i) => {
    const compared = new Set<number>();
    for (const h of article.sketch.subarray(0, MEETING_HASHES)) {
      const others = meeting.get(h) ?? [];
      for (const j of others) {
        const other = articles[j];
        if (other === undefined || compared.has(j)) continue;
        compared.add(j);
        if (isCopy(article.sketch, other.sketch)) join(parent, article.id, other.id);
      }
      meeting.set(h, [...others, i]);
    }
  });
};

/** Where a text is not known, the same telling words quoted for a claim betray a copy. */
const joinByWording = (
  parent: Map<string, string>,
  claims: readonly TrackClaim[],
  known: ReadonlySet<string>,
): void => {
  const first = new Map<string, TrackClaim>();
  for (const claim of claims) {
    if (claim.wording === null) continue;
    const other = first.get(claim.wording);
    if (other === undefined) first.set(claim.wording, claim);
    else if (!known.has(claim.article) || !known.has(other.article))
      join(parent, claim.article, other.article);
  }
};

/**
 * Articles are one source where they are copies of one another (near-identical text), and a claim that an
 * article recalls has the source of the report that it recalls, where that report is among the claims.
 */
export const sourcesOf = (
  claims: readonly TrackClaim[],
  facts: ReadonlyMap<string, ArticleFacts>,
): SourceOf => {
  const ids = [...new Set(claims.map((c) => c.article))].sort();
  const parent = new Map<string, string>();
  if (ids.length > 1) {
    const articles = ids.map((id) => ({ id, sketch: facts.get(id)?.sketch ?? NO_SKETCH }));
    joinCopies(parent, articles);
    joinByWording(parent, claims, new Set(articles.filter((a) => a.sketch.length > 0).map((a) => a.id)));
  }
  const recalled = new Map<string, string>();
  for (const claim of claims) {
    if (claim.basis !== 'text') continue;
    const original = claims.find(
      (c) =>
        c.basis !== 'text' &&
        c.article !== claim.article &&
        c.status === claim.status &&
        meets(c.at, claim.at),
    );
    if (original) recalled.set(claim.id, original.article);
  }
  return (claim) => find(parent, recalled.get(claim.id) ?? claim.article);
};

/** The claims of a track with their articles' sketches in; which articles are one source out. */
import { meets } from '../model/range.js';
import { isCopy, type Sketch, sketchOf } from './sketch.js';
import type { TrackClaim } from './track-claim.js';

const NO_SKETCH = sketchOf('');

/** Names the source of a claim: claims with one name come from one report or its copies. */
export type SourceOf = (claim: TrackClaim) => string;

/** Smallest hashes by which candidates meet: copies share one of them but for one pair in a hundred or fewer. */
const MEETING_HASHES = 8;

/** Of a sketch what `mayBeCopies` asks for. */
export const meetingHashes = (sketch: Sketch): Sketch => sketch.slice(0, MEETING_HASHES);

/**
 * Those of the articles that may be a copy of another of them, by their `meetingHashes`: all others are told apart
 * without their sketches.
 */
export const mayBeCopies = (hashes: ReadonlyMap<string, Sketch>): ReadonlySet<string> => {
  const first = new Map<number, string>();
  const found = new Set<string>();
  for (const [article, own] of hashes)
    for (const h of own) {
      const other = first.get(h);
      if (other === undefined) first.set(h, article);
      else found.add(other).add(article);
    }
  return found;
};

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

/**
 * Those that meet at a hash stand in groups of one source each: an article that is a copy of one of a group is
 * compared with no more of it, so that a thousand copies of one report take a thousand comparisons.
 */
const joinCopies = (parent: Map<string, string>, articles: Articles): void => {
  const meeting = new Map<number, number[][]>();
  articles.forEach((article, i) => {
    const compared = new Set<number>();
    const joins = (j: number): boolean => {
      const other = articles[j];
      if (other === undefined) return false;
      if (find(parent, article.id) === find(parent, other.id)) return true;
      if (compared.has(j) || !isCopy(article.sketch, other.sketch)) {
        compared.add(j);
        return false;
      }
      join(parent, article.id, other.id);
      return true;
    };
    for (const h of article.sketch.subarray(0, MEETING_HASHES)) {
      const groups = meeting.get(h) ?? [];
      const own = groups.filter((group) => group.some(joins));
      const [first] = own;
      if (first === undefined) meeting.set(h, [...groups, [i]]);
      else {
        for (const group of own.slice(1)) for (const j of group) first.push(j);
        first.push(i);
        if (own.length > 1)
          meeting.set(
            h,
            groups.filter((group) => group === first || !own.includes(group)),
          );
      }
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

/** Claims of one status and date, of which one is the first, and one the first of another article. */
interface SameDate {
  readonly at: TrackClaim['at'];
  readonly first: readonly [order: number, article: string];
  other: readonly [order: number, article: string] | null;
}

/** By status and date: there are far fewer dates than claims. */
const byDate = (claims: readonly TrackClaim[]): ReadonlyMap<string, readonly SameDate[]> => {
  const all = new Map<string, Map<string, SameDate>>();
  claims.forEach((claim, i) => {
    if (claim.basis === 'text') return;
    const dates = all.get(claim.status) ?? new Map<string, SameDate>();
    all.set(claim.status, dates);
    const key = `${claim.at.from}/${claim.at.to}`;
    const same = dates.get(key);
    if (!same) dates.set(key, { at: claim.at, first: [i, claim.article], other: null });
    else if (same.first[1] !== claim.article) same.other ??= [i, claim.article];
  });
  return new Map([...all].map(([status, dates]) => [status, [...dates.values()]]));
};

/** The article whose report each claim recalls, by the claim's id: the first that reports the same of that time. */
const recalledArticles = (claims: readonly TrackClaim[]): ReadonlyMap<string, string> => {
  const reports = byDate(claims);
  const recalled = new Map<string, string>();
  for (const claim of claims) {
    if (claim.basis !== 'text') continue;
    let found: readonly [order: number, article: string] | null = null;
    for (const { at, first, other } of reports.get(claim.status) ?? []) {
      const report = first[1] === claim.article ? other : first;
      if (report && (found === null || report[0] < found[0]) && meets(at, claim.at)) found = report;
    }
    if (found) recalled.set(claim.id, found[1]);
  }
  return recalled;
};

/**
 * Articles are one source where they are copies of one another (near-identical text), and a claim that an
 * article recalls has the source of the report that it recalls, where that report is among the claims.
 */
export const sourcesOf = (claims: readonly TrackClaim[], sketches: ReadonlyMap<string, Sketch>): SourceOf => {
  const ids = [...new Set(claims.map((c) => c.article))].sort();
  const parent = new Map<string, string>();
  if (ids.length > 1) {
    const articles = ids.map((id) => ({ id, sketch: sketches.get(id) ?? NO_SKETCH }));
    joinCopies(parent, articles);
    joinByWording(parent, claims, new Set(articles.filter((a) => a.sketch.length > 0).map((a) => a.id)));
  }
  const recalled = recalledArticles(claims);
  return (claim) => find(parent, recalled.get(claim.id) ?? claim.article);
};

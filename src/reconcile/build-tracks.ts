/** Claims in any order in; the tracks that they form, each reconciled by itself, out. */
import type { Claim, Relation } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import type { ArticleFacts } from './article-facts.js';
import { type Chain, chainOf } from './chain.js';
import { inOrder } from './precedence.js';
import { highest, type Range } from './range.js';
import { sourcesOf } from './sources.js';
import { type Member, type TrackClaim, trackClaim } from './track-claim.js';
import { REGULATORS } from './voice.js';

/** What is known beside the claims, as plain data. */
export interface ReconcileOptions {
  /** Facts of the claims' articles; without them an article counts as published when it reports. */
  readonly articles?: Iterable<ArticleFacts>;
  /** Ids of the organisations whose word counts as first-hand on any other; by default England's regulators. */
  readonly regulators?: readonly string[];
  /** Last day (`YYYY-MM-DD`) of what may be known: claims recorded later, or perhaps later, are left out. */
  readonly knownBy?: string;
}

/** A track reconciled by itself. */
export interface BuiltTrack {
  readonly id: string;
  readonly relation: Relation;
  readonly members: readonly Member[];
  /** Ids of the members, sorted and without repeats. */
  readonly participants: readonly string[];
  readonly chain: Chain;
}

/** Publication of articles without facts: the date by which they assert something themselves. */
const datesOfArticles = (claims: readonly Claim[], facts: ReadonlyMap<string, ArticleFacts>) => {
  const dates = new Map<string, Range>();
  for (const { article, reported } of claims) {
    const known = facts.get(article)?.recorded;
    if (known) dates.set(article, known);
    else if (reported.basis !== 'text' || !dates.has(article)) {
      const range = { from: reported.from, to: reported.to };
      const before = dates.get(article);
      dates.set(article, before && highest(before) > highest(range) ? before : range);
    }
  }
  return dates;
};

/** Claims by track; repeated ids once. Only what reconciliation needs of a claim is kept. */
export const groupByTrack = (
  claims: Iterable<Claim>,
  options: ReconcileOptions,
): ReadonlyMap<string, readonly TrackClaim[]> => {
  const facts = factsById(options);
  const list = [...claims];
  const dates = datesOfArticles(list, facts);
  const regulators = new Set(options.regulators ?? REGULATORS);
  const groups = new Map<string, Map<string, TrackClaim>>();
  for (const claim of list) {
    const recorded = dates.get(claim.article) ?? { from: null, to: null };
    if (options.knownBy !== undefined && highest(recorded) > options.knownBy) continue;
    const track = trackId(claim);
    const group = groups.get(track) ?? new Map<string, TrackClaim>();
    groups.set(track, group);
    const compact = trackClaim(claim, facts.get(claim.article) ?? null, recorded, regulators);
    const same = group.get(claim.id);
    // Of two that bear one id the first in order stays, whatever order they come in.
    if (same === undefined || inOrder(compact, same) < 0) group.set(claim.id, compact);
  }
  return new Map([...groups].map(([id, group]) => [id, [...group.values()]]));
};

export const factsById = (options: ReconcileOptions): ReadonlyMap<string, ArticleFacts> => {
  const facts = new Map<string, ArticleFacts>();
  for (const article of options.articles ?? []) facts.set(article.id, article);
  return facts;
};

/** One track by itself, from its claims; null where there are none. */
export const buildTrack = (
  id: string,
  claims: readonly TrackClaim[],
  facts: ReadonlyMap<string, ArticleFacts>,
): BuiltTrack | null => {
  const [first] = claims;
  if (first === undefined) return null;
  const chain = chainOf(claims, sourcesOf(claims, facts));
  const participants = [...new Set(first.members.map((m) => m.id))].sort();
  return { id, relation: first.relation, members: first.members, participants, chain };
};

/** Claims in any order in; the tracks that they form, each reconciled by itself, out. */
import type { Claim, Relation, TrackSubject } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import type { Track } from '../model/timeline.js';
import type { ArticleFacts } from './article-facts.js';
import { type Chain, chainOf } from './chain.js';
import { inOrder } from './precedence.js';
import { claimFrom, type PreparedClaims, sketchFrom } from './prepared-claims.js';
import { highest } from './range.js';
import { type Sketch, sketchOf } from './sketch.js';
import { type SourceOf, sourcesOf } from './sources.js';
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
  readonly subject: Pick<Track, keyof TrackSubject | 'unit'>;
  readonly chain: Chain;
  readonly sourceOf: SourceOf;
}

/** Articles one by one in; their claims by track at the end. Only what reconciliation needs is kept of a claim. */
export interface Collector {
  /** Claims of one article with its facts; null where nothing is known of it, then each claim tells its own date. */
  readonly add: (claims: readonly Claim[], facts: ArticleFacts | null) => void;
  /** The same for claims that were prepared; everything may be known of them. */
  readonly addPrepared: (prepared: PreparedClaims) => void;
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, TrackClaim>>;
  readonly sketches: ReadonlyMap<string, Sketch>;
}

/** Of an article of which nothing is known, each claim counts as published when it was asserted. */
const assumedFacts = ({ article, reported }: Claim): ArticleFacts => ({
  id: article,
  recorded: { from: reported.from, to: reported.to },
  sketch: sketchOf(''),
  corrections: [],
});

export const collector = (options: Omit<ReconcileOptions, 'articles'>): Collector => {
  const regulators = new Set(options.regulators ?? REGULATORS);
  const groups = new Map<string, Map<string, TrackClaim>>();
  const sketches = new Map<string, Sketch>();
  const addClaim = (track: string, claim: TrackClaim): void => {
    const group = groups.get(track);
    if (!group) {
      groups.set(track, new Map([[claim.id, claim]]));
      return;
    }
    const same = group.get(claim.id);
    // Of two that bear one id the first in order stays, whatever order they come in.
    if (same === undefined || inOrder(claim, same) < 0) group.set(claim.id, claim);
  };
  const add: Collector['add'] = (claims, known) => {
    if (known !== null) sketches.set(known.id, known.sketch);
    for (const claim of claims) {
      const article = known ?? assumedFacts(claim);
      if (options.knownBy === undefined || highest(article.recorded) <= options.knownBy)
        addClaim(trackId(claim), trackClaim(claim, article, regulators));
    }
  };
  const addPrepared: Collector['addPrepared'] = (prepared) => {
    sketches.set(prepared.article, sketchFrom(prepared));
    for (const claim of prepared.claims) addClaim(claim.track, claimFrom(claim, prepared));
  };
  return { add, addPrepared, groups, sketches };
};

/** All claims by track. */
export const collect = (claims: Iterable<Claim>, options: ReconcileOptions): Collector => {
  const facts = new Map<string, ArticleFacts>();
  for (const article of options.articles ?? []) facts.set(article.id, article);
  const collected = collector(options);
  for (const claim of claims) collected.add([claim], facts.get(claim.article) ?? null);
  return collected;
};

/** A track is not told apart by unit: it has one where all its figures that name any name the same. */
const subjectOf = (claims: readonly TrackClaim[], first: TrackClaim): BuiltTrack['subject'] => {
  const units = new Set(claims.flatMap(({ figure }) => figure?.unit ?? []));
  const [unit] = units;
  return unit !== undefined && units.size === 1 ? { ...first.subject, unit } : first.subject;
};

/** One track by itself, from its claims; null where there are none. */
export const buildTrack = (
  id: string,
  group: ReadonlyMap<string, TrackClaim> | undefined,
  sketches: ReadonlyMap<string, Sketch>,
): BuiltTrack | null => {
  const claims = [...(group?.values() ?? [])];
  const [first] = claims;
  if (first === undefined) return null;
  const sourceOf = sourcesOf(claims, sketches);
  const chain = chainOf(claims, sourceOf);
  const participants = [...new Set(first.members.map((m) => m.id))].sort();
  const subject = subjectOf(claims, first);
  return { id, relation: first.relation, members: first.members, participants, subject, chain, sourceOf };
};

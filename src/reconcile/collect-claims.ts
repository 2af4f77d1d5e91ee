/** Claims in any order in; the same by track, as reconciliation takes them, out. */
import type { Claim } from '../model/claim.js';
import { trackId } from '../model/identity.js';
import { highest } from '../model/range.js';
import type { ArticleFacts } from './article-facts.js';
import { type Gathered, type Gatherer, gatherer } from './gather-claims.js';
import { sketchOf } from './sketch.js';
import { trackClaim } from './track-claim.js';
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

/** Articles one by one in; their claims by track at the end. Only what reconciliation needs is kept of a claim. */
export interface Collector extends Gathered {
  /** Claims of one article with its facts; null where nothing is known of it, then each claim tells its own date. */
  readonly add: (claims: readonly Claim[], facts: ArticleFacts | null) => void;
  /** The same for claims that were prepared. */
  readonly addPrepared: Gatherer['addPrepared'];
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
  const { groups, sketches, addClaim, addSketch, addPrepared } = gatherer(options.knownBy);
  const add: Collector['add'] = (claims, known) => {
    if (known !== null) addSketch(known.id, known.sketch);
    for (const claim of claims) {
      const article = known ?? assumedFacts(claim);
      if (options.knownBy === undefined || highest(article.recorded) <= options.knownBy)
        addClaim(trackId(claim), trackClaim(claim, article, regulators));
    }
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

/** Nouns of a diff: what became of each gold claim and of each extracted claim. */
import type { Claim } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import type { FieldDifference } from './compare-fields.js';
import type { Scores } from './score-diff.js';

export const DIFFERENCE_KINDS = ['matched', 'changed', 'missing', 'spurious'] as const;

/**
 * - `matched`: gold and extracted agree in every field that the gold gives;
 * - `changed`: they are the same claim with at least one field different;
 * - `missing`: the gold asks for it and nothing extracted is it;
 * - `spurious`: extracted, and the gold has nothing like it.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One condition that kept a gold claim from being found. */
export interface WhyNot {
  /** The pattern that came near; null where the reason lies before any pattern. */
  readonly pattern: string | null;
  readonly reason: string;
}

/** One gold claim, one extracted claim, or a pair of them. */
export interface Difference {
  /** The extracted claim's id; for a missing claim `g_` and a digest of the gold claim. */
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly article: string;
  /** Whether `gold` is one that is neither required nor penalised. */
  readonly optional: boolean;
  /** Relation, participants and the relation's identity agree. */
  readonly detected: boolean;
  /** Detected, and the status is accepted. */
  readonly full: boolean;
  /** Whether an optional gold claim accepts the extracted claim, status included. */
  readonly excused: boolean;
  readonly gold: GoldClaim | null;
  readonly claim: Claim | null;
  readonly fields: readonly FieldDifference[];
  /** Of a missing claim, the most telling first; left out where nobody looked. */
  readonly whyNot?: readonly WhyNot[];
}

/** The differences of one article, gold order first, then what the gold does not know. */
export interface ArticleDiff {
  readonly article: string;
  readonly differences: readonly Difference[];
}

/** How much of a run somebody looked at. */
export interface Looked {
  readonly claims: { readonly looked: number; readonly all: number };
  /** `whole` are those in which nothing waits for a decision. */
  readonly articles: { readonly whole: number; readonly all: number };
}

export interface Diff {
  /** Sorted by article id. */
  readonly articles: readonly ArticleDiff[];
  readonly scores: Scores;
  /** Where only that was scored which somebody looked at: how much it is. */
  readonly reviewed?: Looked;
  /** Articles that could not be scored, told and not counted. */
  readonly unscored: {
    /** Extracted articles for which there is no gold. */
    readonly withoutGold: readonly string[];
    /** Gold files whose article was not extracted. */
    readonly withoutArticle: readonly string[];
  };
}

/** Everything except what agrees, and what an optional gold claim excuses. */
export const isDifference = (d: Difference): boolean => d.kind !== 'matched';

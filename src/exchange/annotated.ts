/** Nouns of the exchange: an article with what was noted in it, whatever format that comes from or goes to. */
import type { Claim } from '../model/claim.js';
import type { GoldClaim } from '../model/gold.js';
import type { Problem } from '../model/problem.js';
import type { Span } from '../model/span.js';

/** A gold claim, or an extracted claim read as one. */
export interface Note {
  /** Unlike that of any other note of the article. */
  readonly id: string;
  readonly gold: GoldClaim;
  /** Neither required nor penalised. */
  readonly optional: boolean;
  /** Where the words stand, half-open UTF-16 offsets; empty where they do not. */
  readonly spans: readonly Span[];
  /** Null for gold. */
  readonly claim: Claim | null;
}

export interface Annotated {
  readonly article: string;
  /** EDTF; null where nobody knows. */
  readonly published: string | null;
  readonly title: string | null;
  /** Null where it is not at hand. */
  readonly text: string | null;
  readonly notes: readonly Note[];
}

/** What was read of others' annotations, and what could not be. */
export interface Imported {
  readonly articles: readonly Annotated[];
  readonly problems: readonly Problem[];
}

/** What goes into a file: its name's ending, and its text. */
export interface ExchangeFile {
  /** An article's id, or null for a file of a fixed name. */
  readonly article: string | null;
  readonly name: string;
  readonly text: string;
}

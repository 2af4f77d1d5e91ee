/** Everything that extraction knows about its subject, compiled from the YAML of one domain folder. */
import type { Anchors } from './dating.js';
import type { CompiledGrammar } from './frame.js';
import type { GazetteerData, Kind } from './gazetteer.js';
import type { Organisation } from './organisation.js';
import type { CompiledPattern } from './pattern.js';

/** Plain data: it is stored as JSON in the package. */
export interface Domain {
  /** SHA-256 of the source files: changes whenever knowledge does. */
  readonly version: string;
  readonly patterns: readonly CompiledPattern[];
  readonly grammar: CompiledGrammar;
  /** Word classes by name, verbs expanded to all their forms. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Words for what is counted, by scope. */
  readonly scopes: Readonly<Record<string, readonly string[]>>;
  readonly organisations: readonly Organisation[];
  readonly kinds: readonly Kind[];
  /** The names of both, read. */
  readonly gazetteer: GazetteerData;
  /** Dated facts that an undated article's own date can be told from. */
  readonly anchors: Anchors;
  /** Share of right claims by pattern, calibrated against gold; `""` over all patterns. */
  readonly confidence: Readonly<Record<string, number>>;
}

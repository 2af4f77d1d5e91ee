/** What the grammar knows of single words: their senses, lemmas and closed classes. */

/** Bits of the senses that an open-class word may have. */
export const SENSE = {
  noun: 1,
  plural: 2,
  adjective: 4,
  adverb: 8,
  base: 16,
  third: 32,
  past: 64,
  participle: 128,
  gerund: 256,
} as const;

/** Closed classes, in the order in which a word of several is tried. */
export const CLOSED = [
  ...['to', 'modal', 'be', 'have', 'do', 'not', 'there', 'whether', 'sub', 'cc', 'rel', 'wh', 'det'],
  ...['poss', 'pron', 'prep', 'adv', 'number'],
] as const;

/** One word as compiled: its senses, the lemmas of its verb and noun readings ('' where it has none). */
export type CompiledWord = readonly [senses: number, verb: string, noun: string];

/** The lexicon in compiled form: plain data. Words of closed classes may have several parts, separated by blanks. */
export interface CompiledLexicon {
  readonly words: Readonly<Record<string, CompiledWord>>;
  /** Words by closed class. */
  readonly closed: Readonly<Record<string, readonly string[]>>;
  /** Nouns that are hardly ever verbs, though they could be. */
  readonly nounFirst: readonly string[];
}

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

/** The lexicon in compiled form: plain data. */
export interface CompiledLexicon {
  /**
   * Lines in order of their words, each between line feeds, in fields between tabs: the word, its senses, the
   * lemmas of its verb and noun readings ('' where it has none), its closed classes between commas, and `first` where
   * it is a noun that is hardly ever a verb, though it could be.
   */
  readonly words: string;
  /** Phrases of several words that make one token, by closed class. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}

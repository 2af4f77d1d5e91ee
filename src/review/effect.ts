/** Nouns of a decision's outcome: what becomes of the gold, by file. */

/** What becomes of the gold: an entry more, one less, one that says something else, or all as it is. */
export type Effect = 'gains' | 'loses' | 'rewrites' | 'keeps';

/** How many entries of one article's gold are new, gone, written anew, or left as they are. */
export interface FileEffect extends Readonly<Record<Effect, number>> {
  readonly article: string;
  /** Within the gold folder; null where no file changes. */
  readonly file: string | null;
}

/** What a reviewer is shown before many decisions are carried out. */
export interface Preview {
  /** In the order of articles. */
  readonly effects: readonly FileEffect[];
  /** Of all that would be written; a decision that names it changes nothing else. */
  readonly digest: string;
}

/** How an article's text is divided: blocks, and sentences within blocks. */
import type { Span } from './span.js';

/** What a block is: running text, one item of a list, a heading or sub-head, or page furniture. */
export type BlockKind = 'paragraph' | 'list-item' | 'heading' | 'boilerplate';

/** A stretch of text that no sentence crosses. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * One sentence. Sentences are in order, do not overlap, hold no leading or trailing white space, and with
 * the gaps between them give back the text.
 */
export interface Sentence extends Span {
  /** 0-based position among the article's sentences. */
  readonly index: number;
  /** Kind of the block that it stands in. */
  readonly kind: BlockKind;
  /** 0-based position of that block among the article's blocks. */
  readonly block: number;
}

/** What a shape of articles is. */
import type { ArticleKind } from '../../dataset/article-kinds.js';

export interface Shape {
  /** `text` where nothing else is said. */
  readonly kind?: ArticleKind;
  readonly head?: string;
  readonly piece: (i: number) => string;
  readonly tail?: string;
  /** Whether the article tells no date, so that one is inferred. */
  readonly undated?: boolean;
}

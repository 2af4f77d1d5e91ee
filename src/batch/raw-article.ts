/** One article's bytes on their way from the disk to whoever reads and searches them. */
import type { ArticleKind } from '../dataset/article-kinds.js';
import type { Outside } from '../dataset/read-article.js';

export interface RawArticle {
  /** As they are once unpacked; of a `lines` file, one line. */
  readonly content: Uint8Array;
  readonly kind: ArticleKind;
  readonly outside: Outside;
  /** The id that its path gives it; for a line, which carries its own, the name of its file. */
  readonly pathId: string;
  readonly sha256: string;
  /** EDTF of what other articles leave of its date, where it tells none. */
  readonly within?: string;
  /** Whether it was under way when a run came to a sudden end: then it is tried where it can do no harm. */
  readonly isSuspect?: boolean;
}

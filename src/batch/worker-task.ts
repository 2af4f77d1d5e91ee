/** What goes to a worker and what comes back: plain data, as few and as flat as can be, since all of it is copied. */
import type { Processed } from './processor.js';
import type { RawArticle } from './raw-article.js';

/** An article whose bytes are a stretch of the task's. */
interface PackedArticle extends Omit<RawArticle, 'content'> {
  readonly start: number;
  readonly end: number;
}

export interface WorkerTask {
  /** The contents of all articles, one after another. */
  readonly bytes: Uint8Array;
  readonly articles: readonly PackedArticle[];
  /** One number, shared: the position of the article that is being worked on; -1 before the first. */
  readonly at: Int32Array;
}

/** One for each article, in order. */
export type WorkerAnswer = readonly Processed[];

/** Copies the contents into one buffer, which is then moved to the worker and not copied again. */
export const packTask = (raws: readonly RawArticle[]): WorkerTask => {
  const bytes = new Uint8Array(raws.reduce((sum, raw) => sum + raw.content.length, 0));
  let start = 0;
  const articles = raws.map(({ content, ...rest }): PackedArticle => {
    bytes.set(content, start);
    const packed = { ...rest, start, end: start + content.length };
    start = packed.end;
    return packed;
  });
  const at = new Int32Array(new SharedArrayBuffer(4));
  at[0] = -1;
  return { bytes, articles, at };
};

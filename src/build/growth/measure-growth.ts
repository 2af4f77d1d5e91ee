/** A shape in; the processor time and memory that an article of it takes at several lengths, and how the time grows, out. */
import { createHash } from 'node:crypto';
import { loadEngine } from '../../batch/load-engine.js';
import { processArticle } from '../../batch/process-article.js';
import { processorTime } from '../../batch/processor-time.js';
import type { RawArticle } from '../../batch/raw-article.js';
import { prepareFor } from '../../dataset/read-article.js';
import type { Shape } from './shape.js';
import { articleOf } from './shapes.js';

export interface Grown {
  /** Characters. */
  readonly length: number;
  /** Milliseconds of processor, the least of some tries. */
  readonly ms: number;
  readonly claims: number;
  /** Why the article was not taken, where it was not. */
  readonly refused: string | null;
}

const rawOf = (shape: Shape, length: number): RawArticle => {
  const content = Buffer.from(articleOf(shape, length));
  const published = shape.undated ? null : '2014-06-25';
  return {
    content,
    kind: shape.kind ?? 'text',
    outside: { sidecar: null, table: null, fileDate: published },
    pathId: 'made',
    sha256: createHash('sha256').update(content).digest('hex'),
  };
};

/** Beyond so many milliseconds one try tells enough. */
const ENOUGH = 4000;
const TRIES = 3;

/** Reads an article of the shape at each length, shortest first, after a shorter one that warms the code up. */
export const growthOf = async (shape: Shape, lengths: readonly number[]): Promise<readonly Grown[]> => {
  const engine = await loadEngine();
  await prepareFor(shape.kind ?? 'text');
  const warm = rawOf(shape, Math.min(...lengths));
  for (const from = processorTime(); processorTime() - from < 1500; ) processArticle(warm, engine);
  return lengths.map((length) => {
    const raw = rawOf(shape, length);
    let ms = Number.POSITIVE_INFINITY;
    let outcome = processArticle(warm, engine);
    for (let tries = 0, spent = 0; tries < TRIES && spent < ENOUGH; tries++) {
      globalThis.gc?.();
      const from = processorTime();
      outcome = processArticle(raw, engine);
      const took = processorTime() - from;
      ms = Math.min(ms, took);
      spent += took;
    }
    return {
      length,
      ms,
      claims: 'refused' in outcome ? 0 : outcome.claims.length,
      refused: 'refused' in outcome ? outcome.refused.code : null,
    };
  });
};

/** The slope between the two longest on paper with logarithms on both sides. */
export const exponentOf = (grown: readonly Grown[]): number => {
  const [short, long] = grown.slice(-2);
  if (!short || !long) return Number.NaN;
  return Math.log(long.ms / short.ms) / Math.log(long.length / short.length);
};

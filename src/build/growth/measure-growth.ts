/** A shape in; the processor time that an article of it takes at several lengths, and how that grows, out. */
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
  /** Milliseconds of processor, of all threads, the least of some tries. */
  readonly ms: number;
  /** Code of the reason for which the article was not taken. */
  readonly refused: string | null;
}

const rawOf = (shape: Shape, length: number): RawArticle => ({
  content: Buffer.from(articleOf(shape, length)),
  kind: shape.kind ?? 'text',
  outside: { sidecar: null, table: null, fileDate: shape.undated ? null : '2014-06-25' },
  pathId: 'made',
  sha256: '',
});

/** Characters of the article that the code is warmed up with, and milliseconds that this takes at least. */
const WARM = 50_000;
const WARMING = 1000;
const TRIES = 3;
/** Beyond so many milliseconds the tries so far tell enough. */
const ENOUGH = 1000;

/** The time of reading an article of the shape, searching it for claims and dating it, at each length, shortest first, once the code is warm. */
export const growthOf = async (
  shape: Shape,
  lengths: readonly number[],
  warming = WARMING,
): Promise<readonly Grown[]> => {
  const engine = await loadEngine();
  await prepareFor(shape.kind ?? 'text');
  const timeOf = (raw: RawArticle): Pick<Grown, 'ms' | 'refused'> => {
    globalThis.gc?.();
    const from = processorTime();
    const outcome = processArticle(raw, engine);
    return { ms: processorTime() - from, refused: 'refused' in outcome ? outcome.refused.code : null };
  };
  const warm = rawOf(shape, WARM);
  for (let spent = 0; spent < warming; ) spent += timeOf(warm).ms;
  // the longest first: code that is not yet quick at the shorter ones would make the growth look less
  const grown = lengths.toReversed().map((length) => {
    const raw = rawOf(shape, length);
    let best = timeOf(raw);
    for (let tries = 1, spent = best.ms; tries < TRIES && spent < ENOUGH; tries++) {
      const again = timeOf(raw);
      spent += again.ms;
      if (again.ms < best.ms) best = again;
    }
    return { length, ...best };
  });
  return grown.toReversed();
};

/** The slope between the two longest on paper with logarithms on both sides: 1 where twice the text takes twice the time, 2 where four times. */
export const exponentOf = (grown: readonly Grown[]): number => {
  const [short, long] = grown.slice(-2);
  if (!short || !long || short.refused !== null || long.refused !== null) return Number.NaN;
  return Math.log(long.ms / short.ms) / Math.log(long.length / short.length);
};

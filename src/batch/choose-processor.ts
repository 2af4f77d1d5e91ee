/** Raw articles in; what came of each out: in this thread where they are few, by workers once they are many. */
import { inlineProcessor } from './inline-processor.js';
import { loadEngine } from './load-engine.js';
import type { Processed, Processor } from './processor.js';
import type { RawArticle } from './raw-article.js';

export interface ProcessorOptions {
  readonly jobs: number;
  readonly timeoutMs: number;
}

/** Fewer articles, of fewer bytes, are done in the time that it takes to start workers. */
const FEW_ARTICLES = 48;
const FEW_BYTES = 512 * 1024;

interface Waiting {
  readonly raw: RawArticle;
  readonly resolve: (result: Promise<Processed>) => void;
}

export const chooseProcessor = ({ jobs, timeoutMs }: ProcessorOptions): Processor => {
  const inline = inlineProcessor(loadEngine, timeoutMs);
  let pool: ReturnType<typeof startPool> | null = null;
  let waiting: Waiting[] = [];
  let seen = 0;
  let bytes = 0;
  let stopped = false;

  const startPool = async () => {
    const { poolProcessor } = await import('./pool-processor.js');
    return poolProcessor({ jobs, timeoutMs, worker: new URL('./worker-entry.cjs', import.meta.url) });
  };
  const release = (to: (raw: RawArticle) => Promise<Processed>): void => {
    const released = waiting;
    waiting = [];
    for (const { raw, resolve } of released) resolve(to(raw));
  };
  const byPool = async (raw: RawArticle): Promise<Processed> => {
    pool ??= startPool();
    return (await pool).process(raw);
  };

  const endPool = async (): Promise<void> => {
    const stopping = pool;
    pool = null;
    seen = 0;
    bytes = 0;
    await (await stopping)?.stop();
  };

  return {
    process: (raw) => {
      if (stopped) return Promise.reject(new Error('stopped'));
      if (pool) return byPool(raw);
      seen++;
      bytes += raw.content.length;
      return new Promise((resolve) => {
        waiting.push({ raw, resolve });
        if (seen > FEW_ARTICLES || bytes > FEW_BYTES) release(byPool);
      });
    },
    hurry: () => release(inline.process),
    rest: endPool,
    stop: async () => {
      stopped = true;
      release(() => Promise.reject(new Error('stopped')));
      await endPool();
    },
  };
};

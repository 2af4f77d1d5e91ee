/**
 * Raw articles in; what came of each out: in this thread where they are few, by workers once they are many, and in a
 * process of its own where an article may end the one that works on it.
 */
import type { Domain } from '../model/domain.js';
import { aloneProcessor } from './alone-processor.js';
import { inlineProcessor } from './inline-processor.js';
import { loadEngine } from './load-engine.js';
import type { Processed, Processor } from './processor.js';
import type { RawArticle } from './raw-article.js';

export interface ProcessorOptions {
  readonly jobs: number;
  /** Processor time that an article may take. */
  readonly limitMs: number;
  /** One that is not the package's own. */
  readonly domain: Domain | null;
}

/** Fewer articles, of fewer bytes, are done in the time that it takes to start workers. */
const FEW_ARTICLES = 48;
const FEW_BYTES = 512 * 1024;
/**
 * From this size on an article may ask for more memory in one piece than a thread can be refused: the engine ends the
 * whole process then. And all that is read of an article is held at once, hundreds of times its own size: no more
 * than one at a time is to take so much.
 */
const LARGE_BYTES = 256 * 1024;

interface Waiting {
  readonly raw: RawArticle;
  readonly resolve: (result: Promise<Processed>) => void;
}

export const chooseProcessor = ({ jobs, limitMs, domain }: ProcessorOptions): Processor => {
  const inline = inlineProcessor(loadEngine, limitMs);
  const script = new URL('./alone-entry.js', import.meta.url);
  const alone = aloneProcessor({ script, start: { limitMs, domain } });
  let pool: ReturnType<typeof startPool> | null = null;
  let waiting: Waiting[] = [];
  let seen = 0;
  let bytes = 0;
  let stopped = false;

  const startPool = async () => {
    const { poolProcessor } = await import('./pool-processor.js');
    const worker = new URL('./worker-entry.cjs', import.meta.url);
    return poolProcessor({ jobs, limitMs, alone, worker });
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
      if (raw.isSuspect || raw.content.length > LARGE_BYTES) return alone.process(raw);
      if (pool) return byPool(raw);
      seen++;
      bytes += raw.content.length;
      return new Promise((resolve) => {
        waiting.push({ raw, resolve });
        if (seen > FEW_ARTICLES || bytes > FEW_BYTES) release(byPool);
      });
    },
    hurry: () => release(inline.process),
    rest: async () => {
      await Promise.all([endPool(), alone.rest()]);
    },
    stop: async () => {
      stopped = true;
      release(() => Promise.reject(new Error('stopped')));
      await Promise.all([endPool(), alone.stop()]);
    },
  };
};

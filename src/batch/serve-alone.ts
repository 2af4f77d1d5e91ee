/**
 * What a process runs that exists to be ended by an article that goes beyond all bounds: messages with one article
 * each in, what came of it out. The run, another process, goes on whatever happens here.
 */
import { inlineProcessor } from './inline-processor.js';
import type { Engine } from './process-article.js';
import type { RawArticle } from './raw-article.js';

/** The engine is loaded before the first article, so that its loading is laid to no article's charge. */
export const serveAlone = async (engine: Promise<Engine>, limitMs: number): Promise<void> => {
  await engine;
  const processor = inlineProcessor(() => engine, limitMs);
  process.on('message', async (raw: RawArticle) => {
    process.send?.(await processor.process(raw));
  });
  // Without the run that asks nobody waits for an answer.
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
};

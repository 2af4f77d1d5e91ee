/** Raw articles in; what came of each out, worked on in this thread: quicker than workers for a handful. */
import { createContext, Script } from 'node:vm';
import { prepareFor } from '../dataset/read-article.js';
import { type Engine, processArticle } from './process-article.js';
import { gaveUp, type Processor, processed } from './processor.js';

/** Runs synchronous work that the engine itself stops when its time is over; null then. */
const timed = (): (<T>(work: () => T, timeoutMs: number) => T | null) => {
  const context = createContext({ work: null });
  const script = new Script('work()');
  return (work, timeoutMs) => {
    context.work = work;
    try {
      return script.runInContext(context, { timeout: Math.max(1, Math.round(timeoutMs)) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
      throw error;
    }
  };
};

export const inlineProcessor = (loadEngine: () => Promise<Engine>, timeoutMs: number): Processor => {
  const run = timed();
  return {
    process: async (raw) => {
      const engine = await loadEngine();
      await prepareFor(raw.kind);
      return processed(run(() => processArticle(raw, engine), timeoutMs) ?? gaveUp(timeoutMs));
    },
    hurry: () => {},
    rest: async () => {},
    stop: async () => {},
  };
};

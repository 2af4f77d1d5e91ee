/** Raw articles in; what came of each out, worked on in this thread: quicker than workers for a handful. */
import { createContext, Script } from 'node:vm';
import { prepareFor } from '../dataset/read-article.js';
import { type Engine, processArticle } from './process-article.js';
import { gaveUp, type Processed, type Processor, processed } from './processor.js';
import { processorTime } from './processor-time.js';

/** On a calm machine the limit is reached within this many times its length by the clock on the wall. */
const CALM = 1.25;

/**
 * Runs synchronous work that the engine itself stops once it has taken `limitMs` of processor time; null then. The
 * engine knows the clock on the wall alone: work that it stopped too soon, on a machine that did other things
 * meanwhile, begins again with twice as long.
 */
const limited = (): (<T>(work: () => T, limitMs: number) => T | null) => {
  const context = createContext({ work: null });
  const script = new Script('work()');
  return (work, limitMs) => {
    context.work = work;
    for (let wallMs = CALM * limitMs; ; wallMs *= 2) {
      const from = processorTime();
      try {
        return script.runInContext(context, { timeout: Math.max(1, Math.round(wallMs)) });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        if (processorTime() - from >= limitMs) return null;
      }
    }
  };
};

export const inlineProcessor = (loadEngine: () => Promise<Engine>, limitMs: number): Processor => {
  const run = limited();
  return {
    process: async (raw): Promise<Processed> => {
      const engine = await loadEngine();
      await prepareFor(raw.kind);
      return processed(run(() => processArticle(raw, engine), limitMs) ?? gaveUp(limitMs));
    },
    hurry: () => {},
    rest: async () => {},
    stop: async () => {},
  };
};

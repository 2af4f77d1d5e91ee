/**
 * Raw articles in; what came of each out, worked on one after another in a process of their own, which may come to
 * any end. Its word is final: there is nothing beside the article that an end could be laid to.
 */
import { type ChildProcess, fork } from 'node:child_process';
import pLimit from 'p-limit';
import { crashed, MOST_MEMORY, type Processed, type Processor, processed } from './processor.js';
import type { RawArticle } from './raw-article.js';

export interface AloneOptions {
  /** The script that the process runs; it is told `start` first, and then answers 'ready'. */
  readonly script: URL;
  readonly start: unknown;
}

type Alone = Pick<Processor, 'process' | 'rest' | 'stop'>;

/** An article that ends its process is tried this often: something else may have ended it. */
const TRIES = 2;
/** Of what a process says before it ends, in UTF-16 code units. */
const LAST_WORDS = 4000;

const outOfMemory = /out of memory|invalid table size|Allocation failed|array buffer allocation/i;

/** The process came to an end with no answer. */
class Ended extends Error {
  constructor(readonly ending: string | null) {
    super(`the process for single articles ended: ${ending ?? 'out of memory'}`);
  }
}

/** How the process came to its end; null for want of memory. */
const endingOf = (code: number | null, signal: string | null, words: string): string | null => {
  if (outOfMemory.test(words)) return null;
  return signal === null ? `exit code ${code}` : `signal ${signal}`;
};

interface Served {
  readonly child: ChildProcess;
  /** The next answer; throws `Ended` where the process ends instead. */
  readonly next: () => Promise<unknown>;
}

const startServing = async ({ script, start }: AloneOptions): Promise<Served> => {
  const child = fork(script, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MOST_MEMORY.maxOldGenerationSizeMb}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk).slice(-LAST_WORDS);
  });
  const ended = new Promise<never>((_, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => fail(new Ended(endingOf(code, signal, words))));
  });
  ended.catch(() => {});
  const next = (): Promise<unknown> =>
    Promise.race([ended, new Promise((resolve) => child.once('message', resolve))]);
  const served = { child, next };
  child.send(start as object);
  await next();
  return served;
};

export const aloneProcessor = (options: AloneOptions): Alone => {
  const limit = pLimit(1);
  let serving: Promise<Served> | null = null;
  let stopped = false;

  const end = async (): Promise<void> => {
    const ending = serving;
    serving = null;
    (await ending?.catch(() => null))?.child.kill('SIGKILL');
  };
  const ask = async ({ child, next }: Served, raw: RawArticle): Promise<Processed | Ended> => {
    const answer = next();
    // A process that is gone already tells so by its end.
    child.send(raw, () => {});
    return answer.catch((error: unknown) => {
      if (error instanceof Ended) return error;
      throw error;
    }) as Promise<Processed | Ended>;
  };
  const tried = async (raw: RawArticle): Promise<Processed> => {
    for (let tries = 1; ; tries++) {
      if (stopped) throw new Error('stopped');
      serving ??= startServing(options);
      const answer = await ask(await serving, raw);
      if (!(answer instanceof Ended)) return answer;
      serving = null;
      if (tries === TRIES && !stopped) return processed(crashed(answer.ending));
    }
  };
  return {
    process: (raw) => limit(() => tried(raw)),
    rest: end,
    stop: async () => {
      stopped = true;
      await end();
    },
  };
};

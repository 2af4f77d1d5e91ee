/** A folder of a copy in, what its check notices out: a thread with a time limit, started anew where it is exceeded. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Standard, Verdict } from './probe.js';
import type { Answer, Question, Task } from './probe-worker.js';

/** A thread keeps what it has loaded of every copy; after so many it makes room. */
const COPIES_PER_THREAD = 100;
const MEMORY_MB = 1536;

export interface Prober {
  /** Without a limit; throws where the unchanged package throws. */
  readonly takeStandard: (folder: string) => Promise<Standard>;
  /** What takes more than `limit` milliseconds is noticed by that. */
  readonly probe: (folder: string, standard: Standard, limit: number) => Promise<Verdict>;
  readonly end: () => Promise<void>;
}

/** Each prober has one thread and takes one question at a time. */
export const makeProber = (task: Task): Prober => {
  let worker: Worker | null = null;
  let loaded = 0;
  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    loaded = 0;
    await ending?.terminate();
  };
  const ask = async (question: Question, signal: AbortSignal): Promise<Answer> => {
    if (loaded++ >= COPIES_PER_THREAD) await end();
    // what a changed program prints is of no interest
    worker ??= new Worker(new URL('./probe-worker.js', import.meta.url), {
      ...{ workerData: task, stdout: true, stderr: true },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.postMessage(question);
    const ended = once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('its thread ended')));
    const [answer] = await Promise.race([once(worker, 'message', { signal }), ended]);
    return answer;
  };
  return {
    end,
    takeStandard: async (folder) => {
      const done = new AbortController();
      const answer = await ask({ folder, standard: null }, done.signal);
      done.abort();
      if ('standard' in answer) return answer.standard;
      throw new Error(`the check of the unchanged package ${answer.noticed}`);
    },
    probe: async (folder, standard, limit) => {
      const done = new AbortController();
      const late = wait(limit, 'late' as const, { signal: done.signal }).catch(() => 'late' as const);
      const asked = ask({ folder, standard }, done.signal).catch((error: unknown) => `ends: ${error}`);
      const answer = await Promise.race([asked, late]);
      done.abort();
      if (typeof answer !== 'string' && 'noticed' in answer) return answer;
      // an endless loop, or a thread that ran out of memory
      await end();
      return { noticed: answer === 'late' ? `takes more than ${limit} ms` : String(answer), digest: null };
    },
  };
};

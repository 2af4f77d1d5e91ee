/** Raw articles in; what came of each out, worked on by threads that are replaced when one hangs or crashes. */
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { crashed, gaveUp, type Processed, type Processor, processed } from './processor.js';
import type { RawArticle } from './raw-article.js';
import { packTask, type WorkerAnswer, type WorkerTask } from './worker-task.js';

export interface PoolOptions {
  /** Worker threads. */
  readonly jobs: number;
  readonly timeoutMs: number;
  /** The file that they run, which exports a function from `WorkerTask` to `WorkerAnswer`. */
  readonly worker: URL;
}

/** Enough that handing over costs little, few enough that little is lost with a worker. */
const BATCH_ARTICLES = 64;
const BATCH_BYTES = 256 * 1024;
/** Tasks for each worker: one at work and one that waits, so that no worker does. */
const TASKS_EACH = 2;
/** Crashes after which an article, alone in its task, is held to be the cause. */
const CRASHES = 3;
/** Crashes in a row before any article was begun: then it is not the articles. */
const FAILED_STARTS = 3;
/** What one worker may hold, in MB; beyond it the worker, and not the run, comes to an end. */
const WORKER_MEMORY = { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 8 };

interface Job {
  readonly raw: RawArticle;
  readonly done: (result: Processed) => void;
  readonly failed: (error: unknown) => void;
  crashes: number;
}

/** A task under way, and since when its worker has been at the same article, by the steady clock. */
interface Watched {
  readonly task: WorkerTask;
  readonly abort: AbortController;
  position: number;
  since: number;
}

/** Aborts tasks whose worker has been at one article for too long. */
const watchdog = (timeoutMs: number) => {
  const watched = new Set<Watched>();
  const look = (): void => {
    const now = performance.now();
    for (const one of watched) {
      const position = Atomics.load(one.task.at, 0);
      if (position !== one.position) Object.assign(one, { position, since: now });
      else if (position >= 0 && now - one.since > timeoutMs) one.abort.abort();
    }
  };
  const timer = setInterval(look, Math.min(100, Math.max(1, timeoutMs / 4)));
  return { watched, stop: () => clearInterval(timer) };
};

/** The next jobs for one task; one that made a worker crash goes alone. */
const takeBatch = (queue: Job[]): Job[] => {
  const batch: Job[] = [];
  let bytes = 0;
  for (let next = queue[0]; next && batch.length < BATCH_ARTICLES && bytes < BATCH_BYTES; next = queue[0]) {
    if (batch.length > 0 && next.crashes > 0) break;
    batch.push(next);
    bytes += next.raw.content.length;
    queue.shift();
    if (next.crashes > 0) break;
  }
  return batch;
};

export const poolProcessor = ({
  jobs,
  timeoutMs,
  worker,
}: PoolOptions): Omit<Processor, 'hurry' | 'rest'> => {
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: worker.href,
    minThreads: jobs,
    maxThreads: jobs,
    atomics: 'disabled',
    resourceLimits: WORKER_MEMORY,
  });
  // A worker that dies between tasks is replaced; the next task tells whether that helps.
  pool.on('error', () => {});
  const { watched, stop } = watchdog(timeoutMs);
  const limit = pLimit(jobs * TASKS_EACH);
  const queue: Job[] = [];
  let failedStarts = 0;
  let planned = false;
  let stopped = false;

  const again = (batch: readonly Job[]): void => {
    queue.unshift(...batch);
    plan();
  };
  const recover = (batch: readonly Job[], one: Watched, error: unknown): void => {
    const position = Atomics.load(one.task.at, 0);
    const culprit = batch[position];
    if (!culprit) {
      if (++failedStarts < FAILED_STARTS) again(batch);
      else for (const job of batch) job.failed(error);
      return;
    }
    const others = batch.filter((job) => job !== culprit);
    if (one.abort.signal.aborted) culprit.done(processed(gaveUp(timeoutMs)));
    else if (++culprit.crashes < CRASHES) others.push(culprit);
    else culprit.done(processed(crashed(error)));
    again(others);
  };
  const runBatch = async (batch: readonly Job[]): Promise<void> => {
    const task = packTask(batch.map((job) => job.raw));
    const one: Watched = { task, abort: new AbortController(), position: -1, since: 0 };
    watched.add(one);
    try {
      const answer = await pool.run(task, {
        signal: one.abort.signal,
        transferList: [task.bytes.buffer as ArrayBuffer],
      });
      failedStarts = 0;
      batch.forEach((job, i) => {
        job.done(answer[i] as Processed);
      });
    } catch (error) {
      if (stopped) for (const job of batch) job.failed(error);
      else recover(batch, one, error);
    } finally {
      watched.delete(one);
    }
  };
  const dispatch = (): void => {
    planned = false;
    while (queue.length > 0 && limit.activeCount + limit.pendingCount < limit.concurrency) {
      const batch = takeBatch(queue);
      void limit(() => runBatch(batch)).then(plan);
    }
  };
  /** Waits for the end of this turn of the event loop, so that what is read together goes together. */
  const plan = (): void => {
    if (planned || stopped) return;
    planned = true;
    setImmediate(dispatch);
  };

  return {
    process: (raw) =>
      new Promise((done, failed) => {
        if (stopped) failed(new Error('stopped'));
        queue.push({ raw, done, failed, crashes: 0 });
        plan();
      }),
    stop: async () => {
      stopped = true;
      stop();
      for (const job of queue.splice(0)) job.failed(new Error('stopped'));
      await pool.destroy();
    },
  };
};

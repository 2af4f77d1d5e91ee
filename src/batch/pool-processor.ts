/**
 * Raw articles in; what came of each out, worked on by threads that are replaced when one hangs or crashes. The
 * article that it was at is then tried alone, by someone else.
 */
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { MOST_MEMORY, type Processed, type Processor } from './processor.js';
import { processorTime } from './processor-time.js';
import type { RawArticle } from './raw-article.js';
import { packTask, type WorkerAnswer, type WorkerTask } from './worker-task.js';

export interface PoolOptions {
  /** Worker threads. */
  readonly jobs: number;
  /** Processor time after which an article is held to be too slow, until it was tried alone. */
  readonly limitMs: number;
  /** Has the last word on those that hang or crash. */
  readonly alone: Pick<Processor, 'process'>;
  /** The file that they run, which exports a function from `WorkerTask` to `WorkerAnswer`. */
  readonly worker: URL;
}

/** Enough that handing over costs little, few enough that little is lost with a worker. */
const BATCH_ARTICLES = 64;
const BATCH_BYTES = 256 * 1024;
/** Young space of all workers, in MB: what is read of an article lies there, and is moved where it finds no room. */
const YOUNG_MB = 48;
const youngSpace = (jobs: number): number => Math.max(MOST_MEMORY.maxYoungGenerationSizeMb, YOUNG_MB / jobs);

/** Tasks for each worker: one at work and one that waits, so that no worker does. */
const TASKS_EACH = 2;
/** Crashes in a row before any article was begun: then it is not the articles. */
const FAILED_STARTS = 3;
/** How often the workers are looked at, by the clock on the wall. */
const LOOK_MS = 100;

interface Job {
  readonly raw: RawArticle;
  readonly done: (result: Processed) => void;
  readonly failed: (error: unknown) => void;
}

/** A task under way, and since when its worker has been at the same article, by the time that the processors took. */
interface Watched {
  readonly task: WorkerTask;
  readonly abort: AbortController;
  position: number;
  since: number;
}

/**
 * Aborts tasks whose worker has been at one article for too long. The time of all threads counts, since that of one
 * cannot be told: an article is suspected too soon at times, but never for what others do on the machine.
 */
const watchdog = (limitMs: number) => {
  const watched = new Set<Watched>();
  const look = (): void => {
    const now = processorTime();
    for (const one of watched) {
      const position = Atomics.load(one.task.at, 0);
      if (position !== one.position) Object.assign(one, { position, since: now });
      else if (position >= 0 && now - one.since > limitMs) one.abort.abort();
    }
  };
  const timer = setInterval(look, Math.min(LOOK_MS, Math.max(1, limitMs / 4)));
  return { watched, stop: () => clearInterval(timer) };
};

/** The next jobs for one task. */
const takeBatch = (queue: Job[]): Job[] => {
  const batch: Job[] = [];
  let bytes = 0;
  for (let next = queue[0]; next && batch.length < BATCH_ARTICLES && bytes < BATCH_BYTES; next = queue[0]) {
    batch.push(next);
    bytes += next.raw.content.length;
    queue.shift();
  }
  return batch;
};

export const poolProcessor = ({
  jobs,
  limitMs,
  alone,
  worker,
}: PoolOptions): Omit<Processor, 'hurry' | 'rest'> => {
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: worker.href,
    minThreads: jobs,
    maxThreads: jobs,
    atomics: 'disabled',
    resourceLimits: { ...MOST_MEMORY, maxYoungGenerationSizeMb: youngSpace(jobs) },
  });
  // A worker that dies between tasks is replaced; the next task tells whether that helps.
  pool.on('error', () => {});
  const { watched, stop } = watchdog(limitMs);
  const limit = pLimit(jobs * TASKS_EACH);
  const queue: Job[] = [];
  let failedStarts = 0;
  let planned = false;
  let stopped = false;

  const again = (batch: readonly Job[]): void => {
    queue.unshift(...batch);
    plan();
  };
  const recover = (batch: readonly Job[], task: WorkerTask, error: unknown): void => {
    const position = Atomics.load(task.at, 0);
    const culprit = batch[position];
    if (!culprit) {
      if (++failedStarts < FAILED_STARTS) again(batch);
      else for (const job of batch) job.failed(error);
      return;
    }
    alone.process(culprit.raw).then(culprit.done, culprit.failed);
    again(batch.filter((job) => job !== culprit));
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
      else recover(batch, task, error);
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
        queue.push({ raw, done, failed });
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

/** A worker's task in; what came of each of its articles out, telling meanwhile which one it is at. */
import { prepareFor } from '../dataset/read-article.js';
import { type Engine, processArticle } from './process-article.js';
import { processed } from './processor.js';
import type { WorkerAnswer, WorkerTask } from './worker-task.js';

export const workOn = async (task: WorkerTask, engine: Engine): Promise<WorkerAnswer> => {
  for (const kind of new Set(task.articles.map((article) => article.kind))) await prepareFor(kind);
  return task.articles.map(({ start, end, ...rest }, i) => {
    Atomics.store(task.at, 0, i);
    return processed(processArticle({ ...rest, content: task.bytes.subarray(start, end) }, engine));
  });
};

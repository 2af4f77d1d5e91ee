/** The file that worker threads run: tasks in, answers out. */
import { loadEngine } from './load-engine.js';
import { workOn } from './work-on.js';
import type { WorkerAnswer, WorkerTask } from './worker-task.js';

let engine: ReturnType<typeof loadEngine> | undefined;

export default async (task: WorkerTask): Promise<WorkerAnswer> => {
  engine ??= loadEngine();
  return workOn(task, await engine);
};

/** What worker threads run: tasks in, answers out. */
import { loadEngine } from './load-engine.js';
import { workOn } from './work-on.js';
import type { WorkerAnswer, WorkerTask } from './worker-task.js';

const engine = loadEngine();

export const work = async (task: WorkerTask): Promise<WorkerAnswer> => workOn(task, await engine);

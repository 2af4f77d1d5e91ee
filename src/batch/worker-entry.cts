/**
 * The file that Piscina loads in each thread. It is CommonJS because Piscina loads with `require`, and Node 20
 * ends the whole process when a thread is stopped while `require` is at an ES module.
 */
import type { WorkerAnswer, WorkerTask } from './worker-task.js' with { 'resolution-mode': 'import' };

const worker = import('./worker.js');

export = async (task: WorkerTask): Promise<WorkerAnswer> => (await worker).work(task);

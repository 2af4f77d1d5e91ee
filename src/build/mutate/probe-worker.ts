/** Folders of copies in, one at a time; what the check of each notices out. Runs in a thread, so that an endless loop can be ended. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type * as Probe from './probe.js';

/** What is asked of a copy: what it makes of the material, or how it compares with that. */
export interface Question {
  readonly folder: string;
  /** Null for a copy without a change, whose standard is taken. */
  readonly standard: Probe.Standard | null;
}

export type Answer = { readonly standard: Probe.Standard } | Probe.Verdict;

/** What the thread is started with. */
export interface Task extends Probe.Asked {
  readonly floors: Parameters<typeof Probe.takeStandard>[1];
}

const { floors, ...asked } = workerData as Task;

const answer = async ({ folder, standard }: Question): Promise<Answer> => {
  const path = join(folder, 'build', 'mutate', 'probe.js');
  const { probe, takeStandard }: typeof Probe = await import(pathToFileURL(path).href);
  return standard ? probe(asked, standard) : { standard: await takeStandard(asked, floors) };
};

parentPort?.on('message', async (question: Question) => {
  const noticed = (error: unknown): Answer => ({ noticed: `throws ${String(error)}`, digest: null });
  parentPort?.postMessage(await answer(question).catch(noticed));
});

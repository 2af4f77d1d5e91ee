/** Runs of the batch with the toy engine, each in a process of its own that may be ended at any moment. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Place } from '../batch/run-in.js';

const SCRIPT = join(import.meta.dirname, '..', 'batch', 'toy-run.mjs');

export interface ToyOptions {
  /** Worker threads. */
  readonly jobs?: number;
  /** See `toy-run.mjs`. */
  readonly torment?: string;
}

const argsOf = ({ input, out }: Place, { jobs = 2 }: ToyOptions): string[] => [
  SCRIPT,
  input,
  out,
  String(jobs),
];

const envOf = ({ torment = '' }: ToyOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  CLAIMTRAIL_TEST_TORMENT: torment,
});

export interface Ran {
  readonly status: number | null;
  readonly stderr: string;
  /** What was done, as JSON. */
  readonly stdout: string;
}

export const toyRun = (place: Place, options: ToyOptions = {}): Ran =>
  spawnSync(process.execPath, argsOf(place, options), { env: envOf(options), encoding: 'utf8' });

export const startToy = (place: Place, options: ToyOptions = {}): ChildProcess =>
  spawn(process.execPath, argsOf(place, options), { env: envOf(options), stdio: 'ignore' });

/** What `spark-submit` is called with in; the job on this machine, with two executor processes, and how it went, out. Ended with the test. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..');
const SCRIPT = join(ROOT, 'spark', 'claimtrail-spark.py');
/** How executors start it, in the words of a shell. */
export const CLAIMTRAIL = `"${process.execPath}" "${join(ROOT, 'dist', 'cli', 'main.js')}"`;

/** `.ci/run` names an interpreter that has PySpark. */
export const PYTHON = process.env.CLAIMTRAIL_PYTHON ?? 'python3';

const where = spawnSync(
  PYTHON,
  ['-c', 'import os, pyspark, sys; print(os.path.dirname(pyspark.__file__)); print(sys.executable)'],
  { encoding: 'utf8' },
);
const [home = '', python = ''] = where.stdout?.trim().split('\n') ?? [];
const hasJava = spawnSync('java', ['-version']).status === 0;

/** Why there is no Spark here; null where there is. In CI its absence is an error of the tests. */
export const noSpark: string | null =
  (where.status === 0 && hasJava) || process.env.CI
    ? null
    : `skipped: ${where.status === 0 ? 'there is no java' : `${PYTHON} lacks pyspark`}; see test/export/python/requirements.txt and CLAIMTRAIL_PYTHON`;
if (noSpark !== null) process.stderr.write(`${noSpark}\n`);

/** Two executors in processes of their own, each with one core, and no more wait than the machine needs. */
const MASTER = 'local-cluster[2,1,1024]';

/** `folder` takes what the driver leaves behind; executors leave theirs in Spark's own folder. */
export const sparkEnvironment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${join(home, 'bin')}:${process.env.PATH}`,
  SPARK_HOME: home,
  SPARK_LOCAL_DIRS: join(folder, 'spark-local'),
  SPARK_LOCAL_IP: '127.0.0.1',
  PYSPARK_PYTHON: python,
  PYSPARK_DRIVER_PYTHON: python,
  PYTHONDONTWRITEBYTECODE: '1',
});

export interface Submitted {
  readonly child: ChildProcess;
  /** Calls with each line that Spark logs, until it has ended. */
  readonly onLine: (listener: (line: string) => void) => void;
  /** Resolves to how it ended and all that it said. */
  readonly ended: Promise<{ readonly status: number | null; readonly log: string }>;
}

export const submit = (
  folder: string,
  args: readonly string[],
  settings: readonly string[] = [],
): Submitted => {
  const confs = ['spark.ui.enabled=false', ...settings].flatMap((setting) => ['--conf', setting]);
  const child = spawn(join(home, 'bin', 'spark-submit'), ['--master', MASTER, ...confs, SCRIPT, ...args], {
    cwd: folder,
    env: sparkEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const listeners: ((line: string) => void)[] = [];
  let log = '';
  let rest = '';
  const take = (chunk: Buffer): void => {
    log += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) for (const listener of listeners) listener(line);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  onTestFinished(() => {
    child.kill('SIGKILL');
    const [application] = /\bapp-\d+-\d+\b/.exec(log) ?? [];
    if (application) rmSync(join(home, 'work', application), { recursive: true, force: true });
  });
  const ended = new Promise<{ status: number | null; log: string }>((resolve, fail) => {
    child.on('error', fail);
    child.on('close', (status) => resolve({ status, log }));
  });
  return { child, onLine: (listener) => listeners.push(listener), ended };
};

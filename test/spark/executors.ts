/** A job under way in; one of its executors ended by force, in the middle of a task, and which one, out. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Submitted } from './submit.js';

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const running = (): readonly Running[] =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
    });

/** The executor of that number among all that descends from the process. */
const executorOf = (ancestor: number, number: string): number | null => {
  const all = running();
  const below = new Set([ancestor]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  const named = new RegExp(`CoarseGrainedExecutorBackend.*--executor-id ${number}\\b`);
  return all.find(({ pid, command }) => below.has(pid) && named.test(command))?.pid ?? null;
};

const isBegun = (parts: string): boolean => {
  const folder = join(parts, '_temporary', '0');
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('task_'));
};

/** Once some parts are written, the executor that begins the next task is killed. Resolves to its number. */
export const killInTheMiddle = ({ child, onLine }: Submitted, parts: string): Promise<string> =>
  new Promise((resolve) => {
    let isOver = false;
    onLine((line) => {
      const [, number] = /Starting task \S+ in stage .*executor (\d+)/.exec(line) ?? [];
      if (isOver || number === undefined || !isBegun(parts)) return;
      const pid = executorOf(child.pid ?? 0, number);
      if (pid === null) return;
      isOver = true;
      process.kill(pid, 'SIGKILL');
      resolve(number);
    });
  });

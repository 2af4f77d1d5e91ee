/** A folder and some work in; the work's result out, done while no other process does its own there. */
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EXIT, UserError } from '../model/problem.js';

const PATIENCE = 5_000;
const PAUSE = 25;
/** A lock that is older was left by a process that died: no decision takes so long to write. */
const ABANDONED = 30_000;

const age = async (path: string): Promise<number> =>
  stat(path).then(
    (s) => Date.now() - s.mtimeMs,
    () => 0,
  );

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Waits up to five seconds for its turn, then throws a `UserError`; all times in milliseconds. */
export const holdLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const path = join(folder, '.claimtrail.lock');
  for (let waited = 0; ; waited += PAUSE) {
    try {
      await (await open(path, 'wx')).close();
      break;
    } catch (cause) {
      if (!isTaken(cause)) {
        const reason = 'cannot be written';
        throw new UserError({ code: 'gold-unwritable', place: folder, reason }, EXIT.fault, { cause });
      }
      if ((await age(path)) > ABANDONED) await rm(path, { force: true });
      else if (waited > PATIENCE) {
        const remedy = `try again, or remove ${path} if no other review is running`;
        throw new UserError(
          { code: 'gold-locked', place: folder, reason: 'is being written by another review', remedy },
          EXIT.fault,
        );
      }
      await setTimeout(PAUSE);
    }
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
};

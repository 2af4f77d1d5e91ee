/** A folder and some work in; the work's result out, done while no other process does its own there. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type FileLock, lockFile } from '../dataset/file-lock.js';
import { EXIT, UserError } from '../model/problem.js';
import { systemFault } from '../model/system-fault.js';

/** Milliseconds; others hold the lock for as long as it takes to write a decision. */
const PATIENCE = 10_000;
const PAUSE = 10;

const tryLock = (folder: string): FileLock | null => {
  try {
    return lockFile(join(folder, '.claimtrail.lock'));
  } catch (cause) {
    throw systemFault(cause, folder) ?? cause;
  }
};

const locked = (place: string): UserError => {
  const reason = 'is being written by another review';
  const remedy = 'try again when that is done or ended';
  return new UserError({ code: 'gold-locked', place, reason, remedy }, EXIT.fault);
};

/**
 * Waits up to ten seconds for its turn, then throws a `UserError`. The lock is the system's: it ends with the
 * process that holds it, however that ends, and no clock has a part in it.
 */
export const holdLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  let lock = tryLock(folder);
  for (let waited = 0; lock === null; waited += PAUSE) {
    if (waited > PATIENCE) throw locked(folder);
    await setTimeout(PAUSE);
    lock = tryLock(folder);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
};

/** The path of a lock file in; a lock out that the system itself takes back when the process ends, however it ends. */
import { closeSync, fstatSync, openSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import locks from 'fs-native-extensions';
import { makeFolder } from './make-folder.js';

export interface FileLock {
  /** Removes the file and lets the next one in. */
  readonly release: () => void;
}

const isStill = (path: string, file: number): boolean => {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  const { ino, dev } = fstatSync(file, { bigint: true });
  return there !== undefined && there.ino === ino && there.dev === dev;
};

/** Where the file cannot be removed while it is open, it stays: an empty file that nobody holds locks nothing. */
const release = (path: string, file: number): void => {
  try {
    unlinkSync(path);
  } catch {}
  closeSync(file);
};

/**
 * Null where another process, or another part of this one, holds it. Throws what the file system throws. A file that
 * its holder removed between opening and locking is no lock any more: then it is opened again.
 */
export const lockFile = (path: string): FileLock | null => {
  makeFolder(dirname(path));
  for (;;) {
    const file = openSync(path, 'a');
    try {
      if (!locks.tryLock(file)) {
        closeSync(file);
        return null;
      }
      if (isStill(path, file)) return { release: () => release(path, file) };
    } catch (error) {
      closeSync(file);
      throw error;
    }
    closeSync(file);
  }
};

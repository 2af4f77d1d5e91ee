/** A path in; a folder there, with those that lead to it, out. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Throws what the system says: made all at once, folders on a disk that can only be read are said to be missing. */
export const makeFolder = (path: string): void => {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    makeFolder(path);
  }
};

/** A folder that is not there yet, or empty, in; the smallest domain that runs, with comments, in it out. */
import { cp, mkdir, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, UserError } from '../model/problem.js';
import { compareBytes } from './byte-order.js';

const STARTER = fileURLToPath(new URL('../starter/', import.meta.url));

/** Files that were written come out, as paths in the folder. Throws a UserError where it holds anything, or cannot be made. */
export const copyStarter = async (folder: string): Promise<readonly string[]> => {
  let there: string[];
  try {
    await mkdir(folder, { recursive: true });
    there = await readdir(folder);
  } catch (cause) {
    const reason = `folder cannot be made: ${(cause as Error).message}`;
    throw new UserError({ code: 'no-output', place: folder, reason, remedy: 'choose another' }, EXIT.usage, {
      cause,
    });
  }
  if (there.length > 0)
    throw new UserError({
      code: 'folder-in-use',
      place: folder,
      reason: 'is not empty',
      remedy: 'name a folder that is not there yet',
    });
  await cp(STARTER, folder, { recursive: true, errorOnExist: true, force: false });
  const written = await readdir(folder, { recursive: true, withFileTypes: true });
  return written
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort(compareBytes);
};

/** Paths as the user gave them in; files and folders that are there, none within another, in order, out. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { EXIT, UserError } from '../model/problem.js';
import { compareBytes } from './byte-order.js';

/** A file or folder that was given. */
export interface InputRoot {
  /** As the user wrote it. */
  readonly given: string;
  /** Absolute, every link resolved. */
  readonly real: string;
  readonly isFolder: boolean;
  /** Last part of its name as given: what a file given directly is called. */
  readonly name: string;
}

const notThere = (given: string, cause: unknown): UserError => {
  const { code, message } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'no such file or folder' : `cannot be read: ${message}`;
  return new UserError(
    { code: 'no-input', place: given, reason, remedy: 'give article files or folders that hold some' },
    EXIT.usage,
    { cause },
  );
};

const rootOf = async (given: string): Promise<InputRoot> => {
  try {
    await lstat(given);
    const real = await realpath(given);
    const entry = await stat(real);
    return { given, real, isFolder: entry.isDirectory(), name: basename(given) };
  } catch (error) {
    throw notThere(given, error);
  }
};

/** A folder's own files and folders are read with it, so a root within another would give one article two ids. */
const refuseNested = (outer: InputRoot, inner: InputRoot): void => {
  if (!outer.isFolder || !inner.real.startsWith(outer.real.replace(/[\\/]?$/, sep))) return;
  throw new UserError({
    code: 'nested-input',
    place: inner.given,
    reason: `lies within ${outer.given}, which is given too`,
    remedy: 'give only one of them',
  });
};

/** Sorted by path; the same one given twice counts once. Throws a UserError for one that is not there or within another. */
export const inputRoots = async (paths: readonly string[]): Promise<readonly InputRoot[]> => {
  const roots = await Promise.all(paths.map(rootOf));
  const byPath = [...new Map(roots.map((root) => [root.real, root])).values()];
  for (const outer of byPath) for (const inner of byPath) if (outer !== inner) refuseNested(outer, inner);
  return byPath.sort((a, b) => compareBytes(sortKey(a), sortKey(b)));
};

const sortKey = (root: InputRoot): string => (root.isFolder ? `${root.real}/` : root.real);

/** Files of an exchange in, the same on disk, none outside of the folder, out. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Problem } from '../model/problem.js';
import { systemFault } from '../model/system-fault.js';
import { checkNoLink, folded, newGoldPath } from '../review/gold-path.js';
import type { Annotated, ExchangeFile } from './annotated.js';

export interface Exchanged {
  /** Articles that were written. */
  readonly articles: number;
  readonly claims: number;
  readonly problems: readonly Problem[];
}

export const exchanged = (articles: readonly Annotated[], problems: readonly Problem[]): Exchanged => ({
  articles: articles.length,
  claims: articles.reduce((sum, a) => sum + a.notes.length, 0),
  problems,
});

const writeAll = async (folder: string, files: readonly { path: string; text: string }[]): Promise<void> => {
  try {
    for (const { path, text } of files) {
      await checkNoLink(folder, path);
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(path, text);
    }
  } catch (cause) {
    throw systemFault(cause, folder) ?? cause;
  }
};

/** Each article's file has a path of its own within the folder. */
const placed = (folder: string, files: readonly ExchangeFile[]): { path: string; text: string }[] => {
  const taken = new Set<string>();
  return files.map(({ article, name, text }) => {
    if (article === null) return { path: resolve(folder, name), text };
    const path = newGoldPath(folder, article, taken);
    taken.add(folded(path));
    return { path: path.replace(/\.json$/, name), text };
  });
};

/** Throws a `UserError` where an article's id or a link leads out of the folder. */
export const writeFiles = (folder: string, files: readonly ExchangeFile[]): Promise<void> =>
  writeAll(folder, placed(folder, files));

/** One file at a path of the user's own choice. */
export const writeOne = (path: string, text: string): Promise<void> =>
  writeAll(dirname(path), [{ path, text }]);

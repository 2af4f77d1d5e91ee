/** A folder of gold files in, the gold with the path that each came from out. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutMark } from '../model/byte-order-mark.js';
import { type GoldFile, goldFile } from '../model/gold.js';
import { UserError } from '../model/problem.js';

/** A gold file, where it stands, and its text as it is there. */
export interface StoredGold {
  readonly path: string;
  readonly text: string;
  readonly gold: GoldFile;
}

/** Gold folders hold decisions and notes beside the gold; only a file that holds claims is gold. */
const isGoldName = (name: string): boolean => name.endsWith('.json') && !name.startsWith('.');

const parseGold = (path: string, text: string): GoldFile => {
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(text));
  } catch (cause) {
    const reason = `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new UserError(
      { code: 'gold-unreadable', place: path, reason, remedy: 'mend the file' },
      undefined,
      { cause },
    );
  }
  const parsed = goldFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const reason = `unexpected ${issue?.path.join('.') || 'content'}, ${issue?.message ?? 'not a gold file'}`;
  throw new UserError({ code: 'gold-invalid', place: path, reason, remedy: 'mend the entry' });
};

/**
 * All gold under a folder, at any depth, in path order. Throws a `UserError` that names the first bad file,
 * or the folder where it holds none and may not be empty.
 */
export const readGold = async (folder: string, mayBeEmpty = false): Promise<StoredGold[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    const reason = 'is no readable folder of gold files';
    throw new UserError(
      { code: 'gold-folder', place: folder, reason, remedy: 'name an existing folder' },
      undefined,
      { cause },
    );
  });
  const paths = entries
    .filter((entry) => entry.isFile() && isGoldName(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const files: StoredGold[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new UserError({ code: 'gold-unreadable', place: path, reason: 'cannot be read' }, undefined, {
        cause,
      });
    });
    files.push({ path, text, gold: parseGold(path, text) });
  }
  if (files.length === 0 && !mayBeEmpty) {
    const reason = 'holds no gold file (*.json)';
    throw new UserError({
      code: 'gold-empty',
      place: folder,
      reason,
      remedy: 'name the folder that holds the gold',
    });
  }
  return files;
};

/** Input roots in; how many article files they hold, for telling how much is left, out. */
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind } from '../dataset/article-kinds.js';
import type { InputRoot } from '../dataset/input-roots.js';

/** Folders that cannot be read count as empty; `signal` ends the counting early. */
export const countFiles = async (roots: readonly InputRoot[], signal: AbortSignal): Promise<number> => {
  let files = roots.filter((root) => !root.isFolder).length;
  const folders = roots.filter((root) => root.isFolder).map((root) => root.real);
  for (let folder = folders.pop(); folder !== undefined && !signal.aborted; folder = folders.pop()) {
    try {
      for await (const entry of await opendir(folder, { bufferSize: 512 })) {
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
        else if (fileKind(entry.name)) files++;
      }
    } catch {}
  }
  return files;
};

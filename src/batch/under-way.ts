/**
 * Articles that are begun and done in; a file that names those under way out, and from that of a run that came to a
 * sudden end, the suspects. An end by the engine itself leaves no chance to say which article it was.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Processor } from './processor.js';

export interface UnderWay {
  /** A processor whose articles are noted, and suspects marked. */
  readonly noting: (processor: Processor) => Processor;
  /** All articles are done with, so that nothing is suspect any more. */
  readonly over: () => void;
  /** Whatever comes now is no sudden end: only what was suspect before, and was not tried, stays so. */
  readonly close: () => void;
}

/** The file is begun anew with what is still under way once so many bytes are added, and at least as many again as it began with. */
const LONGEST = 64 * 1024;

const suspectsIn = (path: string): Set<string> => {
  try {
    return new Set(readFileSync(path, 'latin1').split('\n').filter(Boolean));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
};

/** Written at once, though not synced: an end of the process leaves it whole, and one of the machine lays nothing to an article. */
export const underWayAt = (path: string): UnderWay => {
  mkdirSync(dirname(path), { recursive: true });
  const suspects = suspectsIn(path);
  const under = new Map<string, number>();
  let length = 0;
  let most = LONGEST;
  let file: number | null = null;

  const append = (digests: Iterable<string>): void => {
    const text = [...digests].map((digest) => `${digest}\n`).join('');
    try {
      file ??= openSync(path, 'a');
      writeSync(file, text, null, 'latin1');
    } catch (cause) {
      // Not to be taken for a fault of the article that is just being read.
      throw new Error('what is under way cannot be noted', { cause });
    }
    length += text.length;
  };
  const closeFile = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const close = (): void => {
    closeFile();
    if (suspects.size === 0) rmSync(path, { force: true });
  };
  const shorten = (): void => {
    closeFile();
    rmSync(path, { force: true });
    length = 0;
    append(new Set([...suspects, ...under.keys()]));
    // Else, where very many are under way, each that ends would write all the others again.
    most = LONGEST + 2 * length;
  };
  const begin = (digest: string): void => {
    under.set(digest, (under.get(digest) ?? 0) + 1);
    append([digest]);
  };
  const end = (digest: string): void => {
    const left = (under.get(digest) ?? 1) - 1;
    if (left > 0) under.set(digest, left);
    else under.delete(digest);
    suspects.delete(digest);
    if (length > most) shorten();
  };
  return {
    noting: (processor) => ({
      ...processor,
      process: async (raw) => {
        const isSuspect = suspects.has(raw.sha256);
        begin(raw.sha256);
        const result = await processor.process({ ...raw, isSuspect });
        end(raw.sha256);
        return result;
      },
    }),
    over: () => suspects.clear(),
    close,
  };
};

/** Paths of parts, or of folders that a job wrote them into, in; their lines out. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { compareBytes } from '../../dataset/byte-order.js';
import { splitLines } from '../../dataset/split-lines.js';
import { EXIT, UserError } from '../../model/problem.js';
import { type Part, partOf } from './part.js';

const refused = (code: string, place: string, reason: string, remedy: string, cause?: unknown): UserError =>
  new UserError({ code, place, reason, remedy }, EXIT.usage, { cause });

/** Where Spark puts what its tasks write until the job is over. */
const UNFINISHED = '_temporary';
/** Text of an article of the largest size with its claims; no string is much longer. */
const LONGEST_LINE = 384 * 1024 * 1024;

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder);
  if (names.includes(UNFINISHED)) {
    const remedy = 'wait for the job to end, or run it again';
    throw refused('unfinished-parts', folder, 'the job that writes these parts is not over', remedy);
  }
  const parts = names.filter((name) => !/^[._]/.test(name)).sort(compareBytes);
  if (parts.length === 0) {
    const remedy = 'give what claimtrail-spark or extract --parts wrote';
    throw refused('no-parts', folder, 'folder holds no parts', remedy);
  }
  return parts.map((name) => join(folder, name));
};

/** Files of folders in order of their names. Throws a UserError for a folder that a job has not finished, or without parts. */
export const partFiles = async (paths: readonly string[]): Promise<readonly string[]> => {
  const files: string[] = [];
  for (const path of paths) files.push(...((await stat(path)).isDirectory() ? await filesIn(path) : [path]));
  return files;
};

/** Packed ones too. Throws a UserError that names the line which is no part. */
export async function* partsIn(file: string): AsyncGenerator<Part> {
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const stream = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => stream.destroy(error));
  const remedy = 'give what claimtrail-spark or extract --parts wrote, whole';
  try {
    for await (const { number, bytes } of splitLines(stream, LONGEST_LINE)) {
      try {
        if (bytes === null) throw new Error('it is too long');
        yield partOf(bytes.toString('utf8'));
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw refused('bad-part', `${file}:${number}`, 'line is no part', remedy, error);
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') !== true) throw error;
    throw refused('bad-part', file, `gzip stream is damaged: ${(error as Error).message}`, remedy, error);
  } finally {
    source.destroy();
  }
}

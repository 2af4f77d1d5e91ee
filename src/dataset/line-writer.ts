/** Records in; a file of JSON Lines out, each record checked by its schema, synced to the disk when it is closed. */
import { type FileHandle, open } from 'node:fs/promises';
import type { z } from 'zod';

export interface LineWriter<T> {
  /** Resolves when there is room for more. Throws where the record breaks its schema: a bug, not bad input. */
  readonly write: (record: T) => Promise<void>;
  /** Writes the rest and syncs. */
  readonly close: () => Promise<void>;
  readonly lines: () => number;
}

const BUFFERED = 256 * 1024;

const writeAll = async (handle: FileHandle, bytes: Buffer): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at);
    at += bytesWritten;
  }
};

/** Fields come out in the order of the schema, whatever their order in the record: one record, one line of bytes. */
export const lineWriter = async <T>(path: string, schema: z.ZodType<T>): Promise<LineWriter<T>> => {
  const handle = await open(path, 'wx');
  let held: string[] = [];
  let size = 0;
  let lines = 0;
  const drain = async (): Promise<void> => {
    const text = held.join('');
    held = [];
    size = 0;
    await writeAll(handle, Buffer.from(text));
  };
  return {
    write: async (record) => {
      const line = `${JSON.stringify(schema.parse(record))}\n`;
      held.push(line);
      size += line.length;
      lines++;
      if (size >= BUFFERED) await drain();
    },
    close: async () => {
      try {
        await drain();
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    lines: () => lines,
  };
};

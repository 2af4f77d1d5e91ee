/** Text in, piece by piece; a new file of it out, synced to the disk when it is closed. */
import { type FileHandle, open } from 'node:fs/promises';

export interface TextWriter {
  /** Resolves when there is room for more; null where there is already. */
  readonly write: (text: string) => Promise<void> | null;
  /** Writes the rest and syncs. */
  readonly close: () => Promise<void>;
}

const BUFFERED = 256 * 1024;

const writeAll = async (handle: FileHandle, bytes: Buffer): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at);
    at += bytesWritten;
  }
};

/** Throws where the file is there already. */
export const textWriter = async (path: string): Promise<TextWriter> => {
  const handle = await open(path, 'wx');
  let held: string[] = [];
  let size = 0;
  const drain = async (): Promise<void> => {
    const text = held.join('');
    held = [];
    size = 0;
    await writeAll(handle, Buffer.from(text));
  };
  return {
    write: (text) => {
      held.push(text);
      size += text.length;
      return size >= BUFFERED ? drain() : null;
    },
    close: async () => {
      try {
        await drain();
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
};

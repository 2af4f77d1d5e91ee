/** Records in; a file of JSON Lines out, each record checked by its schema, synced to the disk when it is closed. */
import type { z } from 'zod';
import { textWriter } from './text-writer.js';

export interface LineWriter<T> {
  /**
   * Resolves when there is room for more; null where there is already. Throws where the record breaks its schema:
   * a bug, not bad input.
   */
  readonly write: (record: T) => Promise<void> | null;
  /** Writes the rest and syncs. */
  readonly close: () => Promise<void>;
  readonly lines: () => number;
}

/** Fields come out in the order of the schema, whatever their order in the record: one record, one line of bytes. */
export const lineWriter = async <T>(path: string, schema: z.ZodType<T>): Promise<LineWriter<T>> => {
  const writer = await textWriter(path);
  let lines = 0;
  return {
    write: (record) => {
      lines++;
      return writer.write(`${JSON.stringify(schema.parse(record))}\n`);
    },
    close: writer.close,
    lines: () => lines,
  };
};

/** Rows in; a file of JSON Lines, every column in every line, out. */
import { textWriter } from '../../dataset/text-writer.js';
import type { Format } from './format.js';

export const jsonl: Format = {
  extension: 'jsonl',
  mediatype: 'application/jsonl',
  open: async (path, { columns }) => {
    const names = Object.keys(columns);
    const writer = await textWriter(path);
    return {
      write: (row) => {
        const ordered = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
        return writer.write(`${JSON.stringify(ordered)}\n`);
      },
      close: writer.close,
    };
  },
};

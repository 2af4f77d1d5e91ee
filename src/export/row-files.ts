/** Tables, formats and a folder in; a place for the rows of each table, which go into all formats at once, out. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FormatOptions, RowFile } from './formats/format.js';
import { FORMATS, type FormatName } from './formats.js';
import type { Row, RowOf, Table } from './table.js';

/** A file as it was written. */
export interface WrittenFile {
  readonly table: string;
  readonly format: FormatName;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

export interface RowFiles {
  /** Each row goes into every format. */
  readonly write: <T extends Table>(table: T, rows: Iterable<RowOf<T>>) => Promise<void>;
  /** By table, then by format. */
  readonly close: () => Promise<readonly WrittenFile[]>;
}

interface Opened {
  readonly table: Table;
  readonly files: readonly { readonly format: FormatName; readonly name: string; readonly file: RowFile }[];
  rows: number;
}

const measure = async (path: string): Promise<Pick<WrittenFile, 'bytes' | 'sha256'>> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
};

const openTable = async (
  folder: string,
  table: Table,
  formats: readonly FormatName[],
  options: FormatOptions,
): Promise<Opened> => {
  const files = [];
  for (const format of formats) {
    const name = `${table.name}.${FORMATS[format].extension}`;
    files.push({ format, name, file: await FORMATS[format].open(join(folder, name), table, options) });
  }
  return { table, files, rows: 0 };
};

export const rowFiles = async (
  folder: string,
  tables: readonly Table[],
  formats: readonly FormatName[],
  options: FormatOptions,
): Promise<RowFiles> => {
  const opened = new Map<string, Opened>();
  for (const table of tables) opened.set(table.name, await openTable(folder, table, formats, options));
  return {
    write: async (table, rows) => {
      const place = opened.get(table.name);
      if (!place) throw new Error(`no table ${table.name}`);
      for (const row of rows as Iterable<Row>) {
        place.rows++;
        for (const { file } of place.files) {
          const full = file.write(row);
          if (full) await full;
        }
      }
    },
    close: async () => {
      const written: WrittenFile[] = [];
      for (const { table, files, rows } of opened.values())
        for (const { format, name, file } of files) {
          await file.close();
          written.push({ table: table.name, format, name, rows, ...(await measure(join(folder, name))) });
        }
      return written;
    },
  };
};

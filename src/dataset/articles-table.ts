/** A table of articles (`file,published,source,title,url`, RFC 4180) in; what it tells about each file out. */
import { type CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { type Metadata, metadataOf } from './metadata.js';
import { RejectedInput, reject } from './rejection.js';

export const TABLE_NAME = 'articles.csv';

/** By file name as the table gives it, with `/`. */
export type ArticlesTable = ReadonlyMap<string, Metadata>;

const REMEDY = 'expected a first line file,published,source,title,url and a line for each article';

const columnsOf = (header: string[]): string[] => {
  if (header.includes('file')) return header;
  throw reject('bad-table', 'table has no column "file"', REMEDY);
};

const rowsOf = (csv: string): Record<string, string>[] => {
  try {
    return parse(csv, { columns: columnsOf, bom: true, trim: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof RejectedInput) throw error;
    const { message, lines } = error as CsvError & { lines?: number };
    throw reject('bad-table', `table cannot be read${lines ? `, line ${lines}` : ''}: ${message}`, REMEDY);
  }
};

/** Throws `RejectedInput` for a table that is none, has no column `file`, or names one file twice. */
export const parseArticlesTable = (bytes: Uint8Array): ArticlesTable => {
  const table = new Map<string, Metadata>();
  for (const row of rowsOf(decodeText(bytes))) {
    const file = (row.file ?? '').replaceAll('\\', '/').replace(/^\.\//, '');
    if (table.has(file)) throw reject('bad-table', `table has two lines for ${file}`, 'keep one of them');
    table.set(file, metadataOf(row));
  }
  return table;
};

/** The line for a file, by its path under the table's folder, or by its bare name where `anywhere` allows it. */
export const tableRow = (table: ArticlesTable, path: string, anywhere: boolean): Metadata | null =>
  table.get(path) ?? (anywhere ? table.get(path.slice(path.lastIndexOf('/') + 1)) : undefined) ?? null;

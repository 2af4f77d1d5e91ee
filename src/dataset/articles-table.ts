/** A table of articles (`file,published,source,title,url`, RFC 4180) in; what it tells about each file out. */
import { type CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { type Metadata, metadataOf } from './metadata.js';
import { type Fault, reject } from './rejection.js';

export const TABLE_NAME = 'articles.csv';

/** By file name as the table gives it, with `/`. */
type TableRows = ReadonlyMap<string, Metadata>;

export interface ArticlesTable {
  readonly rows: TableRows;
  /** The name of each row by that in small letters, since not every system tells them apart. */
  readonly names: ReadonlyMap<string, string>;
  /** Which rows matched a file, and how many files none: noted while files are looked up. */
  readonly use: { readonly matched: Set<string>; unmatchedFiles: number };
  /** Lines that were not taken, each with its number. */
  readonly faults: readonly (Fault & { readonly line: number })[];
}

const REMEDY = 'expected a first line file,published,source,title,url and a line for each article';
const FILE_COLUMNS = ['file', 'filename', 'path', 'filepath', 'article'];
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** One line as the parser gives it: its cells, or why it has none. */
type Row = { readonly line: number; readonly cells: readonly string[]; readonly error?: string };

/** A spreadsheet's first line `sep=;` and the text after it; the separator of the header where none is told. */
const separated = (csv: string): { readonly separator: string; readonly start: number } => {
  const told = /^(?:\uFEFF)?["']?sep=(.)["']?[ \t]*\r?\n/i.exec(csv);
  if (told) return { separator: told[1] ?? ',', start: told[0].length };
  const [header = ''] = csv.replace(/^\s+/, '').split('\n', 1);
  const most = (mark: string): number => header.split(mark).length;
  return { separator: [...SEPARATORS].sort((a, b) => most(b) - most(a))[0] ?? ',', start: 0 };
};

const parsed = (csv: string, separator: string, line: number): Row[] => {
  const rows: Row[] = [];
  const found = parse(csv, {
    ...{ delimiter: separator, bom: true, trim: true, skip_empty_lines: true, info: true },
    ...{ relax_quotes: true, relax_column_count: true },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  for (const { record, info } of found) rows.push({ line: line + info.lines - 1, cells: record });
  return rows;
};

const complaint = ({ code, message }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is never closed' : message;

/** Line by line where the whole is none, so that a quotation mark which never closes costs its own line alone. */
const rowsOf = (csv: string, separator: string, firstLine: number): Row[] => {
  try {
    return parsed(csv, separator, firstLine);
  } catch {
    return csv.split(/\r?\n/).flatMap((text, at): Row[] => {
      const line = firstLine + at;
      try {
        return parsed(text, separator, line).map((row) => ({ ...row, line }));
      } catch (error) {
        return [{ line, cells: [], error: complaint(error as CsvError) }];
      }
    });
  }
};

const bareName = (header: string): string => header.toLowerCase().replace(/[^a-z]/g, '');

const headerOf = (row: Row | undefined): { readonly columns: readonly string[]; readonly file: number } => {
  const columns = row?.cells ?? [];
  const file = FILE_COLUMNS.map((name) => columns.findIndex((cell) => bareName(cell) === name)).find(
    (at) => at >= 0,
  );
  if (file === undefined) throw reject('bad-table', 'table has no column "file"', REMEDY);
  return { columns, file };
};

/** A path as a table may give it: with backslashes, from "./" or from the root of the folder. */
const pathOf = (cell: string): string => cell.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');

/** Why a row tells nothing; null for one that is good. */
const wrongWith = (row: Row, width: number, file: string, known: TableRows): string | null => {
  if (row.error !== undefined) return `table cannot be read here: ${row.error}`;
  if (row.cells.length !== width) return `table has ${width} columns, and here ${row.cells.length}`;
  if (file === '') return 'table names no file here';
  return known.has(file) ? `table has two lines for ${file}` : null;
};

/**
 * Rows that cannot be read, name no file or one that is there already are faults, and the others taken. Throws
 * `RejectedInput` for a table that is none or has no column `file`.
 */
export const parseArticlesTable = (bytes: Uint8Array, encoding?: string): ArticlesTable => {
  const csv = decodeText(bytes, encoding);
  const { separator, start } = separated(csv);
  const [first, ...others] = rowsOf(csv.slice(start), separator, start > 0 ? 2 : 1);
  const { columns, file } = headerOf(first);
  const rows = new Map<string, Metadata>();
  const faults: (Fault & { line: number })[] = [];
  for (const row of others) {
    const path = pathOf(row.cells[file] ?? '');
    const wrong = wrongWith(row, columns.length, path, rows);
    if (wrong === null) {
      rows.set(
        path,
        metadataOf(
          Object.fromEntries(
            row.cells.flatMap((cell, at) => (at === file ? [] : [[columns[at] ?? '', cell]])),
          ),
        ),
      );
    } else {
      const remedy = 'correct the line; the others are taken';
      faults.push({ line: row.line, ...reject('bad-table', wrong, remedy).fault });
    }
  }
  const names = new Map([...rows.keys()].reverse().map((name) => [name.toLowerCase(), name]));
  return { rows, names, faults, use: { matched: new Set(), unmatchedFiles: 0 } };
};

/**
 * The line for a file, by its path under the table's folder, in any case of its letters, or by its bare name
 * where `anywhere` allows it. That it matched is noted.
 */
export const tableRow = (table: ArticlesTable, path: string, anywhere: boolean): Metadata | null => {
  const { rows, names, use } = table;
  const bare = path.slice(path.lastIndexOf('/') + 1);
  for (const key of anywhere ? [path, bare] : [path]) {
    const name = rows.has(key) ? key : names.get(key.toLowerCase());
    const row = name === undefined ? undefined : rows.get(name);
    if (name === undefined || !row) continue;
    use.matched.add(name);
    return row;
  }
  return null;
};

const SHOWN = 5;

/** What to say of a table once all files were looked up in it: rows that matched none. Null where all did. */
export const unmatchedRows = ({ rows, use }: ArticlesTable): Fault | null => {
  const missing = [...rows.keys()].filter((name) => !use.matched.has(name));
  if (missing.length === 0) return null;
  const shown = missing.slice(0, SHOWN).join(', ') + (missing.length > SHOWN ? ', …' : '');
  const files = use.unmatchedFiles > 0 ? `; files that match no row: ${use.unmatchedFiles}` : '';
  const reason = `rows that match no file: ${missing.length} of ${rows.size} (${shown})${files}`;
  return reject('unmatched-rows', reason, 'give each file as it is called, with its ending').fault;
};

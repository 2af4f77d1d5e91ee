/** Rows in; a file of CSV (RFC 4180, UTF-8) that no spreadsheet runs out. */
import { stringify } from 'csv-stringify/sync';
import { textWriter } from '../../dataset/text-writer.js';
import type { Cell } from '../table.js';
import type { Format } from './format.js';

/** Rows that are turned into text together. */
const AT_ONCE = 500;

/** What a spreadsheet takes for a formula, also behind apostrophes, so that taking one away gives back the text. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet would run gets an apostrophe in front; all other text stays as it is. */
export const inertText = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

const fieldOf = (cell: Cell): string | number | boolean | null => {
  if (typeof cell === 'string') return inertText(cell);
  return cell === null || typeof cell !== 'object' ? cell : JSON.stringify(cell);
};

const textOf = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(fieldOf)),
    { record_delimiter: 'windows', cast: { boolean: String } },
  );

/** Lists stand as JSON, dates as YYYY-MM-DD; null is an empty field. */
export const csv: Format = {
  extension: 'csv',
  mediatype: 'text/csv',
  open: async (path, { columns }, { excel }) => {
    const names = Object.keys(columns);
    const writer = await textWriter(path);
    let held: Cell[][] = [names];
    const flush = (): Promise<void> | null => {
      const rows = held;
      held = [];
      return rows.length > 0 ? writer.write(textOf(rows)) : null;
    };
    if (excel) await writer.write('\uFEFF');
    return {
      write: (row) => {
        held.push(names.map((name) => row[name] ?? null));
        return held.length < AT_ONCE ? null : flush();
      },
      close: async () => {
        await flush();
        await writer.close();
      },
    };
  },
};

/** What all formats share: a file that rows go into, one after the other. */
import type { Row, Table } from '../table.js';

export interface RowFile {
  /** Resolves when there is room for more; null where there is already. */
  readonly write: (row: Row) => Promise<void> | null;
  /** Writes the rest. */
  readonly close: () => Promise<void>;
}

export interface FormatOptions {
  /** A byte-order mark, by which Excel tells UTF-8; CSV alone has any. */
  readonly excel: boolean;
  /** What wrote the file, for formats that tell it. */
  readonly writtenBy: string;
}

export interface Format {
  readonly extension: string;
  readonly mediatype: string;
  /** Throws where the file is there already. */
  readonly open: (path: string, table: Table, options: FormatOptions) => Promise<RowFile>;
}

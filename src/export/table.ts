/** What a table is: its columns as data, and from them the type of its rows. */
import type { Meanings } from './meanings.js';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

export interface Column {
  readonly type: ColumnType;
  /** What stands in it, for people; the unit or kind of offset where it has one. */
  readonly says: string;
  /** Never empty. */
  readonly required?: true;
  /** All values that may stand in it. */
  readonly values?: Meanings;
}

export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that together tell its rows apart. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

/** A list holds texts, or null where nothing is known of that item. */
type List = readonly (string | null)[];

interface CellTypes {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly list: List;
}

export type Cell = CellTypes[ColumnType] | null;
export type Row = Readonly<Record<string, Cell>>;

type CellOf<C extends Column> = CellTypes[C['type']] | (C extends { required: true } ? never : null);

/** A row of one table: a cell for every column. */
export type RowOf<T extends Table> = { readonly [K in keyof T['columns']]: CellOf<T['columns'][K]> };

/** A reference by a column of one name to a table's only key. */
export const refersTo = (table: string, column: string, to: string): Reference => ({
  columns: [column],
  table,
  to: [to],
});

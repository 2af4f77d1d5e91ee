/** Rows in; a Parquet file with typed columns out, a group of rows at a time. */
import { type ColumnSource, fileWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Column, ColumnType, Row, Table } from '../table.js';
import type { Format } from './format.js';

/** Rows that are held and written together. */
const GROUP = 10_000;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

const PLAIN: Readonly<Record<Exclude<ColumnType, 'list'>, Omit<SchemaElement, 'name'>>> = {
  string: TEXT,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** Lists as the format wants them: a group that repeats inside one that says that it is a list. */
const elementsOf = (name: string, { type, required }: Column): SchemaElement[] => {
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
  if (type !== 'list') return [{ name, ...PLAIN[type], repetition_type }];
  return [
    { name, converted_type: 'LIST', repetition_type, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TEXT, repetition_type: 'OPTIONAL' },
  ];
};

const schemaOf = ({ columns }: Table): SchemaElement[] => [
  { name: 'root', num_children: Object.keys(columns).length },
  ...Object.entries(columns).flatMap(([name, column]) => elementsOf(name, column)),
];

const valueIn = (cell: Cell | undefined, type: ColumnType): unknown => {
  if (cell === null || cell === undefined) return null;
  return type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell;
};

const columnsOf = ({ columns }: Table, rows: readonly Row[]): ColumnSource[] =>
  Object.entries(columns).map(([name, { type }]) => ({
    name,
    data: rows.map((row) => valueIn(row[name], type)),
  }));

export const parquet: Format = {
  extension: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
  open: async (path, table, { writtenBy }) => {
    const writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: schemaOf(table),
      createdBy: writtenBy,
    });
    let rows: Row[] = [];
    const flush = async (): Promise<void> => {
      const columnData = columnsOf(table, rows);
      rows = [];
      await writer.write({ columnData, rowGroupSize: GROUP });
    };
    return {
      write: (row) => {
        rows.push(row);
        return rows.length < GROUP ? null : flush();
      },
      close: async () => {
        if (rows.length > 0) await flush();
        await writer.finish();
      },
    };
  },
};

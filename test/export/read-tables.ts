/** The folder of an export in; what each format holds, as the tables' own columns tell it, out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import type { Row, Table } from '../../src/export/table.js';

export const readJsonl = (folder: string, { name }: Table): readonly Row[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** Cells as they are written. */
export const readCsv = (folder: string, { name }: Table): readonly Readonly<Record<string, string>>[] =>
  parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, record_delimiter: '\r\n', bom: true });

type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** DuckDB with every table of an export, by its name. */
export const duckdbOn = async (folder: string, tables: readonly Table[]): Promise<Query> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const { name } of tables) {
    const path = join(folder, `${name}.parquet`).replaceAll("'", "''");
    await connection.run(`create view ${name} as select * from '${path}'`);
  }
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
};

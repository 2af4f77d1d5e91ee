/** pandas, pyarrow and frictionless read the tables; skipped where Python lacks them, except in CI. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { exportTables } from '../../src/export/export-tables.js';
import type { Column } from '../../src/export/table.js';
import { TABLES } from '../../src/export/tables.js';
import { writeDataset } from '../reconcile/write-dataset.js';
import { readJsonl } from './read-tables.js';

const SCRIPT = join(import.meta.dirname, 'python', 'check_tables.py');
const LISTED = join(import.meta.dirname, 'python', 'requirements.txt');
/** `.ci/run` names an interpreter that has all that is listed. */
const PYTHON = process.env.CLAIMTRAIL_PYTHON ?? 'python3';

const hasLibraries =
  spawnSync(PYTHON, ['-c', 'import frictionless, pandas, pyarrow'], { encoding: 'utf8' }).status === 0;
const isSkipped = !hasLibraries && !process.env.CI && process.env.CLAIMTRAIL_PYTHON === undefined;
if (isSkipped)
  process.stderr.write(
    `skipped: ${PYTHON} lacks frictionless, pandas or pyarrow; pip install -r ${LISTED}\n`,
  );

interface Told {
  readonly tables: Readonly<
    Record<string, { types: Record<string, string>; rows: number; differing: readonly string[] }>
  >;
  readonly problems: readonly unknown[];
}

const tell = (folder: string): Told => {
  const { stdout, stderr, status } = spawnSync(PYTHON, [SCRIPT, folder], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Told;
};

const exported = async (): Promise<string> => {
  const from = writeDataset([
    '2014-06 merger a+b planned event=2014-10 result=c',
    '2014-06 office a effected person==Jo title=-chair',
    '2014-06 count CSU=17',
    '2014-06 merger a+b ruled_out in=other',
    '2014-08 acquisition d+a effected event=2014-08-01',
  ]);
  const to = mkdtempSync(join(tmpdir(), 'claimtrail-tables-'));
  onTestFinished(() => {
    for (const folder of [from, to]) rmSync(folder, { recursive: true, force: true });
  });
  await exportTables(from, to);
  return to;
};

const ARROW_TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'int32',
  number: 'double',
  boolean: 'bool',
  date: 'date32[day]',
  list: 'list<element: string>',
};

test.skipIf(isSkipped)(
  'pandas and pyarrow read every table, CSV and Parquet alike',
  { timeout: 120_000 },
  async () => {
    const folder = await exported();
    const { tables, problems } = tell(folder);
    expect(problems).toEqual([]);
    expect(Object.keys(tables).toSorted()).toEqual(TABLES.map((t) => t.name).toSorted());
    for (const table of TABLES)
      expect(tables[table.name], table.name).toEqual({
        types: Object.fromEntries(
          Object.entries(table.columns).map(([name, { type }]) => [name, ARROW_TYPES[type]]),
        ),
        rows: readJsonl(folder, table).length,
        differing: [],
      });
  },
);

test.skipIf(isSkipped)(
  'frictionless tells a table that was tampered with',
  { timeout: 120_000 },
  async () => {
    const folder = await exported();
    writeFileSync(join(folder, 'state_claims.csv'), 'track,state,position,claim\r\nt_0,1,1,c_0\r\n');
    const told = JSON.stringify(tell(folder).problems);
    for (const error of ['hash-count', 'foreign-key']) expect(told).toContain(error);
  },
);

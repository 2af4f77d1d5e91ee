/** Tables hold what the dataset holds, in every format, and their keys join them without loss. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ExportOptions, exportTables } from '../../src/export/export-tables.js';
import { inertText } from '../../src/export/formats/csv.js';
import type { Cell, Column, Row, Table } from '../../src/export/table.js';
import { lineageRows, organisationRow } from '../../src/export/tables/organisations.js';
import { TABLES } from '../../src/export/tables.js';
import type { OrganisationRecord } from '../../src/model/lineage.js';
import { claimLines } from '../reconcile/arbitrary-claims.js';
import { writeDataset } from '../reconcile/write-dataset.js';
import { duckdbOn, readCsv, readJsonl } from './read-tables.js';

vi.setConfig({ testTimeout: 60_000 });

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

const LINES = [
  '2014-06 merger a+b planned event=2014-10 result=c',
  '2014-07 merger a+b abandoned in=news by=a',
  '2014-07 merger b+d considered',
  '2014-06 office a effected person=Jo title=chair',
  '2014-06 count CSU=17',
  '2014-06 count CSU=25-35 in=other',
  '2014-08 acquisition d+a effected event=2014-08-01',
  '2014-06 supply a+b effected service=payroll',
  '2014-06 profile a area=Kent',
];

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const exported = async (lines: readonly string[] = LINES, options: ExportOptions = {}): Promise<string> => {
  const from = writeDataset(lines);
  const to = mkdtempSync(join(tmpdir(), 'claimtrail-tables-'));
  onTestFinished(() => {
    for (const folder of [from, to]) remove(folder);
  });
  await exportTables(from, to, options);
  return to;
};

const table = (name: string): Table => {
  const found = TABLES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

const keyOf = (row: Row, columns: readonly string[]): string => JSON.stringify(columns.map((c) => row[c]));

/** Every key is unique, and every reference that is not empty leads somewhere. */
const checkKeys = (folder: string): void => {
  const rows = new Map(TABLES.map((t) => [t.name, readJsonl(folder, t)]));
  for (const { name, key, references } of TABLES) {
    const own = rows.get(name) ?? [];
    expect(new Set(own.map((row) => keyOf(row, key))).size, `${name} by ${key}`).toBe(own.length);
    for (const { columns, table: target, to } of references) {
      const known = new Set(rows.get(target)?.map((row) => keyOf(row, to)));
      const dangling = own.filter(
        (row) => columns.every((c) => row[c] !== null) && !known.has(keyOf(row, columns)),
      );
      expect(dangling, `${name}.${columns} to ${target}`).toEqual([]);
    }
  }
};

const written = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string'
    ? inertText(cell)
    : typeof cell === 'object'
      ? JSON.stringify(cell)
      : String(cell);
};

test('keys are unique and references lead somewhere, whatever the claims; CSV holds what JSON Lines hold', async () => {
  await fc.assert(
    fc.asyncProperty(claimLines(15), async (lines) => {
      const [from, to] = [writeDataset(lines), mkdtempSync(join(tmpdir(), 'claimtrail-tables-'))];
      try {
        await exportTables(from, to, { formats: ['csv', 'jsonl'] });
        checkKeys(to);
        for (const one of TABLES) {
          const expected = readJsonl(to, one).map((row) =>
            Object.fromEntries(Object.keys(one.columns).map((c) => [c, written(row[c])])),
          );
          expect(readCsv(to, one)).toEqual(expected);
        }
      } finally {
        remove(from);
        remove(to);
      }
    }),
    { numRuns: 25 },
  );
});

const DUCKDB_TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  list: 'VARCHAR[]',
};

test('DuckDB reads every Parquet table with its types, and the rows that JSON Lines hold', async () => {
  const folder = await exported();
  const query = await duckdbOn(folder, TABLES);
  for (const one of TABLES) {
    const types = await query(`describe ${one.name}`);
    expect(Object.fromEntries(types.map((t) => [t.column_name, t.column_type]))).toEqual(
      Object.fromEntries(Object.entries(one.columns).map(([name, { type }]) => [name, DUCKDB_TYPES[type]])),
    );
    expect(await query(`select * from ${one.name}`), one.name).toEqual(readJsonl(folder, one));
  }
  expect(await query('select count(*)::int as n from states')).not.toEqual([{ n: 0 }]);
});

test('joins by keys lose nothing', async () => {
  const query = await duckdbOn(await exported(), TABLES);
  const count = async (from: string): Promise<unknown> =>
    (await query(`select count(*)::int as n from ${from}`))[0]?.n;
  for (const { name, key, references } of TABLES) {
    expect(key.length).toBeGreaterThan(0);
    for (const { columns, table: target, to } of references) {
      const on = columns.map((c, i) => `a.${c} = b.${to[i]}`).join(' and ');
      const filled = columns.map((c) => `a.${c} is not null`).join(' and ');
      expect(await count(`${name} a join ${target} b on ${on}`), `${name} and ${target}`).toBe(
        await count(`${name} a where ${filled}`),
      );
    }
  }
});

test('states say who or what they are about, and the words they rest on', async () => {
  const rows = readJsonl(await exported(), table('states'));
  const subjects = new Set(rows.map((r) => `${r.relation}: ${r.subject}`));
  expect([...subjects].sort()).toEqual([
    'acquisition: a by d',
    'count: CSU',
    'merger: a and b',
    'merger: b and d',
    'office: Jo, chair, a',
    'profile: area of a',
    'supply: payroll from a to b',
  ]);
  expect(rows.find((r) => r.relation === 'profile')).toMatchObject({ value: null, value_text: 'Kent' });
  expect(rows.find((r) => r.subject === 'a and b')).toMatchObject({
    ...{ status: 'planned', from_edtf: '2014-06', from_day: '2014-06-30', to_day: '2014-07-31' },
    ...{ claims: 1, sources: 1, quote: 'says so', article: 'article-0', reported_day: '2014-06-30' },
    participant_ids: ['csu/a', 'csu/b'],
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+44 20', "'+44 20"],
  ['-', "'-"],
  ['@import', "'@import"],
  ['\tx', "'\tx"],
  ["'=x", "''=x"],
  ['＝1', "'＝1"],
  ["'tis", "'tis"],
  ['a=b', 'a=b'],
  ['– dash', '– dash'],
  ['', ''],
])('%j stands in CSV as %j', (text, cell) => {
  expect(inertText(text)).toBe(cell);
});

test('CSV keeps commas, quotation marks and line breaks, and no cell begins a formula', async () => {
  const folder = await exported([
    '2014-06 office a effected person==HYPERLINK("x") title=-2,"3"',
    '2014-06 office b effected person=@Jo title=+chair\tof',
  ]);
  const [tracks, rows] = [readCsv(folder, table('tracks')), readJsonl(folder, table('tracks'))];
  expect(tracks.map((t) => t.person).sort()).toEqual(['\'=HYPERLINK("x")', "'@Jo"]);
  for (const one of TABLES)
    for (const row of readCsv(folder, one))
      for (const [name, cell] of Object.entries(row))
        if (one.columns[name]?.type === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect(rows.map((r) => r.title).sort()).toEqual(['+chair\tof', '-2,"3"']);
  const bytes = readFileSync(join(folder, 'tracks.csv'));
  expect(bytes.subarray(0, 3).toString('hex')).not.toBe('efbbbf');
  expect(bytes.toString('utf8').split('\r\n').at(-1)).toBe('');
});

test('--excel puts a byte-order mark before CSV, and nowhere else', async () => {
  const folder = await exported(LINES, { excel: true });
  for (const name of readdirSync(folder)) {
    const mark = readFileSync(join(folder, name)).subarray(0, 3).toString('hex');
    expect(mark === 'efbbbf', name).toBe(name.endsWith('.csv'));
  }
});

test('the same dataset gives the same bytes', async () => {
  const [one, other] = [await exported(), await exported()];
  expect(readdirSync(one).length).toBe(TABLES.length * 3 + 1);
  for (const name of readdirSync(one))
    expect(readFileSync(join(other, name)).equals(readFileSync(join(one, name))), name).toBe(true);
});

interface Described {
  readonly licenses: readonly { readonly name: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly hash: string;
    readonly otherFormats?: readonly { readonly path: string }[];
  }[];
}

const described = (folder: string): Described =>
  JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Described;

test('the description names every file, its checksum, and the licence that was told', async () => {
  const { createHash } = await import('node:crypto');
  const folder = await exported(LINES, { licence: 'CC-BY-4.0' });
  const { resources, licenses } = described(folder);
  expect(licenses).toEqual([{ name: 'CC-BY-4.0' }]);
  const files = resources.flatMap((r) => [r.path, ...(r.otherFormats ?? []).map((f) => f.path)]);
  expect(files.toSorted()).toEqual(
    readdirSync(folder)
      .filter((n) => n !== 'datapackage.json')
      .toSorted(),
  );
  for (const { path, hash } of resources)
    expect(hash).toBe(
      `sha256:${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')}`,
    );
  expect(described(await exported()).licenses[0]?.name).toBe('notspecified');
});

test('a narrower export replaces an earlier one whole, and leaves what is not its own', async () => {
  const from = writeDataset(LINES);
  const to = await exported();
  onTestFinished(() => remove(from));
  writeFileSync(join(to, 'mine.csv'), 'x');
  await exportTables(from, to, { formats: ['jsonl'] });
  expect(readdirSync(to).filter((name) => !name.endsWith('.jsonl'))).toEqual([
    'datapackage.json',
    'mine.csv',
  ]);
  expect(described(to).resources[0]).toMatchObject({ path: 'states.jsonl', format: 'jsonl' });
});

test('what cannot be exported is told, and nothing is changed', async () => {
  const from = writeDataset(LINES);
  onTestFinished(() => remove(from));
  await expect(exportTables(from, from)).rejects.toThrow(/\(export-into-dataset\)$/);
  await expect(exportTables(from, join(from, 'x'), { formats: ['xls' as 'csv'] })).rejects.toThrow(
    /choose of csv, jsonl, parquet \(unknown-format\)$/,
  );
  await expect(exportTables(join(from, 'none'), join(from, 'x'))).rejects.toThrow(/\(no-dataset\)$/);
  const claims = readFileSync(join(from, 'claims.jsonl'), 'utf8');
  writeFileSync(join(from, 'articles.jsonl'), '');
  await expect(exportTables(from, join(from, 'x'))).rejects.toThrow(
    /is of an article that .* \(bad-dataset\)$/,
  );
  expect(readdirSync(join(from, 'x'))).toEqual([]);
  expect(readFileSync(join(from, 'claims.jsonl'), 'utf8')).toBe(claims);
  expect(existsSync(join(from, 'datapackage.json'))).toBe(false);
});

const RECORD: OrganisationRecord = {
  ...{ id: 'csu/arden', kind: 'csu', names: ['Arden CSU', 'NHS Arden'] },
  ...{ mergedInto: [], takenOverBy: [], formedFrom: [], tookOver: [], closed: [] },
  ...{ codes: {}, from: null, to: null, successors: [] },
};

test.each([
  ['nothing', {}, { ods: null, codes: [], from_day: null, to_day: null, successors: [] }],
  [
    'its code, days and successors',
    {
      ...{ codes: { ods: '0AJ' }, from: '2013-04', to: '2015-03-31' },
      successors: [{ id: 'csu/b', from: '2015-04-01', source: 'ods' as const }],
    },
    { ods: '0AJ', codes: ['ods:0AJ'], from_day: '2013-04-01', to_day: '2015-03-31', successors: ['csu/b'] },
  ],
])('of an organisation, a register may tell %s', (_, told, expected) => {
  expect(organisationRow({ ...RECORD, ...told })).toEqual({
    ...{ id: 'csu/arden', kind: 'csu', name: 'Arden CSU', names: ['Arden CSU', 'NHS Arden'] },
    ...expected,
  });
});

test('lineage has a row for each step and each other organisation in it', () => {
  const step = { date: '2014-11', track: 't_0', claims: ['c_0'] };
  const rows = lineageRows({
    ...RECORD,
    takenOverBy: [{ ...step, by: ['trust/a', 'trust/b'] }],
    closed: [{ ...step, date: null }],
  });
  expect(rows).toEqual([
    {
      organisation: 'csu/arden',
      position: 1,
      step: 'taken_over_by',
      other: 'trust/a',
      date: '2014-11',
      day: '2014-11-30',
      track: 't_0',
    },
    {
      organisation: 'csu/arden',
      position: 2,
      step: 'taken_over_by',
      other: 'trust/b',
      date: '2014-11',
      day: '2014-11-30',
      track: 't_0',
    },
    {
      organisation: 'csu/arden',
      position: 3,
      step: 'closed',
      other: null,
      date: null,
      day: null,
      track: 't_0',
    },
  ]);
});

test('the command tells what it wrote, on standard error, unless it is to be quiet', () => {
  const from = writeDataset(LINES);
  onTestFinished(() => remove(from));
  const run = (...more: string[]) =>
    spawnSync(process.execPath, [MAIN, 'export', '--out', from, '--to', join(from, 'to'), ...more], {
      encoding: 'utf8',
    });
  const { status, stdout, stderr } = run('--format', 'csv', 'parquet');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toMatch(/^ {2}states +\d+$/m);
  expect(stderr).toContain(`${TABLES.length * 2} files and datapackage.json in ${join(from, 'to')}\n`);
  expect(run('--quiet')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

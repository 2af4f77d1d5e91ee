/** The page about tables says what the code says, and its query what the timeline says. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withReference } from '../../src/build/table-reference.js';
import { readDataset } from '../../src/dataset/read-whole-dataset.js';
import { exportTables } from '../../src/export/export-tables.js';
import { TABLES } from '../../src/export/tables.js';
import { stateAt } from '../../src/reconcile/ask-timeline.js';
import { writeDataset } from '../reconcile/write-dataset.js';
import { duckdbOn } from './read-tables.js';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tables.md'), 'utf8');

test('it is up to date; else run "npm run tables"', () => {
  expect(withReference(PAGE)).toBe(PAGE);
});

test('its query gives the states that the timeline has on the day', async () => {
  const dataset = writeDataset([
    '2014-06 merger a+b planned',
    '2014-07 merger a+b abandoned in=july',
    '2014-06-30 merger a+c planned in=last',
    '2014-07-01 merger c+d considered in=first',
    '2014-07-02 merger c+e considered in=later',
    '2013 alliance a+b effected in=old',
    '2014-07-01 alliance a+b ended in=end',
  ]);
  const tables = join(dataset, 'tables');
  onTestFinished(() => rmSync(dataset, { recursive: true, force: true }));
  await exportTables(dataset, tables, { formats: ['parquet'] });
  const [, sql = ''] = /^```sql\n([\s\S]*?)^```/m.exec(PAGE) ?? [];
  const query = await duckdbOn(tables, TABLES);
  const rows = await query(sql.replace("'states.parquet'", 'states').replace('select ', 'select track, '));
  const { timeline } = await readDataset(dataset);
  const told = stateAt(timeline, { asOf: '2014-07-01' }).map(({ track, status }) => `${track} ${status}`);
  expect(rows.map(({ track, status }) => `${track} ${status}`).sort()).toEqual(told.toSorted());
  expect(told.length).toBe(4);
});

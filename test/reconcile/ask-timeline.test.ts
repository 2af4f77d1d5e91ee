/** Questions to a timeline: on which day, as known by when, of whom. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDataset } from '../../src/dataset/read-whole-dataset.js';
import { type StateQuery, stateAt } from '../../src/reconcile/ask-timeline.js';
import { reconciled } from './notation.js';
import { writeDataset } from './write-dataset.js';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

const LINES = [
  '2014-01-10 merger a+b considered',
  '2014-03-10 merger a+b planned in=march',
  '2014-06-10 merger a+b abandoned in=june',
  '2014-02 alliance b+c effected in=february',
];

const statuses = (query: StateQuery): readonly string[] =>
  stateAt(reconciled(LINES).timeline, query)
    .map(({ relation, status }) => `${relation} ${status}`)
    .sort();

test.each<[StateQuery, readonly string[]]>([
  [{}, ['alliance effected', 'merger abandoned']],
  [{ asOf: '2014-01' }, ['merger considered']],
  [{ asOf: '2014-02' }, ['alliance effected', 'merger considered']],
  [{ asOf: '2014-03-09' }, ['alliance effected', 'merger considered']],
  [{ asOf: '2014-03-10' }, ['alliance effected', 'merger planned']],
  [{ asOf: '2014', organisation: 'csu/c' }, ['alliance effected']],
  [{ asOf: '2014', organisation: 'csu/x' }, []],
  [{ asOf: '2013' }, []],
])('%j gives %j', (query, expected) => {
  expect(statuses(query)).toEqual(expected);
});

test.each([
  [{}],
  [{ asOf: '2014-12' }],
  [{ asOf: '2014-12', knownBy: '2014-05' }],
  [{ knownBy: '2014-02' }],
  [{ asOf: '2014-12', knownBy: '2014-05', organisation: 'csu/b' }],
])('%j is answered as the command answers it', async (query: StateQuery) => {
  const folder = writeDataset(LINES);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { timeline, claims, articles } = await readDataset(folder);
  const options = [
    ...(query.asOf ? ['--as-of', query.asOf] : []),
    ...(query.knownBy ? ['--known-by', query.knownBy] : []),
    ...(query.organisation ? ['--org', query.organisation] : []),
  ];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [MAIN, 'timeline', '--out', folder, '--json', ...options],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const printed = stdout.split('\n').filter(Boolean);
  expect(printed.length).toBeGreaterThan(0);
  expect(stateAt(timeline, { ...query, claims, articles }).map((row) => JSON.stringify(row))).toEqual(
    printed,
  );
});

test('what cannot be answered is told', () => {
  const { timeline } = reconciled(LINES);
  expect(() => stateAt(timeline, { asOf: 'soon' })).toThrow(
    /^asOf: unexpected "soon", expected a date; .* \(bad-date\)$/,
  );
  expect(() => stateAt(timeline, { knownBy: '2014-06', asOf: '2014' })).toThrow(
    /^knownBy: .* \(claims-needed\)$/,
  );
  expect(() => stateAt(timeline, { knownBy: 'then' })).toThrow(/\(bad-date\)$/);
});

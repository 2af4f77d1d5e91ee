/** `claimtrail timeline` over a dataset on disk: its answers, marks, messages and exit codes. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timelineCommand } from '../../src/cli/timeline.js';
import { writeDataset } from './write-dataset.js';

vi.setConfig({ testTimeout: 60_000 });

const SAID = [
  '2014-01 alliance a+b effected',
  '2014-02 merger c+d planned event=2014-10',
  '2014-06 independence a effected',
  '2014-06 merger c+d planned by=c',
];

let folder = '';
beforeEach(() => {
  folder = writeDataset(SAID);
  vi.stubEnv('NO_COLOR', '1');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const ask = async (...options: readonly string[]): Promise<string> => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  await timelineCommand().parseAsync(['--out', folder, ...options], { from: 'user' });
  return out;
};

const json = async (...options: readonly string[]) =>
  (await ask('--json', ...options))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('a table of the last change, marked', async () => {
  expect(await ask()).toMatchInlineSnapshot(`
    "As of 2014-06-30, the last change reported: 3 tracks, 1 marked

    merger
      planned     2014-02  c · d

    alliance
      ended       2014-06  a · b  [inferred by independence]

    independence
      effected    2014-06  a
    "
  `);
});

test('a plan whose date has passed is overdue', async () => {
  expect(await ask('--as-of', '2015')).toContain('[overdue]');
});

test('JSON Lines as the contract has them', async () => {
  const rows = await json('--as-of', '2014-03');
  expect(rows.map((r) => [r.relation, r.status])).toEqual(
    expect.arrayContaining([
      ['alliance', 'effected'],
      ['merger', 'planned'],
    ]),
  );
  for (const row of rows) {
    const fields = [
      'track',
      'relation',
      'participants',
      'status',
      'from',
      'inferred',
      'overdue',
      'rule',
      'claims',
    ];
    expect(Object.keys(row)).toEqual(fields);
  }
});

test('known by a day: what was published later is not there, whatever it tells', async () => {
  const [row] = await json('--as-of', '2014-12-31', '--known-by', '2014-03', '--org', 'csu/a');
  expect(row).toMatchObject({ relation: 'alliance', status: 'effected', inferred: false });
});

test('one organisation, by id or by name', async () => {
  const byId = await json('--org', 'csu/c');
  expect(byId.map((r) => r.relation)).toEqual(['merger']);
  expect(await json('--org', 'C')).toEqual(byId);
});

test.each([
  [
    ['--as-of', 'soon'],
    '--as-of: unexpected "soon", expected a date; write a day (2014-06-25), a month (2014-06) or a year (2014) (bad-date)',
  ],
  [
    ['--org', 'csu/zz'],
    '--org: no one organisation of the dataset is "csu/zz"; ids are listed in organisations.jsonl (unknown-organisation)',
  ],
])('%j is told with what to do', async (options, message) => {
  await expect(ask(...options)).rejects.toThrow(message);
});

test('--check asks for a person while conflicts are open', async () => {
  await ask('--check');
  expect(process.exitCode).toBeUndefined();
  rmSync(folder, { recursive: true });
  folder = writeDataset(['2014-01 merger a+b planned', '2014-01 merger a+b ruled_out']);
  expect(await ask('--check')).toContain('1 open conflict');
  expect(process.exitCode).toBe(1);
});

test('--help', () => {
  expect(timelineCommand().helpInformation()).toMatchInlineSnapshot(`
    "Usage: timeline [options]

    The reconciled state of affairs at a date

    Options:
      --out <folder>     the dataset that a run wrote (default: "output")
      --as-of <date>     the day asked about; a month or a year stands for its last
                         day (default: the last change reported)
      --known-by <date>  use only what had been published by then
      --org <id>         only what one organisation takes part in, by id or name
      --json             a line of JSON for each track that has a state
      --check            exit with 1 while conflicts are open
      -h, --help         display help for command
    "
  `);
});

test('rows name what is counted, held or supplied; text of articles cannot steer the terminal', async () => {
  rmSync(folder, { recursive: true });
  folder = writeDataset([
    '2014-01 count CSU=17',
    '2014-01 count CCG=211',
    '2014-01 count CCG=209',
    '2014-01 office a effected person=Jo\u001b[31m title=chair',
    '2014-01 supply a+b planned service=payroll',
    '2014-01 acquisition a+c effected',
  ]);
  const table = await ask();
  for (const told of ['17 × CSU', 'payroll to b', 'a · c: of c', '[open conflict]'])
    expect(table).toContain(told);
  expect(table).toMatch(/count {2}(?:211 × CCG or 209|209 × CCG or 211) × CCG/);
  expect(table).not.toContain('\u001b');
});

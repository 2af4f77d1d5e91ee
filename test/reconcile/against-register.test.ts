/** What the register has of a track: on which day, with whom, or nothing; and what `claimtrail check` says of it. */
import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check.js';
import type { Registered } from '../../src/model/organisation.js';
import { track as trackSchema } from '../../src/model/timeline.js';
import { againstRegister, withRegister } from '../../src/reconcile/against-register.js';
import { collect } from '../../src/reconcile/collect-claims.js';
import { toldOf } from '../../src/reconcile/told-of.js';
import { runCommand } from '../cli/run-command.js';
import { reconciled } from './notation.js';
import { writeDataset } from './write-dataset.js';

vi.setConfig({ testTimeout: 60_000 });

const body = (code: string, to: string | null, ...successors: Registered['successors']): Registered => ({
  code,
  from: '2013-04-01',
  to,
  successors,
});

const REGISTER: Readonly<Record<string, Registered>> = {
  'csu/a': body('1A', '2015-03-31', { id: 'csu/ab', from: '2015-04-01' }),
  'csu/b': body('1B', '2015-03-31', { id: 'csu/ab', from: '2015-04-01' }),
  'csu/c': body('1C', '2016-09-30', { id: 'csu/d', from: '2016-10-01' }),
  'csu/d': body('1D', null),
  'csu/d-renamed': { ...body('1D', null), from: null },
  'csu/e': body('1E', '2017-12-31'),
  'csu/f': body('1F', '2018-03-31', { id: null, from: '2018-04-01' }),
};

const registerOf = (id: string): Registered | undefined => REGISTER[id];

/** Verdict and day of the first track that these lines give. */
const checked = (lines: readonly string[]): string => {
  const { claims, timeline } = reconciled(lines);
  const [track] = timeline;
  if (!track) throw new Error('no track');
  const own = [...(collect(claims, {}).groups.get(track.track)?.values() ?? [])];
  const told = toldOf(track, own);
  if (!told) return 'nothing told';
  const found = againstRegister(track, told, own, registerOf);
  return found ? [found.verdict, found.day].filter(Boolean).join(' ') : 'not recorded';
};

test.each([
  ['a merger on its day', ['2014-10 merger a+b planned event=2015-04-01'], 'confirmed 2015-04-01'],
  ['what ends on the day before', ['2014-10 merger a+b planned event=2015-03-31'], 'confirmed 2015-04-01'],
  ['a month that holds the day', ['2014-10 merger a+b planned event=2015-04'], 'confirmed 2015-04-01'],
  ['a merger told as done', ['2015-06 merger a+b effected'], 'confirmed 2015-04-01'],
  ['another day', ['2014-10 merger a+b planned event=2015-01-01'], 'another-day 2015-04-01'],
  ['another day than was told as done', ['2014-06 merger a+b effected'], 'another-day 2015-04-01'],
  [
    'a result that is named',
    ['2014-10 merger a+b planned event=2015-04-01 result=ab'],
    'confirmed 2015-04-01',
  ],
  ['with another', ['2014-10 merger a+c planned event=2015-04-01'], 'otherwise'],
  ['a takeover', ['2016-07 acquisition d+c planned event=2016-10-01'], 'confirmed 2016-10-01'],
  [
    'a takeover by one renamed since',
    ['2016-07 acquisition d-renamed+c planned event=2016-10'],
    'confirmed 2016-10-01',
  ],
  ['a takeover the wrong way round', ['2016-07 acquisition c+d planned event=2016-10-01'], 'otherwise'],
  ['a takeover by another', ['2016-07 acquisition e+c planned event=2016-10-01'], 'otherwise'],
  ['a closure', ['2017-10 closure e planned event=2017-12-31'], 'confirmed 2018-01-01'],
  [
    'a closure into one without a name',
    ['2018-01 closure f planned event=2018-03-31'],
    'confirmed 2018-04-01',
  ],
  ['an heir without a name', ['2018-01 merger e+f planned event=2018-04-01'], 'not recorded'],
  ['a closure that never was', ['2017-10 closure d planned event=2017-12-31'], 'not recorded'],
  ['years apart', ['2013-10 closure e planned event=2014-01-01'], 'not recorded'],
  ['bodies that the register lacks', ['2014-10 merger x+y planned event=2015-04-01'], 'not recorded'],
  ['a plan without a day', ['2014-10 merger a+b planned'], 'nothing told'],
  [
    'a plan that was dropped',
    ['2014-10 merger a+b planned event=2015-04', '2014-12 merger a+b abandoned'],
    'nothing told',
  ],
  ['an alliance', ['2014-10 alliance a+b planned event=2015-04'], 'nothing told'],
])('%s', (_, lines, expected) => {
  expect(checked(lines)).toBe(expected);
});

test('the state told last carries it, and nothing else of the track changes', () => {
  const { claims, timeline } = reconciled(['2014-10 merger a+b planned event=2015-04-01']);
  const [track] = timeline;
  if (!track) throw new Error('no track');
  const own = [...(collect(claims, {}).groups.get(track.track)?.values() ?? [])];
  const after = trackSchema.parse(withRegister(track, own, registerOf));
  expect(after.states.flatMap(({ register }) => register ?? [])).toMatchObject([
    { verdict: 'confirmed', day: '2015-04-01', source: 'ods' },
  ]);
  expect(after.states.map(({ register: _, ...rest }) => rest)).toEqual(track.states);
  expect({ ...after, states: [] }).toEqual({ ...track, states: [] });
});

const check = async (lines: readonly string[], ...options: readonly string[]) => {
  const folder = writeDataset(lines);
  try {
    return await runCommand(checkCommand(), ['--out', folder, ...options]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('what agrees with the register of the package is listed, and all is well', async () => {
  vi.stubEnv('NO_COLOR', '1');
  const { stdout, code } = await check([
    '2014-10 merger arden+greater-east-midlands planned event=2015-04-01',
    '2014-10 closure best-west effected event=2013-04',
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "2 mergers, acquisitions and closures told of days that have passed

    1 as in the register
      merger, planned 2015-04-01: arden · greater-east-midlands
        register 2015-04-01

    1 not recorded by the register
      closure, effected 2013-04-01 to 2013-04-30: best-west
    "
  `);
});

test('what does not agree makes the exit code 1; a line of JSON each', async () => {
  const { stdout, code } = await check(
    [
      '2014-10 merger kent-and-medway+south-london planned event=2015-04-01',
      '2014-10 closure anglia planned event=2090',
    ],
    '--json',
  );
  expect(code).toBe(1);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    {
      relation: 'merger',
      told: { status: 'planned', from: '2015-04-01', to: '2015-04-01' },
      register: { verdict: 'another-day', day: '2014-10-01', source: 'ods' },
    },
  ]);
});

/** How the job gets along with the process that extracts: in order, more than one part a row, and when it ends. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { PYTHON, ROOT } from './submit.js';

const FOLDER = join(import.meta.dirname, 'python');
const hasPython = spawnSync(PYTHON, ['--version']).status === 0;
if (!hasPython) process.stderr.write(`skipped: there is no ${PYTHON}\n`);

type Rows = readonly (readonly [path: string, lines: number | null])[];

const drive = (tasks: readonly Rows[]): unknown[] => {
  const command = JSON.stringify([PYTHON, join(FOLDER, 'fake_claimtrail.py')]);
  const { status, stdout, stderr } = spawnSync(
    PYTHON,
    [join(FOLDER, 'drive_node.py'), command, JSON.stringify(tasks)],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, PYTHONPATH: join(ROOT, 'spark'), PYTHONDONTWRITEBYTECODE: '1' },
    },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
};

const part = (path: string, number = 0, suspect = false) => ({ path, number, suspect });

test.skipIf(!hasPython)('parts come in the order of their rows, over more than one task', () => {
  const many = Array.from({ length: 3000 }, (_, i) => [`a${i}`, null] as const);
  expect(
    drive([
      [
        ['a', 3],
        ['b', null],
      ],
      many,
    ]),
  ).toEqual([[part('a', 0), part('a', 1), part('a', 2), part('b')], many.map(([path]) => part(path))]);
});

test.skipIf(!hasPython)('what a process owed that ended is asked of the next, as suspect', () => {
  const [parts] = drive([
    [
      ['a', 1],
      ['odd-1', 1],
      ['b', 1],
      ['odd-2', 2],
    ],
  ]) as [{ path: string; suspect: boolean }[]];
  expect(parts.map(({ path }) => path)).toEqual(['a', 'odd-1', 'b', 'odd-2', 'odd-2']);
  expect(parts.filter(({ path }) => path.startsWith('odd')).every(({ suspect }) => suspect)).toBe(true);
});

test.skipIf(!hasPython)('a process that ends over the same article again and again fails the task', () => {
  expect(
    drive([
      [
        ['a', 1],
        ['bad', 1],
      ],
    ]),
  ).toEqual([expect.stringContaining('ended with 7 and no answer')]);
});

/** Every call that writes, refused in its turn: told in one sentence, with the old dataset in place, and mended after. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, newPlace, type Place } from '../batch/run-in.js';
import { howMany, LONG, tell } from './how-many.js';
import { toyRun } from './toy-runs.js';

const text = (i: number): string => `Number ${i}. X${i % 5} and Y${i % 7} will merge.\n`;

let place: Place;
let earlier: Record<string, string>;
let now: Record<string, string>;

beforeAll(() => {
  place = newPlace({}, afterAll);
  for (let i = 0; i < 20; i++) place.write(`a${i}.txt`, text(i));
  expect(toyRun({ ...place, out: join(place.root, 'earlier') }).status).toBe(0);
  earlier = bytesOf(join(place.root, 'earlier'));
  place.write('a0.txt', text(99));
  expect(toyRun({ ...place, out: join(place.root, 'now') }).status).toBe(0);
  now = bytesOf(join(place.root, 'now'));
}, LONG);

const again = (): void => {
  rmSync(place.out, { recursive: true, force: true });
  cpSync(join(place.root, 'earlier'), place.out, { recursive: true, verbatimSymlinks: true });
};

const CODES = ['ENOSPC', 'EIO', 'EMFILE', 'EDQUOT', 'EROFS', 'EACCES'] as const;
/** Far more calls than a run makes. */
const MOST = 2000;

/** Whether the run made as many calls: else nothing was refused, and all of them have been. */
const refuse = (call: number, code: (typeof CODES)[number]): boolean => {
  again();
  const { status, stderr } = toyRun(place, { jobs: 1, torment: `refuse ${call} ${code}` });
  if (!stderr.includes('refused a call')) return false;
  const told = stderr.replace('refused a call\n', '');
  expect(told, `${code} at call ${call}`).not.toMatch(/^ {4}at /m);
  if (status !== 0) {
    expect({ status, told }).toEqual({
      status: 3,
      told: expect.stringMatching(/^UserError: \S+: .*; .* \([a-z-]+\)\n$/),
    });
  }
  expect([earlier, now]).toContainEqual(bytesOf(place.out));
  expect(toyRun(place, { jobs: 1 })).toMatchObject({ status: 0, stderr: '' });
  expect(bytesOf(place.out)).toEqual(now);
  return true;
};

test('no call that is refused tears the dataset or shows a stack', { timeout: LONG }, () => {
  const codes = CODES.slice(0, howMany(1, CODES.length));
  for (const code of codes) {
    let call = 1;
    while (call < MOST && refuse(call, code)) call += howMany(7, 1);
    expect(call).toBeGreaterThan(20);
    expect(call).toBeLessThan(MOST);
    tell(`${code} at each of ${call - 1} calls`);
  }
});

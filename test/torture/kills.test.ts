/** Kills at random moments, on a machine that is slowed down at random: the same bytes in the end, whatever came before. */
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, newPlace, type Place } from '../batch/run-in.js';
import { howMany, LONG, random, tell } from './how-many.js';
import { startToy, toyRun } from './toy-runs.js';

const ARTICLES = 300;
/** Of every so many runs, one is let go on to its end. */
const LET_GO = 4;

let place: Place;
let now: Record<string, string>;
let earlier: Record<string, string>;
/** Milliseconds that a whole run takes here. */
let whole = 0;

const text = (i: number): string => `Number ${i}. X${i % 50} and Y${i % 31} will merge.\n`;

beforeAll(() => {
  place = newPlace({}, afterAll);
  for (let i = 0; i < ARTICLES; i++) place.write(`${i % 10}/a${i}.txt`, text(i % 4 === 0 ? i + 1000 : i));
  expect(toyRun({ ...place, out: join(place.root, 'earlier') }).status).toBe(0);
  for (let i = 0; i < ARTICLES; i++) place.write(`${i % 10}/a${i}.txt`, text(i));
  rmSync(join(place.input, '3', 'a13.txt'));
  const from = performance.now();
  expect(toyRun({ ...place, out: join(place.root, 'now') }).status).toBe(0);
  whole = performance.now() - from;
  now = bytesOf(join(place.root, 'now'));
  earlier = bytesOf(join(place.root, 'earlier'));
}, LONG);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops and continues the process again and again, as a machine does that has other things to do. */
const slowDown = async (child: ChildProcess, next: (below: number) => number): Promise<void> => {
  while (child.exitCode === null && child.signalCode === null) {
    await wait(next(120));
    child.kill('SIGSTOP');
    await wait(next(60));
    child.kill('SIGCONT');
  }
};

/** Whether the run was killed before its end. */
const killedAtRandom = async (next: (below: number) => number): Promise<boolean> => {
  const child = startToy(place, { jobs: 1 + next(2) });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const isSlow = next(2) === 0;
  if (isSlow) void slowDown(child, next);
  const timer = setTimeout(() => child.kill('SIGKILL'), next(Math.ceil(whole * (isSlow ? 1.6 : 1.1))));
  const code = await ended;
  clearTimeout(timer);
  return code === null;
};

test('the old dataset or the new one after each kill, and the same bytes at the end', {
  timeout: LONG,
}, async () => {
  const next = random(15);
  let kills = 0;
  let ends = 0;
  for (let round = 0; kills < howMany(12, 1000); round++) {
    if (round % LET_GO === 0) {
      rmSync(place.out, { recursive: true, force: true });
      const isFresh = round % (2 * LET_GO) === 0;
      if (!isFresh)
        cpSync(join(place.root, 'earlier'), place.out, { recursive: true, verbatimSymlinks: true });
    }
    if (await killedAtRandom(next)) kills++;
    if (existsSync(join(place.out, 'claims.jsonl')))
      expect([earlier, now]).toContainEqual(bytesOf(place.out));
    if (round % LET_GO !== LET_GO - 1) continue;
    const { status, stderr } = toyRun(place, { jobs: 1 + next(2) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(bytesOf(place.out)).toEqual(now);
    ends++;
  }
  tell(
    `${kills} runs killed, ${ends} let go on to the same bytes; a whole run takes ${Math.round(whole)} ms`,
  );
});

/** Kills, crashes, full disks, clocks that jump, two runs at once: each ends with the bytes of a run that nothing disturbed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howMany } from '../torture/how-many.js';
import { bytesOf, linesOf, newPlace, type Place } from './run-in.js';

const SCRIPT = join(import.meta.dirname, 'toy-run.mjs');
const ARTICLES = 500;
const KILLS = howMany(16, 50);
const LONG = 600_000;

const TEXTS = Array.from(
  { length: ARTICLES + 100 },
  (_, i) => `Number ${i}. X${i % 50} and Y${i % 31} will merge.\n`,
);

/** A place with 500 articles, whose dataset is of an earlier state: 400 of them, some of them different. */
const halfDonePlace = (): Place & {
  readonly now: Record<string, string>;
  readonly earlier: Record<string, string>;
} => {
  const place = newPlace({}, afterAll);
  for (let i = 0; i < 400; i++) place.write(`${i % 10}/a${i}.txt`, TEXTS[i + (i % 5 === 0 ? 100 : 0)] ?? '');
  ok(run(place, 'earlier'));
  for (let i = 0; i < ARTICLES; i++) place.write(`${i % 10}/a${i}.txt`, TEXTS[i] ?? '');
  rmSync(join(place.input, '3', 'a13.txt'));
  ok(run(place, 'now'));
  return {
    ...place,
    now: bytesOf(join(place.root, 'now')),
    earlier: bytesOf(join(place.root, 'earlier')),
  };
};

let place: ReturnType<typeof halfDonePlace>;
beforeAll(() => {
  place = halfDonePlace();
}, LONG);

const environment = (torment: string, crashes = ''): NodeJS.ProcessEnv => ({
  ...process.env,
  CLAIMTRAIL_TEST_TORMENT: torment,
  CLAIMTRAIL_TEST_CRASHES: crashes,
});

const run = (place: Place, out: string, torment = '', crashes = '') =>
  spawnSync(process.execPath, [SCRIPT, place.input, join(place.root, out), '2'], {
    env: environment(torment, crashes),
    encoding: 'utf8',
  });

const ok = (result: ReturnType<typeof run>): { extracted: number; unchanged: number; rejected: number } => {
  expect(result.stderr).toBe('');
  expect(result.status).toBe(0);
  return JSON.parse(result.stdout);
};

const start = (place: Place, out: string): ChildProcess =>
  spawn(process.execPath, [SCRIPT, place.input, join(place.root, out), '2'], { stdio: 'ignore' });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('exit', (code) => resolve(code)));

/** The output folder as it was after the earlier state, for a run to be disturbed in. */
const again = (place: Place): string => {
  const out = join(place.root, 'disturbed');
  rmSync(out, { recursive: true, force: true });
  cpSync(join(place.root, 'earlier'), out, { recursive: true, verbatimSymlinks: true });
  return out;
};

/** The old dataset or the new one, whole. */
const checkWhole = (out: string, place: ReturnType<typeof halfDonePlace>): void => {
  const bytes = bytesOf(out);
  expect([place.earlier, place.now]).toContainEqual(bytes);
};

const checkFinished = (place: ReturnType<typeof halfDonePlace>): void => {
  ok(run(place, 'disturbed'));
  expect(bytesOf(join(place.root, 'disturbed'))).toEqual(place.now);
};

test(
  `${KILLS} kills at any moment leave the old dataset or the new one, and the next run goes on`,
  async () => {
    const began = performance.now();
    again(place);
    ok(run(place, 'disturbed'));
    const whole = performance.now() - began;
    let early = 0;
    for (let i = 0; i < KILLS; i++) {
      const out = again(place);
      const child = start(place, 'disturbed');
      const exit = ended(child);
      // Later kills fall more densely towards the end, where the dataset is written.
      const timer = setTimeout(() => child.kill('SIGKILL'), whole * Math.sqrt((i + 0.5) / KILLS));
      if ((await exit) === null) early++;
      clearTimeout(timer);
      checkWhole(out, place);
      // Twice in a row, now and then: what the first left behind must not trouble the second.
      if (i % 10 === 0) checkFinished(place);
    }
    checkFinished(place);
    expect(early).toBeGreaterThan(0);
  },
  LONG,
);

test('a kill at every few steps of putting a dataset in place does', { timeout: LONG }, () => {
  let killed = true;
  let steps = 0;
  while (killed) {
    const out = again(place);
    steps += howMany(6, 2);
    const { signal, status } = run(place, 'disturbed', `step ${steps}`);
    killed = signal === 'SIGKILL';
    if (!killed) expect(status).toBe(0);
    checkWhole(out, place);
    if (steps % 4 === 0 || !killed) checkFinished(place);
  }
  expect(steps).toBeGreaterThan(20);
});

test('a first run that is killed leaves no half of a dataset', { timeout: LONG }, () => {
  let killed = true;
  for (let step = 2; killed; step += howMany(20, 7)) {
    const out = join(place.root, 'disturbed');
    rmSync(out, { recursive: true, force: true });
    killed = run(place, 'disturbed', `step ${step}`).signal === 'SIGKILL';
    if (existsSync(join(out, 'claims.jsonl'))) expect(bytesOf(out)).toEqual(place.now);
    if (!killed) checkFinished(place);
  }
});

test.each([0, 3])(
  'a disk that is full after %i writes leaves the old dataset, and says so',
  (writes) => {
    const out = again(place);
    const { status, stderr } = run(place, 'disturbed', `full ${writes}`);
    if (status !== 0) {
      expect(status).toBe(3);
      expect(stderr).toMatch(/disturbed: the disk is full; free some space and run again: .* \(enospc\)\n$/);
    }
    checkWhole(out, place);
    checkFinished(place);
  },
  LONG,
);

/** Root may mount; others test with writes that fail on cue alone. */
const mounted = (folder: string, size: string): boolean => {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
};

test(
  'a small disk that runs full while results are kept leaves no half of a dataset',
  (context) => {
    const disk = join(place.root, 'disk');
    if (!mounted(disk, '220k')) return context.skip('needs leave to mount a tmpfs');
    try {
      const { status, stderr } = run(place, 'disk/out');
      expect(stderr).toMatch(/\((?:enospc|no-store)\)\n$/);
      expect(status).toBe(3);
      spawnSync('mount', ['-o', 'remount,size=64m', disk]);
      ok(run(place, 'disk/out'));
      expect(bytesOf(join(disk, 'out'))).toEqual(place.now);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  },
  LONG,
);

test(
  'when every worker crashes, and those in their place too, the bytes are the same',
  () => {
    const crashes = join(place.root, 'crashes');
    mkdirSync(crashes);
    again(place);
    ok(run(place, 'disturbed', '', `${crashes}|6`));
    expect(readdirSync(crashes)).toHaveLength(6);
    expect(bytesOf(join(place.root, 'disturbed'))).toEqual(place.now);
  },
  LONG,
);

test(
  'a clock that jumps about changes nothing',
  () => {
    const out = again(place);
    ok(run(place, 'disturbed', 'clock'));
    expect(bytesOf(out)).toEqual(place.now);
    ok(run(place, 'disturbed', 'clock'));
    expect(bytesOf(out)).toEqual(place.now);
  },
  LONG,
);

test(
  'of two runs into one folder, one refuses or waits its turn, and the bytes are the same',
  async () => {
    for (let i = 0; i < 2; i++) {
      const out = again(place);
      const codes = await Promise.all([0, 1].map(() => ended(start(place, 'disturbed'))));
      expect(codes.toSorted()).toEqual([0, expect.toSatisfy((code) => code === 0 || code === 3)]);
      expect(bytesOf(out)).toEqual(place.now);
    }
    again(place);
    const first = start(place, 'disturbed');
    first.kill('SIGKILL');
    await ended(first);
    checkFinished(place);
  },
  LONG,
);

/** The engine ends the whole process where one piece of memory goes far beyond what a thread may have. */
test('an article that ends the whole process is told from those beside it by the next run', {
  timeout: LONG,
}, () => {
  const out = again(place);
  const gulp = place.write('gulp.txt', 'GULP');
  try {
    expect(run(place, 'disturbed').status).not.toBe(0);
    checkWhole(out, place);
    expect(run(place, 'disturbed').status).toBe(0);
    const [rejection, ...others] = linesOf(out, 'rejected');
    expect(rejection).toMatchObject({
      path: 'gulp.txt',
      code: 'crashed',
      reason: 'needs more memory than an article may take',
    });
    expect(others).toEqual([]);
    expect(bytesOf(out)).toEqual({ ...place.now, rejected: `${JSON.stringify(rejection)}\n` });
  } finally {
    rmSync(gulp);
  }
  checkFinished(place);
});

test('where the article that ends the process is in the first run, the second makes a first dataset', {
  timeout: LONG,
}, () => {
  const first = newPlace({ 'a.txt': TEXTS[0] ?? '', 'gulp.txt': 'GULP', 'z.txt': TEXTS[1] ?? '' });
  expect(run(first, 'out').status).not.toBe(0);
  expect(existsSync(join(first.out, 'claims.jsonl'))).toBe(false);
  expect(run(first, 'out').status).toBe(0);
  expect(linesOf(first.out, 'articles').map(({ id }) => id)).toEqual(['a', 'z']);
  expect(linesOf(first.out, 'rejected')).toMatchObject([{ path: 'gulp.txt', code: 'crashed' }]);
});

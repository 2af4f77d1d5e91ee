/** Worker threads that hang, crash or eat memory, and runs that are stopped or watch. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aloneProcessor } from '../../src/batch/alone-processor.js';
import { poolProcessor } from '../../src/batch/pool-processor.js';
import { bytesFromNothing, bytesOf, linesOf, newPlace, type Place, runIn } from './run-in.js';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const worker = new URL('./toy-worker.cjs', import.meta.url);
const LONG = { timeout: 180_000 };

const aloneOnes = (limitMs: number) => {
  const made = aloneProcessor({ script: new URL('./toy-alone.mjs', import.meta.url), start: { limitMs } });
  onTestFinished(made.stop);
  return made;
};

const pool = (jobs: number, limitMs: number) => {
  const made = poolProcessor({ jobs, limitMs, alone: aloneOnes(limitMs), worker });
  onTestFinished(made.stop);
  return { ...made, hurry: () => {}, rest: async () => {} };
};

const articles = (n: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}.txt`, `X${i} and Y${i % 7} will merge.\n`]));

test(
  'an article that hangs, crashes or eats its worker is passed over, and the others are done',
  LONG,
  async () => {
    const trouble = { 'b-hang.txt': 'HANG', 'b-crash.txt': 'CRASH', 'b-eat.txt': 'EAT' };
    const place = newPlace({ ...articles(200), ...trouble });
    await runIn(place, { processor: pool(2, 8_000) });
    expect(linesOf(place.out, 'rejected').map(({ path, code }) => [path, code])).toEqual([
      ['b-crash.txt', 'crashed'],
      ['b-eat.txt', 'crashed'],
      ['b-hang.txt', 'timeout'],
    ]);
    expect(linesOf(place.out, 'rejected')[1]?.reason).toBe('needs more memory than an article may take');
    expect(linesOf(place.out, 'articles')).toHaveLength(200);
  },
);

test('any number of workers gives the same bytes', LONG, async () => {
  const place = newPlace(articles(300));
  const inline = await bytesFromNothing(place);
  for (const jobs of [1, 2, 5]) {
    await runIn(place, { processor: pool(jobs, 60_000), force: true });
    expect(bytesOf(place.out)).toEqual(inline);
  }
});

const TOY_RUN = join(import.meta.dirname, 'toy-run.mjs');

/** A run of the toy in a process of its own, which is stopped for three seconds while it is at the busy article. */
const stoppedRun = async (place: Place, torment: string): Promise<void> => {
  const env = { ...process.env, CLAIMTRAIL_TEST_TORMENT: torment, CLAIMTRAIL_TEST_LIMIT: '2000' };
  const child = spawn(process.execPath, [TOY_RUN, place.input, place.out, '1'], { env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const underWay = join(place.out, '.claimtrail', 'under-way');
  await until(() => existsSync(underWay) && readFileSync(underWay, 'utf8') !== '');
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  child.kill('SIGCONT');
  expect(await ended).toBe(0);
};

test.each(['pool', 'inline'])(
  'an article that works when the machine stops for longer than the limit is no slow one (%s)',
  LONG,
  async (torment) => {
    const place = newPlace({ 'a.txt': 'BUSY, BUSY. X and Y will merge.\n' });
    await stoppedRun(place, torment);
    expect(linesOf(place.out, 'rejected')).toEqual([]);
    expect(linesOf(place.out, 'articles')).toMatchObject([{ id: 'a' }]);
  },
);

const start = (args: readonly string[]) => {
  const child = spawn(process.execPath, [CLI, 'run', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, ended, said: () => said };
};

const until = async (what: () => boolean): Promise<void> => {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 50));
};

test('Ctrl-C ends a run in its midst, and tells how to go on', LONG, async () => {
  const text = 'South London CSU and North West London CSU plan to merge in April 2014.\n'.repeat(20);
  const place = newPlace(
    Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`a${i}.txt`, `${i}. ${text}`])),
  );
  const { child, ended, said } = start([place.input, '--out', place.out]);
  await until(() => existsSync(join(place.out, '.claimtrail', 'kept', 'CURRENT')));
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(said()).toMatch(/stopped; [\d,]+ articles are done and kept, .* run the same command to go on\n$/);
  // by how much was done, since how long anything takes is up to what else the machine does
  const done = /stopped; ([\d,]+)/.exec(said())?.[1]?.replaceAll(',', '');
  expect(Number(done)).toBeLessThan(1500);
  expect(existsSync(join(place.out, 'claims.jsonl'))).toBe(false);
});

test('--watch goes on with what arrives, until it is stopped', LONG, async () => {
  const place = newPlace({ 'a.txt': 'South London CSU and North West London CSU plan to merge.\n' });
  const { child, ended, said } = start([place.input, '--out', place.out, '--watch']);
  await until(() => said().includes('watching'));
  place.write('sub/b.txt', 'Arden CSU will remain independent.\n');
  await until(() => linesOf(place.out, 'articles').length === 2);
  place.write('sub/b.txt', 'Anglia CSU will remain independent.\n');
  await until(() => readFileSync(join(place.out, 'claims.jsonl'), 'utf8').includes('Anglia'));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});

/** The lock of a gold folder: nothing written under it is lost, and a process that is gone holds nothing. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { holdLock } from '../../src/review/hold-lock.js';

const LONG = { timeout: 120_000 };
const SCRIPT = join(import.meta.dirname, 'count-under-lock.mjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  writeFileSync(join(folder, 'count'), '0');
  const made = folder;
  onTestFinished(() => rmSync(made, { recursive: true }));
});

const counting = (times: number, ...more: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [SCRIPT, folder, String(times), ...more], { stdio: 'inherit' });
    child.on('exit', resolve);
  });

const count = (): string => readFileSync(join(folder, 'count'), 'utf8');

test('of a thousand decisions of two processes none is lost', LONG, async () => {
  expect(await Promise.all([counting(500), counting(500)])).toEqual([0, 0]);
  expect(count()).toBe('1000');
  expect(existsSync(join(folder, '.claimtrail.lock'))).toBe(false);
});

test(
  'a process that is killed holds nothing, and two that find its lock do not both take it',
  LONG,
  async () => {
    for (let i = 0; i < 5; i++) {
      writeFileSync(join(folder, 'count'), '0');
      expect(await counting(1, 'end')).toBeNull();
      expect(existsSync(join(folder, '.claimtrail.lock'))).toBe(true);
      const from = performance.now();
      await holdLock(folder, async () => {});
      expect(performance.now() - from).toBeLessThan(2000);
      expect(await Promise.all([counting(40), counting(40)])).toEqual([0, 0]);
      expect(count()).toBe('80');
    }
  },
);

test('a lock file from the future holds nothing', async () => {
  const path = join(folder, '.claimtrail.lock');
  writeFileSync(path, '');
  utimesSync(path, 4_000_000_000, 4_000_000_000);
  expect(await holdLock(folder, async () => 'done')).toBe('done');
});

test('those who wait too long are told so', LONG, async () => {
  await holdLock(folder, async () => {
    const other = holdLock(folder, async () => {});
    await expect(other).rejects.toThrow(/is being written by another review; try again .* \(gold-locked\)/);
  });
});

test('work that throws lets the next one in', async () => {
  await expect(holdLock(folder, () => Promise.reject(new Error('thrown')))).rejects.toThrow('thrown');
  expect(await holdLock(folder, async () => 'done')).toBe('done');
});

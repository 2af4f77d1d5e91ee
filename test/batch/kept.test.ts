/** What is kept between runs: opened by one run at a time, begun anew for other code, and refused in plain words. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKept } from '../../src/batch/kept.js';
import { machineFault } from '../../src/batch/machine-fault.js';
import { checkSeal, seal } from '../../src/batch/seal.js';
import { newPlace, runIn } from './run-in.js';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

test('sixty times in a row, what other code found out gives way to a store begun anew', {
  timeout: 60_000,
}, async () => {
  const { out } = newPlace();
  mkdirSync(out);
  for (let i = 0; i < 60; i++) {
    const { ledger, close } = await openKept({ out, code: `code ${i}`, anew: false });
    expect(ledger.meta('mine')).toBeNull();
    ledger.setMeta('mine', 'x');
    await close();
  }
});

test('one run holds the folder, and lets the next one in', async () => {
  const { out } = newPlace();
  mkdirSync(out);
  const first = await openKept({ out, code: 'a', anew: false });
  const second = openKept({ out, code: 'a', anew: false });
  await expect(second).rejects.toThrow(
    /another run is writing into this output folder; wait for it to end, .* \(locked\)/,
  );
  await first.close();
  await (await openKept({ out, code: 'a', anew: false })).close();
});

const messageOf = async (run: Promise<unknown>, out: string): Promise<string> =>
  run.then(
    () => 'no error',
    (error: unknown) => (machineFault(error, out) as Error).message,
  );

test.each<[string, (out: string) => void, RegExp]>([
  [
    'a file in the place of the work folder',
    (out) => writeFileSync(join(out, '.claimtrail'), ''),
    /^\S+\/out: a file stands where a folder should: \S+lock; move it away and .* \(enotdir\)$/,
  ],
  [
    'a folder in the place of the lock',
    (out) => mkdirSync(join(out, '.claimtrail', 'lock'), { recursive: true }),
    /^\S+\/out: a folder stands where a file should: \S+lock; move it away and run again: .* \(eisdir\)$/,
  ],
  [
    'a folder in the place of a file of the dataset',
    (out) => mkdirSync(join(out, 'claims.jsonl', 'x'), { recursive: true }),
    /^\S+\/out: a folder stands where a file should: \S+claims\.jsonl; move it away and .* \(eisdir\)$/,
  ],
])('%s is told with what to do', async (_, prepare, message) => {
  const place = newPlace({ 'a.txt': 'X and Y will merge.\n' });
  mkdirSync(place.out);
  prepare(place.out);
  expect(await messageOf(runIn(place), place.out)).toMatch(message);
  expect(existsSync(join(place.out, 'articles.jsonl'))).toBe(false);
});

test('a disk that can only be read is told as one', (context) => {
  const { root, input } = newPlace({ 'a.txt': 'X and Y will merge.\n' });
  const disk = join(root, 'disk');
  mkdirSync(disk);
  const mount = (...args: readonly string[]) => spawnSync('mount', [...args, disk]).status === 0;
  if (!mount('-t', 'tmpfs', '-o', 'size=10m', 'tmpfs')) return context.skip('needs leave to mount a tmpfs');
  try {
    mkdirSync(join(disk, 'there'));
    mount('-o', 'remount,ro');
    for (const out of ['there', 'new', 'new/deeper']) {
      const { status, stderr } = spawnSync(process.execPath, [CLI, 'run', input, '--out', join(disk, out)], {
        encoding: 'utf8',
      });
      expect(stderr).toMatch(/^\S+: .*the disk can only be read\S*.*; choose another .*\n$/);
      expect(status).toBe(3);
    }
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});

test('a limit on the size of files is told as one', () => {
  const { input, out } = newPlace({ 'a.txt': 'X and Y will merge.\n' });
  const command = `ulimit -f 16; "${process.execPath}" "${CLI}" run "${input}" --out "${out}"`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(stderr).toMatch(/^\S+: a file grew larger than the system allows; raise .* \(efbig\)\n$/);
  expect(status).toBe(3);
});

test('a seal holds for files that take the names of earlier ones, and breaks with any change', async () => {
  const { root } = newPlace();
  const folder = join(root, 'kept');
  mkdirSync(folder);
  for (const content of ['one', 'two']) {
    writeFileSync(join(folder, '000005.ldb'), content);
    await seal(folder);
    expect(await checkSeal(folder)).toBe('whole');
  }
  writeFileSync(join(folder, '000006.ldb'), '');
  expect(await checkSeal(folder)).toBe('broken');
});

test('what was kept may be deleted without a word', async () => {
  const place = newPlace({ 'a.txt': 'X and Y will merge.\n' });
  await runIn(place);
  rmSync(join(place.out, '.claimtrail', 'kept'), { recursive: true });
  const told: string[] = [];
  expect((await runIn(place, { warn: ({ code }) => void told.push(code) })).asked).toEqual(['a']);
  expect(told).toEqual([]);
});

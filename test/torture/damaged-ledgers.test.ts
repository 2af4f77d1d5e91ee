/** Ledgers with a bit flipped, a stretch zeroed, an end cut off, a file gone: never a wrong byte, never stuck. */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesFromNothing, bytesOf, linesOf, newPlace, type Place, runIn } from '../batch/run-in.js';
import { howMany, LONG, random, tell } from './how-many.js';
import { startToy, toyRun } from './toy-runs.js';

const ARTICLES = 120;

let place: Place;
/** What the dataset must be, once one more article is there. */
let expected: Record<string, string>;

const text = (i: number): string => `Number ${i}. X${i % 50} and Y${i % 31} will merge.\n`;

/** A run that is complete, in `whole`, and one that was ended in its midst, in `ended`. */
const prepare = async (): Promise<void> => {
  for (let i = 0; i < ARTICLES; i++) place.write(`${i % 5}/a${i}.txt`, text(i));
  await runIn({ ...place, out: join(place.root, 'whole') });
  place.write('9/one-more.txt', text(999));
  expected = await bytesFromNothing(place);
  const ended = { ...place, out: join(place.root, 'ended') };
  cpSync(join(place.root, 'whole'), ended.out, { recursive: true, verbatimSymlinks: true });
  const child = startToy(ended, { torment: 'step 1' });
  await new Promise((resolve) => child.on('exit', resolve));
  expect(readdirSync(join(ended.out, '.claimtrail'))).not.toContain('kept.seal');
};

beforeAll(async () => {
  place = newPlace({}, afterAll);
  await prepare();
}, LONG);

const keptFolder = (): string => join(place.out, '.claimtrail', 'kept');

/** The output folder as it was. */
const restore = (state: 'whole' | 'ended'): void => {
  rmSync(place.out, { recursive: true, force: true });
  cpSync(join(place.root, state), place.out, { recursive: true, verbatimSymlinks: true });
};

type Damage = readonly [name: string, act: (path: string, next: (below: number) => number) => void];

const changed = (path: string, change: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
};

const DAMAGES: readonly Damage[] = [
  [
    'flip',
    (path, next) =>
      changed(path, (bytes) => {
        const at = next(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
      }),
  ],
  ['zero', (path, next) => changed(path, (bytes) => bytes.fill(0, next(bytes.length), next(bytes.length)))],
  ['cut', (path, next) => truncateSync(path, next(readFileSync(path).length))],
  ['empty', (path) => truncateSync(path, 0)],
  ['remove', (path) => rmSync(path)],
  ['noise', (path, next) => changed(path, (bytes) => bytes.set(bytes.map(() => next(256))))],
];

/** Damages one file of the ledger, or its seal; what was done. */
const harm = (seed: number): string => {
  const next = random(seed);
  const names = readdirSync(keptFolder())
    .filter((name) => !['LOG', 'LOG.old', 'LOCK'].includes(name))
    .map((name) => join(keptFolder(), name));
  const seal = `${keptFolder()}.seal`;
  const files = [...names, ...(readdirSync(join(keptFolder(), '..')).includes('kept.seal') ? [seal] : [])];
  const path = files[next(files.length)] ?? '';
  const [name, act] = DAMAGES[seed % DAMAGES.length] as Damage;
  if (readFileSync(path).length > 0 || name === 'remove') act(path, next);
  return `${name} ${path.slice(place.out.length)}, seed ${seed}`;
};

test('a ledger of a whole run, damaged anywhere, never gives a wrong byte', { timeout: LONG }, async () => {
  for (let seed = 0; seed < howMany(40, 500); seed++) {
    restore('whole');
    const what = harm(seed);
    await runIn(place);
    expect(bytesOf(place.out), what).toEqual(expected);
  }
  tell(`${howMany(40, 500)} ledgers of a whole run damaged`);
});

test('a ledger of a run that was ended, damaged anywhere, never does', { timeout: LONG }, () => {
  for (let seed = 0; seed < howMany(6, 500); seed++) {
    restore('ended');
    const what = harm(seed + 10_000);
    // The engine may end the process over a damaged store, but not for ever.
    for (let tries = 0; tries < 4 && toyRun(place).status !== 0; tries++);
    expect(toyRun(place).stderr, what).toBe('');
    expect(bytesOf(place.out), what).toEqual(expected);
  }
  tell(`${howMany(6, 500)} ledgers of a run that was ended damaged`);
});

test('what is damaged is told in one line, once', { timeout: LONG }, async () => {
  restore('whole');
  truncateSync(join(keptFolder(), 'CURRENT'), 0);
  const told: string[] = [];
  const warn = ({ code }: { readonly code: string }): void => void told.push(code);
  await runIn(place, { warn });
  await runIn(place, { warn });
  expect(told).toEqual(['kept-damaged']);
});

test('results of a run that was ended are not found out again', { timeout: LONG }, () => {
  restore('ended');
  const { extracted, unchanged } = JSON.parse(toyRun(place).stdout) as Record<string, number>;
  expect({ extracted, unchanged }).toEqual({ extracted: 0, unchanged: ARTICLES + 1 });
  expect(bytesOf(place.out)).toEqual(expected);
});

test('an article whose file is gone after a run that was ended is gone too', { timeout: LONG }, () => {
  restore('ended');
  const path = join(place.input, '4', 'a4.txt');
  rmSync(path);
  expect(toyRun(place).status).toBe(0);
  writeFileSync(path, text(4));
  const paths = linesOf(place.out, 'articles').map((article) => article.path);
  expect(paths).toHaveLength(ARTICLES);
  expect(paths).not.toContain('4/a4.txt');
});

/** All files that a run writes in its folder, but locks and the engine's own diary. */
const writtenFiles = (): readonly string[] => {
  const work = join(place.out, '.claimtrail');
  return readdirSync(work, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^LO(?:G|CK)|lock$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
};

test('after a loss of power that emptied any file just renamed, the next run mends it', {
  timeout: LONG,
}, async () => {
  restore('whole');
  const files = writtenFiles();
  for (const path of files) {
    restore('whole');
    truncateSync(path, 0);
    await runIn(place);
    expect(bytesOf(place.out), path).toEqual(expected);
  }
  tell(`${files.length} files of a whole run emptied, one at a time`);
});

test('after a loss of power that emptied some of the files of any run, the next ones mend it', {
  timeout: LONG,
}, () => {
  const losses = howMany(4, 200);
  for (let seed = 0; seed < losses; seed++) {
    const next = random(seed + 20_000);
    restore(seed % 2 === 0 ? 'whole' : 'ended');
    const lost = writtenFiles().filter(() => next(3) === 0);
    for (const path of lost) truncateSync(path, 0);
    for (let tries = 0; tries < 4 && toyRun(place).status !== 0; tries++);
    expect(bytesOf(place.out), `${lost.join(' ')}, seed ${seed}`).toEqual(expected);
  }
  tell(`${losses} losses of power that emptied a third of all files`);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diffCommand } from '../../src/cli/diff.js';
import { makeRunFolder, type RunFolder, thirtyDifferences } from '../review/run-folder.js';
import { runCommand } from './run-command.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: RunFolder;
let claims: string;
let other: string;
beforeAll(() => {
  folder = makeRunFolder(12, thirtyDifferences);
  claims = join(folder.run, 'claims.jsonl');
  other = mkdtempSync(join(tmpdir(), 'diff-'));
});
afterAll(() => {
  folder.remove();
  rmSync(other, { recursive: true });
});

const diff = (...args: string[]) => runCommand(diffCommand(), args);

/** Paths of this run are of no interest. */
const plain = (text: string): string =>
  text.replaceAll(folder.gold, 'GOLD').replaceAll(folder.run, 'RUN').replaceAll(other, 'OTHER');

test('the help', async () => {
  expect((await diff('--help')).stdout).toMatchInlineSnapshot(`
    "Usage: claimtrail diff [options] <claims.jsonl> <gold>

    Compare extracted claims with gold, or with those of another run

    Arguments:
      claims.jsonl          what a run wrote; its articles.jsonl is read beside it
      gold                  a folder of gold files, or the claims.jsonl of a later
                            run

    Options:
      --json                the whole diff as JSON
      --markdown            Markdown, for a pull request
      --junit               JUnit XML, for continuous integration
      --relation <name...>  only these relations
      --status <name...>    only these statuses, on either side
      --pattern <name...>   only what these patterns found
      --kind <name...>      only matched, changed, missing or spurious
      --article <id...>     only these articles
      --patterns            score each pattern, too
      --reviewed            score only what somebody looked at, and tell how much
                            that is
      --baseline <file>     only what became worse than a stored diff or run
      --domain <folder>     patterns and organisations of your own, laid out as
                            src/domain/nhs is
      -h, --help            display help for command
    "
  `);
});

test('differences end with exit code 1, agreement with 0', async () => {
  const { stdout, code } = await diff(claims, folder.gold);
  expect(code).toBe(1);
  expect(stdout).toContain('10 changed, 10 missing, 10 spurious');
  expect((await diff(claims, folder.gold, '--kind', 'matched')).code).toBe(0);
});

test('every format tells of the same differences', async () => {
  const json = JSON.parse((await diff(claims, folder.gold, '--json')).stdout);
  const kinds = json.articles.flatMap((a: { differences: { kind: string }[] }) =>
    a.differences.map((d) => d.kind),
  );
  expect(kinds.filter((kind: string) => kind !== 'matched')).toHaveLength(30);
  expect(json.scores.core.full).toHaveProperty('intervals.f1');
  expect((await diff(claims, folder.gold, '--junit')).stdout.match(/<failure/g)).toHaveLength(30);
  expect((await diff(claims, folder.gold, '--markdown')).stdout.match(/^- \*\*/gm)).toHaveLength(30);
});

test('filters choose, scores stay', async () => {
  const few = (
    await diff(
      claims,
      folder.gold,
      '--kind',
      'spurious',
      '--relation',
      'closure',
      '--pattern',
      'closure/invented',
    )
  ).stdout;
  expect(few).toContain('0 matched, 0 changed, 0 missing, 10 spurious');
  const all = (await diff(claims, folder.gold)).stdout;
  expect(few.slice(few.indexOf('det P'))).toBe(all.slice(all.indexOf('det P')));
});

test('a baseline lets through what was no better before', async () => {
  const baseline = join(other, 'baseline.json');
  writeFileSync(baseline, (await diff(claims, folder.gold, '--json')).stdout);
  expect((await diff(claims, folder.gold, '--baseline', baseline)).code).toBe(0);
  expect((await diff(claims, folder.gold, '--baseline', claims)).code).toBe(0);
  const better = join(other, 'claims.jsonl');
  writeFileSync(better, folder.sample.claims.map((c) => `${JSON.stringify(c)}\n`).join(''));
  const worse = await diff(claims, folder.gold, '--baseline', better);
  expect(worse.code).toBe(1);
  expect(worse.stdout).toContain('10 changed, 10 missing, 10 spurious');
  const runs = await diff(better, claims);
  expect(runs.stdout).toContain('10 changed, 10 lost, 10 gained');
});

test('what nobody looked at is left out, and how much that is told in every format', async () => {
  const all =
    /^scored: (\d+) of (\d+) extracted claims, which somebody looked at; 2 of 12 articles are decided wholly$/m;
  const { stdout } = await diff(claims, folder.gold, '--reviewed');
  const [, looked, extracted] = all.exec(stdout) ?? [];
  expect(Number(extracted) - Number(looked)).toBe(10);
  expect(stdout).toContain('10 changed, 10 missing, 0 spurious');
  const json = JSON.parse((await diff(claims, folder.gold, '--reviewed', '--json')).stdout);
  expect(json.reviewed.claims).toEqual({ looked: Number(looked), all: Number(extracted) });
  expect((await diff(claims, folder.gold, '--reviewed', '--markdown')).stdout).toContain(
    `scored&#58; ${looked} of ${extracted} extracted claims`,
  );
});

const MISTAKES: [name: string, args: () => string[]][] = [
  ['no folder', () => [claims, join(other, 'nowhere')]],
  ['no claims', () => [join(other, 'nowhere.jsonl'), folder.gold]],
  ['an unknown relation', () => [claims, folder.gold, '--relation', 'marriage']],
  ['a review of a run', () => [claims, claims, '--reviewed']],
  ['a baseline that is none', () => [claims, folder.gold, '--baseline', join(folder.run, 'articles')]],
];

test.each(MISTAKES)('%s is told with what to do', async (name, args) => {
  const { stderr, code } = await diff(...args());
  expect(code).toBe(2);
  expect(`${name}: ${plain(stderr)}`).toMatchSnapshot();
});

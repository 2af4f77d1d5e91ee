import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reviewCommand } from '../../src/cli/review.js';
import { makeRunFolder, type RunFolder, thirtyDifferences } from '../review/run-folder.js';
import { runCommand } from './run-command.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: RunFolder;
beforeEach(() => {
  folder = makeRunFolder(12, thirtyDifferences);
});
afterEach(() => folder.remove());

const review = (...args: string[]) =>
  runCommand(reviewCommand(), [folder.run, '--gold', folder.gold, ...args]);

interface Pending {
  readonly id: string;
  readonly kind: string;
}
const pending = async (): Promise<Pending[]> => {
  const { stdout } = await review('--pending', '--json');
  return stdout
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

test('the help', async () => {
  expect((await review('--help')).stdout).toMatchInlineSnapshot(`
    "Usage: claimtrail review [options] <path...>

    Decide the differences between extracted claims and gold, one by one

    Arguments:
      path                  what runs wrote (a folder, or its claims.jsonl), or
                            articles to extract first

    Options:
      --gold <dir>          the folder of gold files; decisions are kept there, too
      --articles <file>     table of dates and sources, for articles
      --domain <folder>     patterns and organisations of your own, for articles
      --reviewer <name>     who decides, stored with each decision (env:
                            CLAIMTRAIL_REVIEWER)
      --accept <id...>      the extraction is right: the gold follows it
      --reject <id...>      the gold stands
      --reason <word>       why, for --reject
      --note <text>         a note, for --accept and --reject
      --dry-run             tell what --accept and --reject would change, and write
                            nothing
      --order <name>        text, the least sure first, or what moves the score most
                            first (choices: "text", "confidence", "score", default:
                            "text")
      --pending             list what waits for a decision
      --json                list as JSON Lines, for --pending
      --check               exit 1 while something is undecided
      --web                 review in a browser, on a page served to this machine
                            alone
      --port <number>       where to serve it; 0 for any free one (default: "0")
      --relation <name...>  only these relations
      --status <name...>    only these statuses, on either side
      --pattern <name...>   only what these patterns found
      --kind <name...>      only changed, missing or spurious
      --article <id...>     only these articles
      -h, --help            display help for command
    "
  `);
});

test('what waits is listed and counted', async () => {
  expect(await pending()).toHaveLength(30);
  const checked = await review('--check');
  expect(checked).toMatchObject({ code: 1, stderr: '30 undecided\n' });
  expect((await review('--check', '--kind', 'matched')).code).toBe(0);
  expect((await review('--pending', '--kind', 'missing')).stdout.match(/^ {2}missing/gm)).toHaveLength(10);
});

test('ids are accepted and rejected without a terminal', async () => {
  const waiting = await pending();
  const [a, b, ...rest] = waiting.map((d) => d.id);
  if (!a || !b) throw new Error('too few');
  const ran = await review(
    '--accept',
    a,
    b,
    '--reject',
    ...rest,
    '--reason',
    'duplicate',
    '--reviewer',
    'ann',
    '--check',
  );
  expect(ran.code).toBe(0);
  expect(ran.stderr).toMatch(
    /^gold claims in 10 articles: 1 dropped, 1 changed, 28 left as it is\n( {2}.*\n){10}2 accepted, 28 rejected\n0 undecided\n$/,
  );
  const lines = readFileSync(join(folder.gold, 'decisions.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(30);
  expect(lines.filter((line) => line.includes('"reason":"duplicate"'))).toHaveLength(28);
  expect(await pending()).toEqual([]);
});

test('a dry run tells what would change, and changes nothing', async () => {
  const [a, b] = (await pending()).map((d) => d.id);
  const ran = await review('--accept', a ?? '', b ?? '', '--dry-run');
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining(': 1 dropped, 1 changed\n') });
  expect(await pending()).toHaveLength(30);
});

test('the reviewer is taken from the environment where no option names one', async () => {
  vi.stubEnv('CLAIMTRAIL_REVIEWER', 'bea');
  const [a, b] = (await pending()).map((d) => d.id);
  await review('--reject', a ?? '');
  await review('--reject', b ?? '', '--reviewer', 'ann');
  vi.unstubAllEnvs();
  const lines = readFileSync(join(folder.gold, 'decisions.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).reviewer).toSorted()).toEqual(['ann', 'bea']);
});

test('a rejection without a reason gets the likeliest', async () => {
  const spurious = (await pending()).find((d) => d.kind === 'spurious');
  await review('--reject', spurious?.id ?? '', '--note', 'only a hope');
  const line = readFileSync(join(folder.gold, 'decisions.jsonl'), 'utf8');
  expect(JSON.parse(line)).toMatchObject({ decision: 'reject', reason: 'not-claimed', note: 'only a hope' });
});

const MISTAKES: [name: string, args: string[], code: number, message: string][] = [
  [
    'an id that is none',
    ['--accept', 'c_0'],
    2,
    'c_0: is no difference of this review; see --pending for the ids that wait (unknown-id)\n',
  ],
  [
    'an unknown reason',
    ['--reject', 'c_0', '--reason', 'x'],
    2,
    '--reason: unexpected "x", expected one of not-claimed, wrong-relation, wrong-status, wrong-participants, wrong-date, wrong-detail, duplicate, missed (unknown-reason)\n',
  ],
  [
    'both at once',
    ['--accept', 'c_0', '--reject', 'c_0'],
    2,
    'c_0: is both accepted and rejected; decide for one (accept-and-reject)\n',
  ],
  [
    'no port',
    ['--web', '--port', 'http'],
    2,
    '--port: unexpected "http", expected a number up to 65535 (no-port)\n',
  ],
];

test.each(MISTAKES)('%s is told', async (_, args, code, message) => {
  expect(await review(...args)).toEqual({ stdout: '', stderr: message, code });
});

test('without a terminal or a flag it says what else there is', async () => {
  if (process.stdin.isTTY) return;
  expect(await review()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('use --pending, --accept, --reject or --web'),
  });
});

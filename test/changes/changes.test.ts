/** `changes` tells exactly what differs, as a comparison that holds both datasets whole finds it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Change } from '../../src/changes/change.js';
import { listChanges } from '../../src/changes/list-changes.js';
import { MARKDOWN, renderChanges, TEXT } from '../../src/changes/render-changes.js';
import { openDataset } from '../../src/dataset/read-dataset.js';
import { claimLines } from '../reconcile/arbitrary-claims.js';
import { writeDataset } from '../reconcile/write-dataset.js';
import { bruteForce } from './brute-force.js';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli', 'main.js');

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const changesBetween = async (old: string, now: string): Promise<Change[]> => {
  const all: Change[] = [];
  for await (const change of listChanges(await openDataset(old), await openDataset(now))) all.push(change);
  return all;
};

const told = (changes: readonly Change[]): readonly string[] =>
  changes
    .map((c) => {
      const fields = c.change === 'changed' ? `: ${Object.keys(c.fields).sort().join(', ')}` : '';
      return `${c.table} ${c.key} ${c.change}${fields}`;
    })
    .sort();

const datasetOf = (lines: readonly string[]): string => {
  const folder = writeDataset(lines);
  onTestFinished(() => remove(folder));
  return folder;
};

test('exactly the rows that differ, whatever the datasets', async () => {
  const lines = claimLines(12);
  const two = fc.tuple(lines, lines, lines).map(([both, old, now]) => [
    [...both, ...old],
    [...both, ...now],
  ]);
  await fc.assert(
    fc.asyncProperty(two, async ([before = [], after = []]) => {
      const [old, now] = [writeDataset(before), writeDataset(after)];
      try {
        const changes = await changesBetween(old, now);
        expect(told(changes)).toEqual(bruteForce(old, now));
        expect(await changesBetween(now, now)).toEqual([]);
      } finally {
        remove(old);
        remove(now);
      }
    }),
    { numRuns: 60 },
  );
});

const cli = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** A domain like the built-in one but for the name of the pattern that found most. */
const withRenamedPattern = (folder: string, claims: readonly { pattern: string }[]): string => {
  const names = claims.map((c) => c.pattern);
  const most = names.reduce((a, b) =>
    names.filter((n) => n === a).length >= names.filter((n) => n === b).length ? a : b,
  );
  const [file = '', name = ''] = most.split('/');
  const path = join(folder, 'patterns', `${file}.yaml`);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(`- name: ${name}\n`, `- name: ${name}-anew\n`));
  expect(readFileSync(path, 'utf8')).not.toBe(text);
  return `${most}-anew`;
};

const claimsIn = (folder: string): { article: string; pattern: string }[] =>
  readFileSync(join(folder, 'claims.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { article: string; pattern: string });

test('two runs, one with three articles more and one pattern changed', async () => {
  const work = mkdtempSync(join(tmpdir(), 'claimtrail-changes-'));
  onTestFinished(() => remove(work));
  const [domain, old, now] = [join(work, 'domain'), join(work, 'old'), join(work, 'new')];
  cpSync(join(ROOT, 'src', 'domain', 'nhs'), domain, { recursive: true });
  const corpus = join(ROOT, 'corpus', 'tuning');
  const articles = join(work, 'articles');
  cpSync(corpus, articles, { recursive: true });
  const all = readdirSync(articles).filter((name) => /\.(?:txt|md|html)$/.test(name));
  const later = all.slice(0, 3);
  for (const name of later) rmSync(join(articles, name));
  expect(cli('run', articles, '--domain', domain, '--out', old, '--quiet').status).toBe(0);
  for (const name of later) cpSync(join(corpus, name), join(articles, name));
  const pattern = withRenamedPattern(domain, claimsIn(old));
  expect(cli('run', articles, '--domain', domain, '--out', now, '--quiet').status).toBe(0);

  const changes = await changesBetween(old, now);
  expect(told(changes)).toEqual(bruteForce(old, now));
  expect(changes.filter((c) => c.table === 'articles').map((c) => c.change)).toEqual([
    'added',
    'added',
    'added',
  ]);
  const patterns = changes.flatMap((c) =>
    c.table === 'claims' && c.change === 'changed' ? [c.fields.pattern?.new] : [],
  );
  expect(new Set(patterns)).toEqual(new Set([pattern]));

  const printed = cli('changes', old, now, '--json');
  expect(printed.status).toBe(1);
  expect(
    told(
      printed.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Change),
    ),
  ).toEqual(told(changes));
  expect(cli('changes', old, old)).toMatchObject({ status: 0, stdout: 'no difference\n' });
});

const LINES = ['2014-06 merger a+b planned', '2014-06 office a effected person=Jo title=chair'];

const rendered = async (style: typeof TEXT): Promise<string> => {
  const old = datasetOf(LINES);
  const now = datasetOf(['2014-06 merger a+b planned', '2014-07 merger a+b abandoned in=later']);
  const changes = listChanges(await openDataset(old), await openDataset(now));
  let text = '';
  for await (const line of renderChanges(changes, style)) text += `${line}\n`;
  return text;
};

test('a report is short', async () => {
  expect(await rendered(TEXT)).toMatchInlineSnapshot(`
    "articles
      - article-1  2014-06
      + later  2014-07
    claims
      - c_da8aea964f64544f  office, effected: a (article-1)
      + c_61b857a0ec69e59e  merger, abandoned: a · b (later)
    states
      - t_a12a26f7a0619718  office: csu/a
      - t_a12a26f7a0619718 effected  office, effected from 2014-06: csu/a
      ~ t_ef742b63cb0696aa  merger: csu/a, csu/b
          verdicts +{"claim":"c_61b857a0ec69e59e","against":"c_9ecebef71acdfe82…
      ~ t_ef742b63cb0696aa planned  merger, planned from 2014-06 until 2014-07: csu/a, csu/b
          to null → 2014-07
          toDay null → 2014-07-31
      + t_ef742b63cb0696aa abandoned  merger, abandoned from 2014-07: csu/a, csu/b
    articles 1 added, 1 gone; claims 1 added, 1 gone; tracks 1 gone, 1 changed; states 1 added, 1 gone, 1 changed
    "
  `);
});

test('a report as Markdown', async () => {
  expect(await rendered(MARKDOWN)).toMatchInlineSnapshot(`
    "
    ### articles

    - gone \`article-1\` 2014-06
    - added \`later\` 2014-07

    ### claims

    - gone \`c_da8aea964f64544f\` office, effected: a (article-1)
    - added \`c_61b857a0ec69e59e\` merger, abandoned: a · b (later)

    ### states

    - gone \`t_a12a26f7a0619718\` office: csu/a
    - gone \`t_a12a26f7a0619718 effected\` office, effected from 2014-06: csu/a
    - changed \`t_ef742b63cb0696aa\` merger: csu/a, csu/b
      - verdicts +{"claim":"c\\_61b857a0ec69e59e","against":"c\\_9ecebef71acdfe82…
    - changed \`t_ef742b63cb0696aa planned\` merger, planned from 2014-06 until 2014-07: csu/a, csu/b
      - to null → 2014-07
      - toDay null → 2014-07-31
    - added \`t_ef742b63cb0696aa abandoned\` merger, abandoned from 2014-07: csu/a, csu/b

    **articles 1 added, 1 gone; claims 1 added, 1 gone; tracks 1 gone, 1 changed; states 1 added, 1 gone, 1 changed**
    "
  `);
});

test('an organisation that is renamed is told by what came and went', async () => {
  const [old, now] = [datasetOf(LINES), datasetOf(LINES)];
  const path = join(now, 'organisations.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"names":["a"]', '"names":["A Trust"]'));
  const [change, ...others] = await changesBetween(old, now);
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    ...{ table: 'organisations', key: 'csu/a', change: 'changed' },
    fields: { names: { old: ['a'], new: ['A Trust'] } },
  });
  const lines: string[] = [];
  const changes = listChanges(await openDataset(old), await openDataset(now));
  for await (const line of renderChanges(changes, TEXT)) lines.push(line);
  expect(lines).toEqual([
    'organisations',
    '  ~ csu/a  A Trust',
    '      renamed -a +A Trust',
    'organisations 1 changed',
  ]);
});

test('a dataset that is not sorted is told as damaged', async () => {
  const [old, now] = [datasetOf(LINES), datasetOf(LINES)];
  const path = join(now, 'articles.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').split('\n').filter(Boolean).reverse().join('\n'));
  await expect(changesBetween(old, now)).rejects.toThrow(
    /is not sorted: "article-0" comes after "article-1"/,
  );
});

test('wrong usage is told', () => {
  expect(cli('changes', join(tmpdir(), 'none'), join(tmpdir(), 'none'))).toMatchObject({
    status: 2,
    stdout: '',
  });
  expect(cli('changes', 'one').status).toBe(2);
});

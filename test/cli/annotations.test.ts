import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { annotationsCommand } from '../../src/cli/annotations.js';
import { makeRunFolder, type RunFolder, thirtyDifferences } from '../review/run-folder.js';
import { runCommand } from './run-command.js';

let folder: RunFolder;
let root: string;
beforeAll(() => {
  folder = makeRunFolder(4, thirtyDifferences);
  root = mkdtempSync(join(tmpdir(), 'annotations-'));
});
afterAll(() => {
  folder.remove();
  rmSync(root, { recursive: true });
});

const annotations = (...args: string[]) => runCommand(annotationsCommand(), args);

test('the help of both', async () => {
  expect((await annotations('export', '--help')).stdout).toMatchInlineSnapshot(`
    "Usage: claimtrail annotations export [options] <run>

    Write claims of a run, or gold, for other tools to read

    Arguments:
      run                what a run wrote, with the text of the articles

    Options:
      --to <folder>      where the annotations go
      --gold <folder>    the gold of these articles, in place of the claims
      --format <name>    W3C Web Annotation (JSON-LD), or tasks for Label Studio
                         (choices: "web-annotation", "label-studio", default:
                         "web-annotation")
      --domain <folder>  patterns and organisations of your own, laid out as
                         src/domain/nhs is
      -h, --help         display help for command
    "
  `);
  expect((await annotations('import', '--help')).stdout).toMatchInlineSnapshot(`
    "Usage: claimtrail annotations import [options] <path>

    Make gold of annotations, or claims again; the format is told from the files

    Arguments:
      path               JSON-LD of Web Annotations, or a JSON export of Label
                         Studio; a file or a folder of them

    Options:
      --to <folder>      the gold folder; or a .jsonl file, for the claims of a run
                         as they were
      --by <user>        of several annotators in Label Studio, whose: an id or an
                         address
      --domain <folder>  patterns and organisations of your own, laid out as
                         src/domain/nhs is
      -h, --help         display help for command
    "
  `);
});

test('out and back, told in a line each', async () => {
  const [to, back] = [join(root, 'web'), join(root, 'gold')];
  const out = await annotations('export', folder.run, '--gold', folder.gold, '--to', to);
  const told = /^(\d+) claims of 4 articles in /.exec(out.stderr);
  expect(Number(told?.[1])).toBeGreaterThan(20);
  expect(readdirSync(to)).toHaveLength(4);
  const read = await annotations('import', to, '--to', back);
  expect(read).toMatchObject({ code: 0, stderr: out.stderr.replace(to, back) });
});

test('words that stand nowhere need a person', async () => {
  const gold = mkdtempSync(join(root, 'gold-'));
  for (const name of readdirSync(folder.gold)) {
    const text = readFileSync(join(folder.gold, name), 'utf8');
    writeFileSync(join(gold, name), text.replace(/"evidence": "/, '"evidence": "nowhere '));
  }
  const to = join(root, 'tasks');
  const ran = await annotations('export', folder.run, '--gold', gold, '--to', to, '--format', 'label-studio');
  expect(ran.code).toBe(1);
  expect(ran.stderr.match(/do not stand in the article \(no-evidence\)$/gm)).toHaveLength(4);
});

const WRONG: [name: string, args: string[], message: RegExp][] = [
  [
    'an unknown format',
    ['export', 'x', '--to', 'y', '--format', 'tsv'],
    /Allowed choices are web-annotation, label-studio/,
  ],
  [
    'no such file',
    ['import', 'no-such-file', '--to', 'x'],
    /no-such-file: is neither a readable file nor a folder/,
  ],
];

test.each(WRONG)('%s is wrong usage', async (_, args, message) => {
  const { code, stderr } = await annotations(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

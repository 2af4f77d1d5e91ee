import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreementCommand } from '../../src/cli/agreement.js';
import { goldText } from '../../src/review/gold-text.js';
import { makeGold } from '../review/claims.js';
import { runCommand } from './run-command.js';

let root: string;
const folderOf = (who: string, status: 'planned' | 'ruled_out'): string => {
  const folder = join(root, who);
  mkdirSync(folder);
  const evidence = 'have no plans to merge';
  const claims = [
    makeGold('merger', [status], ['csu/south', 'csu/south-west'], { evidence }),
    makeGold('alliance', ['effected'], ['csu/south', 'csu/south-west'], { evidence: 'work together' }),
  ];
  writeFileSync(join(folder, 'a.json'), goldText({ article: 'a', claims, optional: [] }));
  return folder;
};
let ann: string;
let bea: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'agreement-'));
  ann = folderOf('ann', 'ruled_out');
  bea = folderOf('bea', 'planned');
});
afterAll(() => rmSync(root, { recursive: true }));

test('figures by relation, and each difference by the names of its organisations', async () => {
  const { stdout, code } = await runCommand(agreementCommand(), [ann, bea]);
  expect(code).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "a
      merger, NHS South CSU, NHS South West CSU
        ann: ruled out, “have no plans to merge”
        bea: planned, “have no plans to merge”

              ann  bea  det F1  full F1  judged  kappa
    all       2    2    1.000   0.500    2       0.333
    merger    1    1    1.000   0.000    1       0.000
    alliance  1    1    1.000   1.000    1       —
    "
  `);
});

test('one who agrees with themselves needs nobody', async () => {
  expect((await runCommand(agreementCommand(), [ann, ann])).code).toBe(0);
});

test('as JSON', async () => {
  const { stdout } = await runCommand(agreementCommand(), [ann, bea, '--json']);
  const { all, reviewers } = JSON.parse(stdout);
  expect(reviewers).toEqual(['ann', 'bea']);
  expect(all).toMatchObject({ a: 2, b: 2, detectionF1: 1, fullF1: 0.5, judged: 2 });
});

test('a folder without gold is told', async () => {
  const { stderr, code } = await runCommand(agreementCommand(), [ann, join(root, 'nobody')]);
  expect(code).toBe(2);
  expect(stderr).toContain('is no readable folder of gold files');
});

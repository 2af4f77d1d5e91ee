/** `claimtrail diff` and `explain` on a dataset made with another domain: what they tell is told by that domain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diffCommand } from '../../src/cli/diff.js';
import { explainCommand } from '../../src/cli/explain.js';
import { runCommand as runOf } from '../../src/cli/run.js';
import { runCommand } from './run-command.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const WATER = join(import.meta.dirname, '..', 'domains', 'water');
const BID = '2016-11-23-severn-trent-bids-for-neighbour';

const folder = mkdtempSync(join(tmpdir(), 'claimtrail-water-'));
const [articles, out, gold] = [join(folder, 'articles'), join(folder, 'out'), join(folder, 'gold')];
const claims = join(out, 'claims.jsonl');

const UNDATED =
  'Severn Trent has acquired Dee Valley Water. Severn Trent might yet sell its pipes to Southern Water.';

/** A supply that the text only plays with. */
const MISSED = {
  relation: 'supply',
  status: ['considered'],
  participants: [['company/severn-trent-water'], ['company/southern-water']],
  evidence: 'might yet sell its pipes to Southern Water',
};

beforeAll(async () => {
  for (const path of [articles, gold]) mkdirSync(path);
  writeFileSync(join(articles, `${BID}.txt`), 'Severn Trent plans to buy Dee Valley Water.');
  writeFileSync(join(articles, 'undated.txt'), UNDATED);
  const wanted = { article: 'undated', published: '2017', claims: [MISSED], optional: [] };
  writeFileSync(join(gold, 'undated.json'), JSON.stringify(wanted));
  await runCommand(runOf(), [articles, '--out', out, '--domain', WATER, '--jobs', '1', '--quiet']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const diff = (...more: string[]) => runCommand(diffCommand(), [claims, gold, ...more]);
const explain = (...more: string[]) => runCommand(explainCommand(), ['undated', '--out', out, ...more]);

test('why a claim was not found', async () => {
  expect((await diff('--domain', WATER)).stdout).toContain('supply/bulk-supply');
  expect((await diff()).stdout).not.toContain('supply/bulk-supply');
});

test('what an inferred date rests on', async () => {
  expect((await explain('--domain', WATER)).stdout).toContain('status-advanced');
});

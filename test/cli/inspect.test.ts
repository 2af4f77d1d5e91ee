/** `claimtrail inspect`: the model of an article, for a person and as JSON Lines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectCommand } from '../../src/cli/inspect.js';
import { runCommand } from './run-command.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspect-'));
  file = join(folder, 'a.txt');
  writeFileSync(
    file,
    'Arden CSU and Essex CSU will merge. The two units met in May. The merger was then called off.',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('entities, sets, links and events, a line each', async () => {
  expect((await runCommand(inspectCommand(), [file])).stdout).toMatchInlineSnapshot(`
    "entity  csu/arden  Arden CSU, named 2 times, first in sentence 0
    entity  csu/essex  Essex CSU, named 2 times, first in sentence 0
    set     0  "Arden CSU and Essex CSU" (coordination) = csu/arden, csu/essex
    link    1  "The two units" → csu/arden, csu/essex  by exact-set, from "Arden CSU and Essex CSU" in sentence 0
    event   0  "will merge" merger planned: party csu/arden, csu/essex
    event   2  "The merger" merger abandoned: party csu/arden, csu/essex, takes up "will merge" in sentence 0
    "
  `);
});

test('the same as JSON Lines', async () => {
  const { stdout } = await runCommand(inspectCommand(), [file, '--json']);
  const records = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.find(({ is }) => is === 'link')).toEqual({
    article: 'a',
    is: 'link',
    sentence: 1,
    text: 'The two units',
    sieve: 'exact-set',
    organisations: ['csu/arden', 'csu/essex'],
    antecedent: { sentence: 0, text: 'Arden CSU and Essex CSU' },
  });
  expect(records.filter(({ is }) => is === 'event').at(-1)).toMatchObject({
    relation: 'merger',
    status: 'abandoned',
    source: { sentence: 0 },
  });
});

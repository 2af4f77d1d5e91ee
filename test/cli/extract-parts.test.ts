/** `extract --parts` on the command line: which options go together. */
import { expect, test } from 'vitest';
import { extractCommand } from '../../src/cli/extract.js';
import { runCommand } from './run-command.js';

test.each([
  [['--parts'], 'add --jsonl'],
  [['--parts', '--jsonl', '--published', '2014'], 'name a table with --articles'],
  [['--parts', '--jsonl', '--articles', 'no-such.csv'], 'no-such.csv'],
])('%s is wrong usage', async (args, message) => {
  const { code, stdout, stderr } = await runCommand(extractCommand(), args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

/**
 * Source files or folders in; which changes of them no check notices out.
 *
 * Not Stryker: it starts the test runner for each mutant and instruments all files first, where here a mutant takes
 * the second that the whole of corpus, articles, cases and examples takes in one process, and survivors alone are
 * given to tests that are named. It tells apart, too, what changes claims and what changes nothing.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readFloors } from '../measures/floors.js';
import { readMaterial } from '../measures/material.js';
import { findMutants, shuffled } from './find-mutants.js';
import { copiesOf, modulesUnder } from './mutated-copy.js';
import { renderReport } from './render-report.js';
import { runMutants } from './run-mutants.js';
import { testRunOf } from './test-copy.js';

const USAGE = `usage: npm run mutate -- <files or folders of src…> [options]

  --sample <n>        only so many mutants
  --seed <text>       which ones; the same seed gives the same (default: 1)
  --seconds <n>       begin none after so many seconds
  --tests <path…>     give those that figures and examples do not notice to these tests, comma-separated
  --list              print the mutants, and try none
`;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string' },
    tests: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
const [sample, seconds] = [values.sample, values.seconds].map((told) =>
  told === undefined ? Infinity : Number(told),
);
const modules = positionals.flatMap((path) => modulesUnder(ROOT, path));
const mutants = shuffled(modules.flatMap(findMutants), values.seed);
const chosen = mutants.slice(0, sample);

const run = async (): Promise<void> => {
  const tests = values.tests === undefined ? null : testRunOf(ROOT, values.tests.split(','));
  const copies = copiesOf(ROOT);
  process.once('SIGINT', () => {
    copies.dropAll();
    process.exit(130);
  });
  const judged = await runMutants(chosen, {
    task: {
      material: await readMaterial(ROOT),
      domain: fileURLToPath(new URL('../../../src/domain/nhs', import.meta.url)),
      floors: readFloors(fileURLToPath(new URL('../../../test/measures/floors.yaml', import.meta.url))),
    },
    ...{ copies, tests, time: (seconds ?? Infinity) * 1000 },
    onJudged: ({ fate }) => process.stderr.write(fate === 'killed' ? '.' : fate === 'shifted' ? 's' : 'i'),
  });
  process.stderr.write('\n');
  process.stdout.write(renderReport(judged, mutants.length));
};

if (mutants.length === 0 || Number.isNaN(sample) || Number.isNaN(seconds)) {
  process.stderr.write(modules.length > 0 ? 'there is nothing to change in these files\n' : USAGE);
  process.exitCode = 2;
} else if (values.list) {
  for (const { module, line, change } of chosen)
    process.stdout.write(`${module.source}:${line}  ${change}\n`);
} else await run();

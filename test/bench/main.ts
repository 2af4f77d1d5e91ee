/** All benchmarks in one run; a table of them out. With names as arguments, only those whose group they name. */
import { cpus } from 'node:os';
import { batchRuns } from './batch-runs.js';
import { largeExport, tableExports } from './export-bench.js';
import { largeInputs } from './large-inputs.js';
import { manyArticles } from './many-articles.js';
import type { Figure } from './measure.js';
import { pipelineSpeed } from './pipeline-speed.js';
import { reconcileScale } from './reconcile-bench.js';
import { reconcileShapes } from './reconcile-shapes.js';
import { stageTimes } from './stage-times.js';
import { startUp } from './start-up.js';
import { timexSpeed } from './timexes-bench.js';

const GROUPS: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  pipeline: pipelineSpeed,
  batch: batchRuns,
  start: startUp,
  dates: timexSpeed,
  reconcile: reconcileScale,
  export: tableExports,
  shapes: reconcileShapes,
  stages: stageTimes,
};

/** Those that take many minutes, and are run only when they are named. */
const LARGE: typeof GROUPS = { large: largeInputs, million: largeExport, articles: manyArticles };

const line = ({ name, value, goal, met }: Figure): string =>
  `| ${name} | ${value} | ${goal ?? ''} | ${goal === null ? '' : met ? 'yes' : 'NO'} |\n`;

const wanted = process.argv.slice(2);
process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n\n`,
);
process.stdout.write('| what | figure | goal | met |\n| --- | --- | --- | --- |\n');
for (const [name, group] of Object.entries({ ...GROUPS, ...LARGE })) {
  if (wanted.length > 0 ? !wanted.includes(name) : name in LARGE) continue;
  for (const one of await group()) process.stdout.write(line(one));
}

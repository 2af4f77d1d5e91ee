/**
 * Names of shapes in, or none for all; a table of how the time and memory of an article grow with its length out.
 * Each shape has a process of its own, so that the most memory that it held is its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exponentOf, type Grown, growthOf } from './measure-growth.js';
import { SHAPES } from './shapes.js';

const LENGTHS = (process.env.LENGTHS ?? '10000,100000,1000000').split(',').map(Number);
const [flag, ...rest] = process.argv.slice(2);
if (flag === '--one') {
  const shape = SHAPES[rest.join(' ')];
  if (!shape) throw new Error(`no shape ${rest.join(' ')}`);
  const before = process.resourceUsage().maxRSS;
  const grown = await growthOf(shape, LENGTHS);
  process.stdout.write(JSON.stringify({ grown, before, peak: process.resourceUsage().maxRSS }));
} else {
  const wanted = [flag, ...rest].filter((one) => one !== undefined);
  for (const name of Object.keys(SHAPES)) {
    if (wanted.length > 0 && !wanted.some((one) => name.includes(one))) continue;
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), '--one', name], { encoding: 'utf8', timeout: 300_000 });
    if (!stdout) { process.stdout.write(`| ${name} | FAILED ${stderr.slice(-300)} |\n`); continue; }
    const { grown, peak } = JSON.parse(stdout) as { grown: Grown[]; peak: number };
    const cells = grown.map(({ ms, claims, refused }) => `${ms.toFixed(0)}ms/${claims}${refused ? `/${refused}` : ''}`);
    process.stdout.write(`| ${exponentOf(grown).toFixed(2)} | ${name} | ${cells.join(' | ')} | ${(peak / 1024).toFixed(0)} MB |\n`);
  }
}

/**
 * Names of shapes in, or none for all; a table of how the time of an article and the most memory grow with its length out.
 *
 * Each shape has a process of its own, so that the most memory that was held is its own, and the code is warm for it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exponentOf, type Grown, growthOf } from './measure-growth.js';
import { SHAPES } from './shapes.js';

/** Characters. */
const LENGTHS = [10_000, 100_000, 1_000_000];
const MOST = 1.2;
const ONE = '--one';

interface Measured {
  readonly grown: readonly Grown[];
  /** Megabytes (10^6 bytes). */
  readonly peak: number;
}

const measureOne = async (name: string): Promise<void> => {
  const shape = SHAPES[name];
  if (!shape) throw new Error(`there is no shape "${name}"`);
  const grown = await growthOf(shape, LENGTHS);
  const measured: Measured = { grown, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 };
  process.stdout.write(JSON.stringify(measured));
};

const measureApart = (name: string): Measured => {
  const args = ['--expose-gc', fileURLToPath(import.meta.url), ONE, name];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Measured;
};

const row = (name: string, { grown, peak }: Measured): string => {
  const times = grown.map(({ ms, refused }) => (refused === null ? `${Math.round(ms)} ms` : refused));
  const exponent = exponentOf(grown);
  return `| ${[name, ...times, `${Math.round(peak)} MB`, exponent.toFixed(2)].join(' | ')} |\n`;
};

const [first, ...rest] = process.argv.slice(2);
if (first === ONE) await measureOne(rest.join(' '));
else {
  const wanted = first === undefined ? [] : [first, ...rest];
  const names = Object.keys(SHAPES).filter(
    (name) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  process.stdout.write('| shape | 10 kB | 100 kB | 1 MB | most memory | exponent |\n');
  process.stdout.write('| --- | --- | --- | --- | --- | --- |\n');
  for (const name of names) {
    const measured = measureApart(name);
    process.stdout.write(row(name, measured));
    if (!(exponentOf(measured.grown) <= MOST)) process.exitCode = 1;
  }
}

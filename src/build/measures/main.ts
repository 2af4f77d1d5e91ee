/** The corpus, and ../shared where it is there, in; a table of every figure beside its floor out. `--raise` rewrites the floors. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Floors, isCeiling, raised, readFloors, shortfalls, writeFloors } from './floors.js';
import { type Material, readMaterial } from './material.js';
import { BY_KIND, type Measured, measureAll } from './measure-all.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FLOORS = fileURLToPath(new URL('../../../test/measures/floors.yaml', import.meta.url));

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(4));

/** Items of each kind, for the figures that count them. */
const kindSizes = ({ cases }: Material): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const { kind } of cases ?? []) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  return sizes;
};

const table = ({ figures }: Measured, floors: Floors, sizes: ReadonlyMap<string, number>): string =>
  Object.entries(figures)
    .map(([group, own]) => {
      const rows = Object.entries(own).map(([figure, value]) => {
        const floor = floors[group]?.[figure];
        const bound = floor === undefined ? '' : `${isCeiling(figure) ? 'at most ' : ''}${shown(floor)}`;
        const of = group === BY_KIND ? ` of ${sizes.get(figure)}` : '';
        return `| ${figure} | ${shown(value)}${of} | ${bound} |\n`;
      });
      return `### ${group}\n\n| figure | value | floor |\n| --- | --- | --- |\n${rows.join('')}\n`;
    })
    .join('');

const { values } = parseArgs({ options: { raise: { type: 'boolean', default: false } } });
const material = await readMaterial(ROOT);
const floors = readFloors(FLOORS);
const measured = await measureAll(material);
process.stdout.write(table(measured, floors, kindSizes(material)));
for (const [name, path] of material.absent) process.stderr.write(`${name} left out: there is no ${path}\n`);
const fallen = shortfalls(measured.figures, floors);
for (const sentence of fallen) process.stderr.write(`${sentence}\n`);
if (values.raise) writeFloors(FLOORS, raised(measured.figures, floors));
if (fallen.length > 0) process.exitCode = 1;

/** Figures and the floors that they must keep in; those that fall under them, and the floors raised, out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Figures } from './measure-all.js';

const floors = z.record(z.string(), z.record(z.string(), z.number()));
/** By set and figure. */
export type Floors = Readonly<z.infer<typeof floors>>;
type ByGroup = Readonly<Record<string, Figures>>;

/** Of these a figure may not rise above what is kept. */
const CEILINGS: ReadonlySet<string> = new Set(['never']);

export const isCeiling = (figure: string): boolean => CEILINGS.has(figure);

const STEPS = 10_000;

/** Four digits, never better than the figure is; the least share of a step is rounding of sums. */
const rounded = (figure: string, value: number): number =>
  isCeiling(figure) ? Math.ceil(value * STEPS - 1e-6) / STEPS : Math.floor(value * STEPS + 1e-6) / STEPS;

const isWorse = (figure: string, value: number, than: number): boolean =>
  isCeiling(figure) ? value > than : value < than;

const byFigure = ({ figures }: { readonly figures: ByGroup }) =>
  Object.entries(figures).flatMap(([group, own]) =>
    Object.entries(own).map(([figure, value]) => ({ group, figure, value: rounded(figure, value) })),
  );

/** One sentence for each figure that is worse than its floor, those of one group alone where it is named. */
export const shortfalls = (figures: ByGroup, kept: Floors, only: string | null = null): readonly string[] =>
  byFigure({ figures }).flatMap(({ group, figure, value }) => {
    const floor = kept[group]?.[figure];
    if ((only !== null && group !== only) || floor === undefined || !isWorse(figure, value, floor)) return [];
    return [`${group}, ${figure}: ${value}, ${isCeiling(figure) ? 'at most' : 'at least'} ${floor} expected`];
  });

/** The floors with every figure that is better, or new, in their place; none becomes easier to keep. */
export const raised = (figures: ByGroup, kept: Floors): Floors => {
  const next = structuredClone(kept) as Record<string, Record<string, number>>;
  for (const { group, figure, value } of byFigure({ figures })) {
    next[group] ??= {};
    const floor = next[group][figure];
    if (floor === undefined || isWorse(figure, floor, value)) next[group][figure] = value;
  }
  return next;
};

export const readFloors = (path: string): Floors => floors.parse(parse(readFileSync(path, 'utf8')));

const COMMENT =
  '# What `npm run measures` must not fall under (of "never": rise above). `npm run measures -- --raise` raises it.\n';

export const writeFloors = (path: string, kept: Floors): void =>
  writeFileSync(path, COMMENT + stringify(kept));

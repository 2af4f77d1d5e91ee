/** A compiled module in; every mutant of it, one change each, with the line of the source that it changes, out. */
import { createHash } from 'node:crypto';
import { SourceMap } from 'node:module';
import { type Edit, MUTATORS } from './mutators.js';
import { allNodes, parseModule } from './syntax.js';

/** A compiled file, by its path from `dist`, and what it was compiled from, by its path from the root. */
export interface Module {
  readonly path: string;
  readonly source: string;
  readonly text: string;
  /** The file's source map, parsed; null where there is none. */
  readonly map: ConstructorParameters<typeof SourceMap>[0] | null;
}

export interface Mutant extends Edit {
  readonly module: Module;
  /** In the source, from 1. */
  readonly line: number;
  /** What became what, cut short. */
  readonly change: string;
}

const LONGEST = 60;

const brief = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const changeOf = (text: string, { start, end, text: next }: Edit): string => {
  const before = brief(text.slice(start, end));
  return next.trim() === '' || next === ';' ? `without ${before}` : `${before} → ${brief(next)}`;
};

const lineFinder = ({ text, map }: Module): ((offset: number) => number) => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const entries = map ? new SourceMap(map) : null;
  return (offset) => {
    const row = starts.findLastIndex((start) => start <= offset);
    const entry = entries?.findEntry(row, offset - (starts[row] ?? 0));
    return (entry && 'originalLine' in entry ? entry.originalLine : row) + 1;
  };
};

/** In the order of the text; the same text gives the same mutants. */
export const findMutants = (module: Module): readonly Mutant[] => {
  const { text } = module;
  const lineOf = lineFinder(module);
  const found = new Map<string, Mutant>();
  for (const placed of allNodes(parseModule(text))) {
    for (const edit of MUTATORS.flatMap((mutate) =>
      mutate(placed, ({ start, end }) => text.slice(start, end)),
    )) {
      const key = `${edit.start} ${edit.end} ${edit.text}`;
      if (!found.has(key))
        found.set(key, { ...edit, module, line: lineOf(edit.start), change: changeOf(text, edit) });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
};

export const mutatedText = ({ module: { text }, start, end, text: next }: Mutant): string =>
  text.slice(0, start) + next + text.slice(end);

/**
 * In an order that a seed decides, so that as many as there is time for are a fair sample. By hash, so that a
 * change of one file leaves the others' order as it was.
 */
export const shuffled = (mutants: readonly Mutant[], seed: string): readonly Mutant[] => {
  const keyed = mutants.map((mutant) => {
    const { module, line, change, start } = mutant;
    const key = createHash('sha256').update(JSON.stringify([seed, module.source, line, change, start]));
    return { mutant, key: key.digest('hex') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ mutant }) => mutant);
};

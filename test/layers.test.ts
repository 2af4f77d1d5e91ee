/** Who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

const importsOf = (file: string): string[] => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].flatMap(([, stated, lazy]) => stated ?? lazy ?? []);
};

const resolved = (file: string, target: string): string =>
  target.startsWith('.') ? relative(SRC, join(SRC, dirname(file), target)) : target;

const edges = files.flatMap((file) =>
  importsOf(file).map((target) => ({ file, target: resolved(file, target) })),
);

const folder = (path: string): string => path.split('/')[0] ?? '';

/** Edges from one folder that no allowed prefix covers. */
const strays = (from: string, allowed: readonly string[]): string[] =>
  edges
    .filter(
      ({ file, target }) => folder(file) === from && !allowed.some((prefix) => target.startsWith(prefix)),
    )
    .map(({ file, target }) => `${file} → ${target}`);

const users = (library: RegExp): string[] => [
  ...new Set(edges.filter(({ target }) => library.test(target)).map(({ file }) => file)),
];

test('model imports nothing of ours', () => {
  expect(strays('model', ['model/', 'zod', 'node:crypto'])).toEqual([]);
});

test('patterns import model alone', () => {
  expect(strays('patterns', ['model/', 'patterns/', 'compromise'])).toEqual([]);
});

test('stages import model, and never a stage of another name', () => {
  const parts = (path: string): string => path.split('/')[1]?.replace(/\.[jt]s$/, '') ?? '';
  const own: Record<string, readonly string[]> = {
    'find-near-misses': ['matching'],
    'find-organisations': ['organisations'],
    'assemble-claims': ['claims'],
    'split-clauses': ['clauses'],
    'date-claims': ['dates'],
    'judge-status': ['status'],
    'match-relations': ['matching'],
    'read-units': ['units'],
    'resolve-references': ['references', 'organisations'],
    references: ['organisations'],
  };
  const wrong = edges.filter(({ file, target }) => {
    if (folder(file) !== 'stages' || folder(target) !== 'stages') return false;
    const [from, to] = [parts(file), parts(target)];
    return from !== to && !own[from]?.includes(to);
  });
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('tables are made of the dataset and the names of rules, and only they know the writers of their formats', () => {
  const own = ['export/', 'dataset/', 'model/', 'reconcile/reasons.js', 'node:', 'zod'];
  expect(strays('export', [...own, 'csv-stringify', 'hyparquet-writer'])).toEqual([]);
  expect(users(/^(?:csv-stringify|hyparquet)/)).toEqual([
    'export/formats/csv.ts',
    'export/formats/parquet.ts',
  ]);
});

test('changes are told from the model and two datasets alone', () => {
  expect(strays('changes', ['changes/', 'dataset/', 'model/', 'node:crypto'])).toEqual([]);
});

test('only the pipeline and the public functions string stages together', () => {
  const allowed = /^(?:stages|pipeline|inspect|engine|index|timexes)/;
  const wrong = edges.filter(
    ({ file, target }) => folder(target) === 'stages' && !allowed.test(file) && folder(file) !== 'cli',
  );
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('each language library is known to one place', () => {
  expect(users(/^wink/).every((file) => file.startsWith('stages/split-sentences'))).toBe(true);
  expect(users(/^compromise/)).toEqual(['patterns/conjugate.ts']);
  expect(users(/^chrono/).every((file) => file.startsWith('timexes/'))).toBe(true);
});

test('disk, processes and the console stay at the edge', () => {
  const edge = new Set(['dataset', 'batch', 'review', 'report', 'export', 'cli', 'build', 'domain']);
  const outside = edges.filter(
    ({ file, target }) =>
      /^node:(?:fs|child_process|worker_threads|os|readline|http)/.test(target) && !edge.has(folder(file)),
  );
  expect(outside.map(({ file }) => file)).toEqual([]);
});

test('nothing imports the command line', () => {
  expect(edges.filter(({ file, target }) => folder(target) === 'cli' && folder(file) !== 'cli')).toEqual([]);
});

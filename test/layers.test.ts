/** Who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.[cm]?tsx?$/.test(name),
);

interface Import {
  readonly target: string;
  /** For its types alone, or imported when it is needed and not with the file. */
  readonly light: boolean;
}

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^;]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([whole, stated, lazy]) => ({
    target: stated ?? lazy ?? '',
    light: lazy !== undefined || /^(?:import|export) type/.test(whole),
  }));
};

const resolved = (file: string, target: string): string =>
  target.startsWith('.') ? relative(SRC, join(SRC, dirname(file), target)) : target;

const edges = files.flatMap((file) =>
  importsOf(file).map(({ target, light }) => ({ file, light, target: resolved(file, target) })),
);

/** The folder of a file or import; of what lies directly in src, its name. */
const folder = (path: string): string => (path.split('/')[0] ?? '').replace(/\.[jt]s$/, '');

/**
 * Folders, and files directly in src, with the others that each may import. What reads an article is a cascade:
 * model ← grammar ← discourse ← relations ← pipeline; each level knows those below it.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  patterns: ['model'],
  grammar: ['model'],
  discourse: ['model', 'grammar'],
  relations: ['model', 'grammar', 'discourse'],
  timexes: ['model'],
  dating: ['model', 'timexes'],
  domain: ['model', 'patterns'],
  stages: ['model', 'patterns', 'timexes', 'domain'],
  engine: ['model', 'domain', 'stages', 'grammar', 'discourse', 'relations'],
  pipeline: ['model', 'domain', 'engine', 'stages', 'grammar', 'discourse', 'relations'],
  'date-articles': ['model', 'domain', 'engine', 'pipeline', 'dating', 'timexes'],
  inspect: ['model', 'engine', 'pipeline', 'stages', 'grammar', 'discourse', 'relations'],
  reconcile: ['model'],
  dataset: ['model'],
  export: ['model', 'dataset', 'reconcile'],
  changes: ['model', 'dataset'],
  review: ['model', 'dataset', 'batch'],
  exchange: ['model', 'review'],
  report: ['model', 'reconcile', 'export', 'review'],
  batch: ['model', 'domain', 'pipeline', 'date-articles', 'dataset', 'dating', 'reconcile', 'report'],
  survey: ['model', 'domain', 'engine', 'pipeline', 'inspect', 'relations', 'review'],
  explain: [
    ...['model', 'domain', 'pipeline', 'date-articles', 'dataset', 'dating', 'reconcile', 'review'],
    ...['stages', 'timexes'],
  ],
  index: ['model', 'domain', 'stages', 'pipeline', 'dataset', 'reconcile', 'review', 'explain', 'export'],
  build: [
    ...['model', 'domain', 'pipeline', 'date-articles', 'dataset', 'dating', 'reconcile', 'review'],
    ...['survey', 'inspect', 'export', 'batch', 'discourse', 'relations'],
  ],
  cli: [
    ...['model', 'domain', 'engine', 'pipeline', 'date-articles', 'inspect', 'stages', 'dataset', 'batch'],
    ...['reconcile', 'review', 'report', 'survey', 'explain', 'export', 'changes', 'exchange'],
  ],
};

/** Imports that the rules forbid and that are still there: only ever taken away from. */
const STRAYS: readonly string[] = ['relations/draft-events.ts → stages/claims/finding.js'];

const sourceOf = (target: string): string => target.replace(/\.([cm]?)js(x?)$/, '.$1ts$2');

const isOurs = ({ target }: { target: string }): boolean => files.includes(sourceOf(target));

test('each folder imports what it may', () => {
  const strays = edges
    .filter(isOurs)
    .filter(({ file, target }) => folder(file) !== folder(target))
    .filter(({ file, target }) => !MAY_IMPORT[folder(file)]?.includes(folder(target)))
    .map(({ file, target }) => `${file} → ${target}`);
  expect(strays).toEqual(STRAYS);
});

test('every folder is told of, and none that is not there', () => {
  const alone = new Set(['page']);
  const there = new Set(files.map(folder).filter((name) => !alone.has(name)));
  expect([...there].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
});

/** One way round, as names, where `next` leads back to where it came from. */
const circleIn = (names: readonly string[], next: (name: string) => readonly string[]): readonly string[] => {
  const done = new Set<string>();
  const follow = (name: string, path: readonly string[]): readonly string[] => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const one of next(name)) {
      const circle = follow(one, [...path, name]);
      if (circle.length > 0) return circle;
    }
    done.add(name);
    return [];
  };
  return names.map((name) => follow(name, [])).find((circle) => circle.length > 0) ?? [];
};

const nextBy = (nameOf: (path: string) => string): ((name: string) => readonly string[]) => {
  const next = new Map<string, string[]>();
  for (const { file, target } of edges.filter((edge) => isOurs(edge) && !edge.light)) {
    const [from, to] = [nameOf(file), nameOf(sourceOf(target))];
    if (from !== to && !(isRecursive(file) && isRecursive(target)))
      next.set(from, [...(next.get(from) ?? []), to]);
  }
  return (name) => next.get(name) ?? [];
};

/** A noun phrase holds clauses, and a clause noun phrases: such rules call one another. */
const isRecursive = (path: string): boolean => path.startsWith('grammar/');

test('no circle leads through folders, nor through files', () => {
  expect(circleIn(Object.keys(MAY_IMPORT), nextBy(folder))).toEqual([]);
  expect(
    circleIn(
      files,
      nextBy((path) => path),
    ),
  ).toEqual([]);
});

const users = (library: RegExp): string[] => [
  ...new Set(edges.filter(({ target }) => library.test(target)).map(({ file }) => file)),
];

test('model knows no library but zod', () => {
  const known = ['zod', 'node:crypto'];
  const outside = edges.filter((edge) => folder(edge.file) === 'model' && !isOurs(edge));
  expect(outside.filter(({ target }) => !known.includes(target))).toEqual([]);
});

test('grammar, discourse and relations know no library at all', () => {
  const outside = edges.filter(
    (edge) => ['grammar', 'discourse', 'relations'].includes(folder(edge.file)) && !isOurs(edge),
  );
  expect(outside).toEqual([]);
});

test('tables are made of the dataset and the names of rules, and only they know the writers of their formats', () => {
  const known = /^(?:dataset\/|model\/|reconcile\/reasons\.js|node:|zod|csv-stringify|hyparquet-writer)/;
  const strays = edges
    .filter(({ file, target }) => folder(file) === 'export' && folder(target) !== 'export')
    .filter(({ target }) => !known.test(target));
  expect(strays).toEqual([]);
  expect(users(/^(?:csv-stringify|hyparquet)/)).toEqual([
    'export/formats/csv.ts',
    'export/formats/parquet.ts',
  ]);
});

test('stages never import a stage of another name', () => {
  const parts = (path: string): string => path.split('/')[1]?.replace(/\.[jt]s$/, '') ?? '';
  const own: Record<string, readonly string[]> = {
    'find-near-misses': ['matching'],
    'find-organisations': ['organisations'],
    'assemble-claims': ['claims'],
    'split-clauses': ['clauses'],
    'date-claims': ['dates'],
    'match-relations': ['matching'],
    'read-units': ['units'],
  };
  const wrong = edges.filter(({ file, target }) => {
    if (folder(file) !== 'stages' || folder(target) !== 'stages') return false;
    const [from, to] = [parts(file), parts(target)];
    return from !== to && !own[from]?.includes(to);
  });
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('each language library is known to one place', () => {
  expect(users(/^wink/).every((file) => file.startsWith('stages/split-sentences'))).toBe(true);
  expect(users(/^compromise/).toSorted()).toEqual(['domain/word-forms.ts', 'patterns/conjugate.ts']);
  expect(users(/^chrono/).every((file) => file.startsWith('timexes/'))).toBe(true);
});

test('disk, processes and the console stay at the edge', () => {
  const edge = new Set([
    'dataset',
    'batch',
    'review',
    'report',
    'export',
    'exchange',
    'cli',
    'build',
    'domain',
  ]);
  const outside = edges.filter(
    ({ file, target }) =>
      /^node:(?:fs|child_process|worker_threads|os|readline|http)/.test(target) && !edge.has(folder(file)),
  );
  expect(outside.map(({ file }) => file)).toEqual([]);
});

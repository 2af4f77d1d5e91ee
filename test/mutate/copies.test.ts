/** A made package in; copies with one file changed out, and the package as it was. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findMutants } from '../../src/build/mutate/find-mutants.js';
import { copiesOf, modulesUnder } from '../../src/build/mutate/mutated-copy.js';

const ROOT = mkdtempSync(join(tmpdir(), 'claimtrail-copies-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const MAP = { version: 3, file: 'x.js', sources: ['x.ts'], names: [], mappings: 'AAAA' };
const FILES: Readonly<Record<string, string>> = {
  'src/a.ts': '',
  'src/part/b.ts': '',
  'src/part/page/c.ts': '',
  'src/partial.ts': '',
  'src/build/d.ts': '',
  'dist/a.js': "import { b } from './part/b.js';\nexport const a = b;\n",
  'dist/part/b.js': 'export const b = 2;\n',
  'dist/partial.js': 'export const c = 3;\n',
  'dist/part/page/c.js': '',
  'dist/a.d.ts': '',
  ...Object.fromEntries(
    ['a', 'part/b', 'partial'].map((name) => [`dist/${name}.js.map`, JSON.stringify(MAP)]),
  ),
};
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(join(ROOT, dirname(path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

const sources = (path: string): string[] => modulesUnder(ROOT, path).map(({ source }) => source);

test.each([
  ['src', ['src/a.ts', 'src/part/b.ts', 'src/partial.ts']],
  ['src/part', ['src/part/b.ts']],
  ['./src/part/', ['src/part/b.ts']],
  ['src/part/b.ts', ['src/part/b.ts']],
  ['src/nothing', []],
])('modules under %s', (path, expected) => {
  expect(sources(path)).toEqual(expected);
});

test('a copy differs in what the mutant changes, and the package stays', () => {
  const [module] = modulesUnder(ROOT, 'src/part/b.ts');
  const [mutant] = module ? findMutants(module) : [];
  if (!mutant) throw new Error('no mutant');
  const copies = copiesOf(ROOT);
  const folder = copies.make(mutant);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  expect(read('part/b.js')).toBe('export const b = (3);\n');
  expect(read('a.js')).toBe(FILES['dist/a.js']);
  expect(read('partial.js')).toBe(FILES['dist/partial.js']);
  // what loads the mutant is loaded anew, and the rest once for all copies
  expect(realpathSync(join(folder, 'a.js'))).toBe(join(realpathSync(folder), 'a.js'));
  expect(realpathSync(join(folder, 'partial.js'))).toBe(realpathSync(join(ROOT, 'dist', 'partial.js')));
  expect(['a.d.ts', 'a.js.map', 'part/page/c.js'].filter((path) => existsSync(join(folder, path)))).toEqual(
    [],
  );
  expect(readFileSync(join(ROOT, 'dist/part/b.js'), 'utf8')).toBe(FILES['dist/part/b.js']);
  const other = copies.make(null);
  expect(other).not.toBe(folder);
  expect(readFileSync(join(other, 'part/b.js'), 'utf8')).toBe(FILES['dist/part/b.js']);
  copies.drop(folder);
  expect(existsSync(folder)).toBe(false);
  copies.dropAll();
  expect(existsSync(other)).toBe(false);
});

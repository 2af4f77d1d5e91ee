/** Programs in, the changes made of them out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMutants, type Module, mutatedText, shuffled } from '../../src/build/mutate/find-mutants.js';
import { parseModule } from '../../src/build/mutate/syntax.js';

const moduleOf = (text: string): Module => ({ path: 'a.js', source: 'src/a.ts', text, map: null });

const changed = (text: string): string[] => findMutants(moduleOf(text)).map(mutatedText);

test.each<[string, string[]]>([
  ['if (a) b; else c;', ['if (!(a)) b; else c;']],
  ['if (!a) b; else c;', ['if ((a)) b; else c;']],
  ['if (a === b) c; else d;', ['if ((a !== b)) c; else d;']],
  ['if (a) b;', [';', 'if (!(a)) b;']],
  ['x = a ? b : c', [';', 'x = !(a) ? b : c']],
  ['const x = a && b;', ['const x = (a || b);']],
  ['const x = a /* && */ && b;', ['const x = (a /* || */ && b);']],
  ['const x = a < b;', ['const x = (a <= b);']],
  ['const x = a + b;', ['const x = (a - b);']],
  ['const x = a + "b";', []],
  ['const x = 2;', ['const x = (3);', 'const x = (1);']],
  ['const x = true;', ['const x = false;']],
  ['const x = "two";', []],
  ['const x = { 2: a };', []],
  ['const x = [a, b, ...c];', ['const x = [b, ...c];', 'const x = [a, ...c];', 'const x = [a, b];']],
  ['const x = [a];', ['const x = [];']],
  ['const [a, b] = c;', []],
  [
    'const f = () => a.some(b);',
    ['const f = () => true;', 'const f = () => false;', 'const f = () => a.every(b);'],
  ],
  ['const f = () => [a, b];', ['const f = () => [];', 'const f = () => [b];', 'const f = () => [a];']],
  ['const f = () => a;', ['const f = () => undefined;']],
  ['const f = () => { return a; };', ['const f = () => { return undefined; };']],
  ['const f = () => { a(); return; };', ['const f = () => { ; return; };']],
  ['for (const a of b) { continue; }', [';', 'for (const a of b) { ; }']],
  ['const x = a.constructor(b);', []],
  ['"use strict";', []],
  ['import a from "a";\nexport { a as b };\nexport * from "c";', []],
])('%s', (text, expected) => {
  expect(changed(text).sort()).toEqual(expected.toSorted());
});

test('offsets are those of the text, beside what takes two units', () => {
  expect(changed('const x = "é👩‍⚕️", y = 1;')).toContain('const x = "é👩‍⚕️", y = (2);');
});

test('every mutant of a long source is a program', () => {
  const text = readFileSync(join(import.meta.dirname, '../../dist/pipeline.js'), 'utf8');
  const all = changed(text);
  expect(all.length).toBeGreaterThan(50);
  for (const one of all) expect(() => parseModule(one)).not.toThrow();
});

test('lines are those of the source', () => {
  const text = 'const a = 1;\nconst b = 2;\n';
  // the second line of the text comes from the fifth of the source
  const map = { version: 3, file: 'a.js', sources: ['a.ts'], names: [], sourceRoot: '', sourcesContent: [] };
  const mapped = findMutants({ ...moduleOf(text), map: { ...map, mappings: 'AAAA;AAIA' } });
  expect(mapped.map(({ line }) => line)).toEqual([1, 1, 5, 5]);
  expect(findMutants(moduleOf(text)).map(({ line }) => line)).toEqual([1, 1, 2, 2]);
});

test('what changed is told in short', () => {
  const long = `if (${'a'.repeat(70)}) b();`;
  expect(findMutants(moduleOf(`if (a) b(1);\n${long}`)).map(({ change }) => change)).toEqual([
    'without if (a) b(1);',
    'a → !(a)',
    '1 → (2)',
    '1 → (0)',
    `without ${long.slice(0, 60)}…`,
    `${'a'.repeat(60)}… → !(${'a'.repeat(58)}…`,
  ]);
});

test('a seed decides the order, and another module changes nothing in it', () => {
  const first = findMutants(moduleOf('const a = [1, 2, 3, 4];'));
  const other = findMutants({ ...moduleOf('const b = [5, 6];'), source: 'src/b.ts' });
  const ours = (mutants: readonly { change: string }[]) => mutants.map(({ change }) => change);
  const order = shuffled(first, '1');
  expect(ours(order)).not.toEqual(ours(first));
  expect(ours(order).sort()).toEqual(ours(first).sort());
  expect(ours(shuffled(first.toReversed(), '1'))).toEqual(ours(order));
  expect(ours(shuffled(first, '2'))).not.toEqual(ours(order));
  const both = shuffled([...other, ...first], '1');
  expect(ours(both.filter(({ module }) => module.source === 'src/a.ts'))).toEqual(ours(order));
});

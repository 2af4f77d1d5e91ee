/** Modules that load each other in, who may behave otherwise when one of them changes out. */
import { expect, test } from 'vitest';
import { importersIn } from '../../src/build/mutate/import-graph.js';

const importersOf = importersIn(
  new Map([
    ['main.js', "import { a } from './part/a.js';\nimport lib from 'lib';"],
    ['part/a.js', "import '../base.js';\nexport { b } from './b.js';"],
    ['part/b.js', "export * from '../base.js';"],
    ['later.js', "export const load = async () => (await import('./main.js')).a;"],
    ['base.js', 'export const base = 1;'],
    ['round.js', "import './round-about.js';"],
    ['round-about.js', "import './round.js';"],
    ['alone.js', "const path = './base.js';"],
  ]),
);

test.each([
  ['base.js', ['base.js', 'later.js', 'main.js', 'part/a.js', 'part/b.js']],
  ['part/b.js', ['later.js', 'main.js', 'part/a.js', 'part/b.js']],
  ['main.js', ['later.js', 'main.js']],
  ['round.js', ['round-about.js', 'round.js']],
  ['alone.js', ['alone.js']],
  ['lib', ['lib']],
])('%s', (path, expected) => {
  expect([...importersOf(path)].sort()).toEqual(expected);
});

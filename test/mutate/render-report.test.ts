/** Judged mutants in, the report of them out. */
import { expect, test } from 'vitest';
import { findMutants } from '../../src/build/mutate/find-mutants.js';
import { renderReport } from '../../src/build/mutate/render-report.js';
import type { Judged } from '../../src/build/mutate/run-mutants.js';

const mutantsOf = (source: string, text: string) => findMutants({ path: 'x.js', source, text, map: null });

const [a = null, b = null] = mutantsOf('src/one.ts', 'const x = 1;');
const [c = null, d = null] = mutantsOf('src/another.ts', 'const y = [\n5];\nif (x) y();');

const judged = [
  { mutant: a, fate: 'killed', by: 'cases, right: 1, at least 2 expected' },
  { mutant: d, fate: 'shifted', by: null },
  { mutant: b, fate: 'killed', by: 'throws' },
  { mutant: c, fate: 'idle', by: null },
] as Judged[];

test('by file, then what nothing noticed', () => {
  expect(renderReport(judged, 10)).toMatchInlineSnapshot(`
    "| file | mutants | killed | other claims, unnoticed | no other claim | killed |
    | --- | --- | --- | --- | --- | --- |
    | src/another.ts | 2 | 0 | 1 | 1 | 0 % |
    | src/one.ts | 2 | 2 | 0 | 0 | 100 % |
    | all | 4 | 2 | 1 | 1 | 50 % |

    src/another.ts:2  5 → (6)  (other claims)
    src/another.ts:2  without 5

    4 of 10 mutants tried, 50 % killed
    "
  `);
});

test('nothing tried', () => {
  expect(renderReport([], 3)).toContain('0 of 3 mutants tried, – killed');
});

/** Made copies, some of which throw, hang or end their thread, in; what is noticed of each out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type * as Prober from '../../src/build/mutate/prober.js';

// a thread is started from compiled files
const COMPILED = join(import.meta.dirname, '../../dist/build/mutate/prober.js');
const { makeProber }: typeof Prober = await import(pathToFileURL(COMPILED).href);

const ROOT = mkdtempSync(join(tmpdir(), 'claimtrail-prober-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const STANDARD = { floors: { seeds: { F1: 1 } }, failing: [] };
const MATERIAL = { sets: [], cases: null, absent: new Map([['cases', 'nowhere']]) };
const LIMIT = 20_000;

/** A copy whose check has this body. */
const copyOf = (name: string, body: string): string => {
  const folder = join(ROOT, name, 'build', 'mutate');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(ROOT, name, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'probe.js'),
    `export const probe = async (asked, standard) => { ${body} };
     export const takeStandard = async (asked, floors) => ({ floors, failing: [asked.domain] });`,
  );
  return join(ROOT, name);
};

const ANSWERS =
  'return { noticed: null, digest: JSON.stringify([[...asked.material.absent], standard.floors]) }';
const prober = makeProber({ material: MATERIAL, domain: 'a domain', floors: STANDARD.floors });
afterAll(() => prober.end());

test('the standard is taken of the unchanged', async () => {
  const standard = await prober.takeStandard(copyOf('standard', ANSWERS));
  expect(standard).toEqual({ floors: STANDARD.floors, failing: ['a domain'] });
});

test.each<[string, string, number, string]>([
  ['throws', 'throw new Error("odd")', LIMIT, 'throws Error: odd'],
  ['is no program', '} {{', LIMIT, 'throws SyntaxError: '],
  ['loops', 'for (;;);', 1000, 'takes more than 1000 ms'],
  ['waits', 'await new Promise((done) => setTimeout(done, 60_000))', 1000, 'takes more than 1000 ms'],
  ['stops itself', 'process.exit()', LIMIT, 'ends: Error: its thread ended'],
  ['prints', 'console.error("x"); return { noticed: "a figure", digest: null }', LIMIT, 'a figure'],
])('%s, and the next one is answered', { timeout: 60_000 }, async (name, body, limit, expected) => {
  const { noticed, digest } = await prober.probe(copyOf(name, body), STANDARD, limit);
  expect(noticed).toContain(expected);
  expect(digest).toBe(null);
  expect(await prober.probe(copyOf(`after ${name}`, ANSWERS), STANDARD, LIMIT)).toEqual({
    noticed: null,
    digest: JSON.stringify([[['cases', 'nowhere']], STANDARD.floors]),
  });
});

test('an unchanged package that throws is told', async () => {
  const broken = copyOf('broken', ANSWERS);
  writeFileSync(join(broken, 'build', 'mutate', 'probe.js'), 'throw new Error("odd");');
  await expect(prober.takeStandard(broken)).rejects.toThrow('unchanged package throws Error: odd');
});

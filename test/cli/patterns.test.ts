/** `claimtrail patterns` on the worked example of another domain, and on folders with mistakes. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { extractCommand } from '../../src/cli/extract.js';
import { patternsCommand } from '../../src/cli/patterns.js';
import { runCommand } from './run-command.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000 });

const WATER = join(import.meta.dirname, '..', 'domains', 'water');

const patterns = (...args: string[]) => runCommand(patternsCommand(), args);

/** A copy of the water domain with one text put in place of another. */
const changed = (file: string, from: string, to: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-domain-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(WATER, folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return folder;
};

test('the example passes its own check', async () => {
  const { stdout, code } = await patterns('check', '--domain', WATER);
  expect(stdout).toBe('7 patterns, 21 examples, 7 counterexamples, 2 known failures, 0 failures\n');
  expect(code).toBe(0);
});

test('an example and a counterexample that fail are told with their places', async () => {
  const wrong = changed('patterns/merger.yaml', 'Cambridge Water have merged', 'Cambridge Water have met');
  const { stdout, code } = await patterns('check', '--domain', wrong);
  expect(code).toBe(1);
  expect(stdout.replace(wrong, '')).toMatch(
    /^\/patterns\/merger\.yaml:12:9: .*found no claim \(failed-example\)\n/,
  );
  const silent = changed('patterns/merger.yaml', 'merge accounts of customers', 'will merge');
  expect((await patterns('check', '--domain', silent)).stdout).toContain('(failed-counterexample)');
  const met = changed('patterns/alliance.yaml', 'run a joint venture for', 'have formed a partnership for');
  expect((await patterns('check', '--domain', met)).stdout).toMatch(
    /expected it among the examples \(met-failure\)/,
  );
});

test.each([
  [
    'patterns/supply.yaml',
    '"{supplier} ~ TRIGGER {customer}',
    '"{supplier:two} ~ TRIGGER {customer}',
    /supply\.yaml:10:9: malformed slot/,
  ],
  ['patterns/supply.yaml', 'relation: supply', 'relation: merger', /supply\.yaml:\d+:\d+: .*frames alone/],
  ['patterns/supply.yaml', '~ TRIGGER {customer}', '~ {customer}', /supply\.yaml:10:9: no TRIGGER/],
  ['patterns/supply.yaml', '@water', '@wine', /supply\.yaml:10:9: unknown word class @wine/],
  ['patterns/supply.yaml', 'aspect: state', 'aspect: verb', /supply\.yaml:6:13: patterns\.0\.aspect/],
  ['patterns/merger.yaml', 'aspect: state', 'aspect: verb', /merger\.yaml:\d+:13: frames\.2\.aspect/],
  [
    'patterns/merger.yaml',
    'party: [agent, patient',
    'buyer: [agent, patient',
    /merger\.yaml:8:7: frames\.0\.roles/,
  ],
  [
    'patterns/merger.yaml',
    'verbs: [merge, amalgamate]',
    'verbs: []',
    /merger\.yaml:\d+:\d+: .*verbs or nouns/,
  ],
  ['kinds.yaml', 'label: Water', 'label: [Water', /kinds\.yaml:\d+:\d+: /],
  ['organisations/company.yaml', 'id: company/pennon,', 'id: Pennon,', /company\.yaml:15:\d+: 13\.id/],
])('a mistake in %s is told with line and column: %s', async (file, from, to, message) => {
  const { stderr, code } = await patterns('check', '--domain', changed(file, from, to));
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});

test('a folder that is no domain is refused', async () => {
  const { stderr, code } = await patterns('--domain', join(WATER, 'articles'));
  expect(stderr).toContain('(no-domain)');
  expect(code).toBe(2);
});

test('the list counts what fires in articles', async () => {
  const { stdout } = await patterns(join(WATER, 'articles'), '--domain', WATER, '--json');
  const uses = JSON.parse(stdout) as { pattern: string; fired: number }[];
  expect(Object.fromEntries(uses.map((use) => [use.pattern, use.fired]))).toMatchObject({
    ...{ 'acquisition/buy': 2, 'acquisition/sale': 0, 'supply/bulk-supply': 1 },
  });
  expect((await patterns('--domain', WATER)).stdout).not.toContain('never fires');
});

test('try and coverage take the domain before or after their names', async () => {
  const tried = await patterns('--domain', WATER, 'try', 'Pennon bought Bristol Water.');
  expect(tried.stdout).toContain('frame acquisition/buy');
  const { stdout } = await patterns('coverage', join(WATER, 'articles'), '--domain', WATER, '--json');
  expect(Array.isArray(JSON.parse(stdout))).toBe(true);
});

test('extract works with the domain', async () => {
  const file = join(WATER, 'articles', '2017-02-16-severn-trent-completes.txt');
  const { stdout } = await runCommand(extractCommand(), [file, '--domain', WATER]);
  const claims = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { relation: string });
  expect(claims.map((claim) => claim.relation)).toEqual(['acquisition', 'merger']);
});

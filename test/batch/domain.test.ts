/** Runs with a domain that is not the package's own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useDomain } from '../../src/batch/load-engine.js';
import { runOnce } from '../../src/batch/session.js';
import { compileDomain } from '../../src/domain/compile-domain.js';
import type { Domain } from '../../src/model/domain.js';
import { bytesOf, newPlace } from './run-in.js';

// Other tests may take both cores meanwhile.
vi.setConfig({ testTimeout: 60_000 });

const WATER = join(import.meta.dirname, '..', 'domains', 'water');

test('results of one domain do not stand for another', async () => {
  const out = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  onTestFinished(() => {
    useDomain(null);
    rmSync(out, { recursive: true, force: true });
  });
  const patternsAfter = async (domain: Domain | null): Promise<string[]> => {
    const inputs = [join(WATER, 'articles')];
    const options = {
      inputs,
      out,
      articles: null,
      force: false,
      jobs: 1,
      articleTimeoutMs: 30_000,
      quiet: true,
    };
    expect(await runOnce({ ...options, domain })).toBe(0);
    return readFileSync(join(out, 'claims.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { pattern: string }).pattern);
  };
  const water = compileDomain(WATER);
  expect(await patternsAfter(water)).toContain('supply/bulk-supply');
  expect(await patternsAfter(null)).not.toContain('supply/bulk-supply');
  const withoutSupply = water.patterns.filter((pattern) => pattern.relation !== 'supply');
  const other = { ...water, patterns: withoutSupply, version: 'other' };
  expect(await patternsAfter(other)).toEqual([
    'acquisition/buy',
    'merger/merge',
    'acquisition/buy',
    'merger/single-licence',
  ]);
});

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

test('worker threads read by the domain that was named, and give the bytes of one thread', () => {
  const place = newPlace();
  const texts = readdirSync(join(WATER, 'articles')).map((name) => [
    name,
    readFileSync(join(WATER, 'articles', name), 'utf8'),
  ]);
  const copies = (folder: string, count: number): string => {
    for (const [name, text] of texts)
      for (let i = 0; i < count; i++)
        place.write(join(folder, String(i), name ?? ''), `${text}\n\nEdition ${i}.\n`);
    return join(place.input, folder);
  };
  const bytesBy = (input: string, jobs: number): Record<string, string> => {
    const out = join(place.root, `${jobs}`);
    const args = ['run', input, '--domain', WATER, '--jobs', String(jobs), '--out', out, '--quiet'];
    expect(spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    return bytesOf(out);
  };
  const many = copies('many', 40);
  const bytes = bytesBy(many, 2);
  expect(bytes.claims?.match(/supply\/bulk-supply/g)).toHaveLength(40);
  expect(bytesBy(many, 1)).toEqual(bytes);
});

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Processed, Processor } from '../../src/batch/processor.js';
import type { RawArticle } from '../../src/batch/raw-article.js';
import { underWayAt } from '../../src/batch/under-way.js';

const MANY = 3000;

/** Answers when it is told to, in the order in which it was asked. */
const waiting = () => {
  const answers: (() => void)[] = [];
  const process = (): Promise<Processed> =>
    new Promise((resolve) => answers.push(() => resolve({} as Processed)));
  return { answers, processor: { process } as Partial<Processor> as Processor };
};

test('where very many articles are under way, few that end have all the others written again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'under-way-'));
  try {
    const path = join(folder, 'under-way');
    const { answers, processor } = waiting();
    const noted = underWayAt(path);
    const { process } = noted.noting(processor);
    const digests = Array.from({ length: MANY }, (_, i) => i.toString(16).padStart(64, '0'));
    const done = digests.map((sha256) => process({ sha256 } as RawArticle));
    let size = statSync(path).size;
    let shortened = 0;
    for (const [i, answer] of answers.entries()) {
      answer();
      await done[i];
      const now = statSync(path).size;
      if (now < size) shortened++;
      size = now;
      const named = new Set(i % 500 === 0 ? readFileSync(path, 'latin1').split('\n') : []);
      if (i % 500 === 0) expect(digests.slice(i + 1).every((digest) => named.has(digest))).toBe(true);
    }
    expect(shortened).toBeGreaterThan(0);
    expect(shortened).toBeLessThan(5);
    noted.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

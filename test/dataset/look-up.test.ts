/** Records are found by id, wherever and in whatever order they stand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { type LookUp, lookUp } from '../../src/dataset/look-up.js';

const record = z.object({ id: z.string(), n: z.number() });
type Numbered = z.infer<typeof record>;

const opened = async (lines: readonly string[]): Promise<LookUp<Numbered>> => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-look-up-'));
  const path = join(folder, 'x.jsonl');
  writeFileSync(path, lines.join('\n'));
  const found = await lookUp(path, record);
  const close = (): void => {
    found.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { get: found.get, close };
};

test('any record by any id, and none by an id that is not there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 40 }), async (ids) => {
      const { get, close } = await opened(ids.map((id, n) => JSON.stringify({ id, n })));
      try {
        for (const [n, id] of ids.entries()) expect(get(id)).toEqual({ id, n });
        for (const id of ids) if (!ids.includes(`${id}!`)) expect(get(`${id}!`)).toBeUndefined();
      } finally {
        close();
      }
    }),
    { numRuns: 50 },
  );
});

test('thousands of records, with blank lines between, and ids that do not come first', async () => {
  const lines = Array.from({ length: 5000 }, (_, n) =>
    n % 2 === 0 ? `{"id":"r${n}","n":${n}}\n` : `{"n":${n},"id":"r${n}"}`,
  );
  const { get, close } = await opened(lines);
  onTestFinished(close);
  for (let n = 0; n < 5000; n += 7) expect(get(`r${n}`)).toEqual({ id: `r${n}`, n });
  expect(get('r5000')).toBeUndefined();
});

test('a record that breaks the schema is told when it is asked for', async () => {
  const { get, close } = await opened(['{"id":"a","n":1}', '{"id":"b","n":"two"}']);
  onTestFinished(close);
  expect(get('a')).toEqual({ id: 'a', n: 1 });
  expect(() => get('b')).toThrow(/breaks the schema/);
});

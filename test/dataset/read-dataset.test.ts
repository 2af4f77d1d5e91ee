import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { jsonSchemas } from '../../src/dataset/json-schemas.js';
import { openDataset } from '../../src/dataset/read-dataset.js';

const folderWith = (claims: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'claims.jsonl'), claims);
  return folder;
};

const readAll = async (folder: string): Promise<number> => {
  let claims = 0;
  for await (const _ of (await openDataset(folder)).claims()) claims++;
  return claims;
};

test.each<[string, string, RegExp]>([
  ['no JSON', '\n{"id": \n', /claims\.jsonl:2: is no JSON: .*; write the dataset again .* \(bad-dataset\)$/],
  ['no claim', '{"id": "c_1"}\n', /claims\.jsonl:1: breaks the schema: .* \(bad-dataset\)$/],
])('a line that is %s is told by file and line', async (_, claims, message) => {
  await expect(readAll(folderWith(claims))).rejects.toThrow(message);
});

test('a folder without a dataset is told as one', async () => {
  await expect(openDataset(join(tmpdir(), 'claimtrail-none'))).rejects.toThrow(
    /holds no dataset; .* \(no-dataset\)$/,
  );
});

test('an empty dataset has no claims', async () => {
  expect(await readAll(folderWith(''))).toBe(0);
});

test('every kind of line has a JSON Schema', () => {
  const schemas = jsonSchemas();
  expect(Object.keys(schemas).toSorted()).toEqual(
    ['article-input', 'articles', 'claims', 'gold', 'organisations', 'rejected', 'run', 'timeline'].map(
      (n) => `${n}.json`,
    ),
  );
  expect(schemas['claims.json']).toMatchObject({
    type: 'object',
    required: expect.arrayContaining(['id', 'evidence']),
  });
});

/** Lines of the notation in; the files of a dataset on disk, as a run writes them, out. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noted, organisationsIn, reconciled } from './notation.js';

/** The folder; the caller removes it. */
export const writeDataset = (lines: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-'));
  const all = reconciled(lines);
  const articles = new Map(
    lines.map((line, i) => {
      const { facts, text } = noted(line, i);
      const published = { edtf: line.split(' ')[0] ?? '', ...facts.recorded, basis: 'article' };
      const record = {
        id: facts.id,
        path: facts.id,
        sha256: '0',
        source: null,
        title: null,
        published,
        text,
      };
      return [facts.id, record] as const;
    }),
  );
  const write = (name: string, items: Iterable<object>): void =>
    writeFileSync(join(folder, name), [...items].map((item) => `${JSON.stringify(item)}\n`).join(''));
  write('claims.jsonl', all.claims);
  write('articles.jsonl', articles.values());
  write('timeline.jsonl', all.timeline);
  write('organisations.jsonl', organisationsIn(all));
  return folder;
};

/** Lines of the notation in; the files of a dataset on disk, as a run writes them, out. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareBytes } from '../../src/dataset/byte-order.js';
import type { RunRecord } from '../../src/dataset/run-record.js';
import { noted, organisationsIn, reconciled } from './notation.js';

const RUN: RunRecord = {
  ...{ version: '0.0.0', patterns: '0', code: '0' },
  options: { inputs: [], articles: null, force: false, jobs: 1, articleTimeout: 10 },
  run: { articles: 0, extracted: 0, unchanged: 0, removed: 0, rejected: 0, ignored: 0 },
  dataset: {
    ...{ articles: 0, claims: 0, rejected: 0, organisations: 0, tracks: 0, conflicts: 0, openConflicts: 0 },
    byRelation: {},
  },
  ...{ started: '2020-01-01T00:00:00Z', finished: '2020-01-01T00:00:00Z' },
  seconds: { total: 0, reading: 0, writing: 0 },
};

/** A dataset has no two claims of one id. */
const withoutTwins = (lines: readonly string[]): readonly string[] => {
  const first = new Map(lines.toReversed().map((line) => [noted(line, lines.indexOf(line)).claim.id, line]));
  return lines.filter((line, i) => lines.indexOf(line) === i && [...first.values()].includes(line));
};

/** The folder; the caller removes it. */
export const writeDataset = (said: readonly string[]): string => {
  const lines = withoutTwins(said);
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
  write(
    'claims.jsonl',
    all.claims.toSorted((a, b) => compareBytes(a.article, b.article) || compareBytes(a.id, b.id)),
  );
  write(
    'articles.jsonl',
    [...articles.values()].sort((a, b) => compareBytes(a.id, b.id)),
  );
  write('timeline.jsonl', all.timeline);
  write('organisations.jsonl', organisationsIn(all));
  write('rejected.jsonl', []);
  writeFileSync(join(folder, 'run.json'), JSON.stringify(RUN));
  return folder;
};

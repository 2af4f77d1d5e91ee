/** `expressions.yaml` in, its rows with plain text, offsets and expected timexes out. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Bounded } from '../../src/model/date.js';
import { parseEdtf } from '../../src/model/edtf.js';

interface Expected {
  readonly start: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly edtf: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Row {
  readonly family: string;
  readonly published: Bounded | null;
  readonly sentence: string;
  readonly expected: readonly Expected[];
}

interface Family {
  readonly family: string;
  readonly published: string;
  readonly rows: readonly (readonly string[])[];
}

const day = (text: string | undefined): string | null => (text === undefined || text === '..' ? null : text);

const expectedOf = (start: number, text: string, told: string): Expected => {
  const [value = '', edtf, days] = told.split(' | ');
  const [type = '', name = ''] = value.split(' ');
  const [from, to] = days?.split(' to ') ?? [];
  return { start, text, type, value: name, edtf: edtf ?? null, from: day(from), to: day(to) };
};

const rowOf = ({ family, published }: Family, [marked = '', ...told]: readonly string[]): Row => {
  const pieces = marked.split(/[[\]]/);
  let sentence = '';
  const expected = pieces.flatMap((piece, i) => {
    const start = sentence.length;
    sentence += piece;
    return i % 2 ? [expectedOf(start, piece, told[(i - 1) / 2] ?? '')] : [];
  });
  return { family, published: published === '-' ? null : parseEdtf(published), sentence, expected };
};

export const readRows = (file: string): readonly Row[] => {
  const families: readonly Family[] = parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return families.flatMap((family) => family.rows.map((row) => rowOf(family, row)));
};

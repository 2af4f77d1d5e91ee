/** A number in; so many made articles, most of them far from the topic, as a table and as the same lines, out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteFile } from 'hyparquet-writer';
import { makeArticle } from '../bench/make-articles.js';

interface Row {
  readonly id: string | null;
  readonly text: string | null;
  readonly published: string | null;
  readonly title: string | null;
}

/** One in 50 on the topic; some tell no date, some tell no text or no id, or the id of another. */
const rowOf = (number: number): Row => {
  const { id, text, published, title } = makeArticle(number, 50);
  const own = number % 997 === 0 ? null : number % 501 === 0 ? `made/twin-${number % 2}` : id;
  return {
    id: own,
    text: number % 331 === 0 ? null : number % 50 === 0 ? text : text.split('\n\n').slice(0, 2).join('\n\n'),
    published: number % 13 === 0 ? null : published,
    title: number % 7 === 0 ? null : title,
  };
};

const lineOf = (row: Row): string =>
  JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

/** Of the file that both tell of. */
export const NAME = 'made.jsonl';

/** A folder `made` of Parquet files under `folder`, and the lines beside it, for `run`. */
export const writeMade = (
  folder: string,
  articles: number,
  each: number,
): { table: string; lines: string } => {
  const table = join(folder, 'made');
  mkdirSync(table);
  const lines: string[] = [];
  for (let from = 0; from < articles; from += each) {
    const rows = Array.from({ length: Math.min(each, articles - from) }, (_, i) => rowOf(from + i + 1));
    const numbers = rows.map((_, i) => BigInt(from + i + 1));
    lines.push(...rows.map(lineOf));
    const told = (name: keyof Row, as: string) =>
      ({ name: as, data: rows.map((row) => row[name]), type: 'STRING', nullable: true }) as const;
    parquetWriteFile({
      filename: join(table, `${from}.parquet`),
      columnData: [
        told('id', 'key'),
        told('text', 'body'),
        told('published', 'day'),
        told('title', 'title'),
        { name: 'file', data: rows.map(() => NAME), type: 'STRING' },
        { name: 'number', data: numbers, type: 'INT64' },
      ],
    });
  }
  writeFileSync(join(folder, NAME), `${lines.join('\n')}\n`);
  return { table, lines: join(folder, NAME) };
};

/** A found file in; what its sidecar and the tables of articles tell about it out. */
import { readFile, stat } from 'node:fs/promises';
import { type ArticlesTable, tableRow } from './articles-table.js';
import { decodeText } from './decode-text.js';
import { type Metadata, metadataOf } from './metadata.js';
import { parseJson } from './parse-json.js';
import { fileNameDate } from './publication-date.js';
import type { Outside } from './read-article.js';
import { type Fault, reject } from './rejection.js';
import type { FoundFile } from './walk-folder.js';

export interface FoundOutside {
  readonly outside: Outside;
  readonly faults: readonly Fault[];
}

const LARGEST_SIDECAR = 1024 * 1024;

/** The one record of a sidecar, which may stand in a list of its own. */
const recordOf = (value: unknown): object => {
  const record: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record;
  throw new Error('expected one object such as {"published": "2014-06-25"}');
};

const sidecarOf = (bytes: Uint8Array, encoding: string | undefined): Metadata => {
  if (bytes.length > LARGEST_SIDECAR) throw new Error('it is too large');
  return metadataOf(recordOf(parseJson(decodeText(bytes, encoding))));
};

const readSidecar = async (path: string, encoding: string | undefined): Promise<Metadata> => {
  if ((await stat(path)).size > LARGEST_SIDECAR) throw new Error('it is too large');
  return sidecarOf(await readFile(path), encoding);
};

const badSidecar = (error: unknown): Fault => {
  const reason = `its sidecar cannot be read: ${(error as Error).message}`;
  return reject('bad-sidecar', reason, 'correct it; the article was read without it').fault;
};

/** The nearest table that has a line for the file; the one that was named for the run stands in for them all. */
const rowFor = (file: FoundFile, named: ArticlesTable | null): Metadata | null => {
  if (named) {
    const row = tableRow(named, file.path, true);
    if (!row) named.use.unmatchedFiles++;
    return row;
  }
  for (let at = file.tables; at; at = at.above) {
    const row = tableRow(at.table, file.path.slice(at.folder.length), false);
    if (row) return row;
  }
  if (file.tables) file.tables.table.use.unmatchedFiles++;
  return null;
};

const about = (path: string, table: Metadata | null, encoding: string | undefined) => ({
  ...{ table, fileDate: fileNameDate(path.slice(path.lastIndexOf('/') + 1)) },
  ...(encoding === undefined ? {} : { encoding }),
});

/**
 * A sidecar that cannot be read is a fault; the article is read without it. `encoding` is that of what is no
 * UTF-8, here and in the file itself.
 */
export const outsideOf = async (
  file: FoundFile,
  named: ArticlesTable | null,
  encoding?: string,
): Promise<FoundOutside> => {
  const others = about(file.path, rowFor(file, named), encoding);
  if (file.sidecar === null) return { outside: { sidecar: null, ...others }, faults: [] };
  try {
    return { outside: { sidecar: await readSidecar(file.sidecar, encoding), ...others }, faults: [] };
  } catch (error) {
    return { outside: { sidecar: null, ...others }, faults: [badSidecar(error)] };
  }
};

/** The same of a file that is not on this machine's disk: its path, its sidecar's bytes and the table named for the run. */
export const outsideFrom = (
  path: string,
  sidecar: Uint8Array | null,
  named: ArticlesTable | null,
): FoundOutside => {
  const others = about(path, named && tableRow(named, path, true), undefined);
  if (sidecar === null) return { outside: { sidecar: null, ...others }, faults: [] };
  try {
    return { outside: { sidecar: sidecarOf(sidecar, undefined), ...others }, faults: [] };
  } catch (error) {
    return { outside: { sidecar: null, ...others }, faults: [badSidecar(error)] };
  }
};

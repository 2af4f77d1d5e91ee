/** A found file in; what its sidecar and the tables of articles tell about it out. */
import { readFile, stat } from 'node:fs/promises';
import { type ArticlesTable, tableRow } from './articles-table.js';
import { decodeText } from './decode-text.js';
import { type Metadata, metadataOf } from './metadata.js';
import { parseJson } from './parse-json.js';
import { fileNameDate } from './publication-date.js';
import type { Outside } from './read-article.js';
import { type Fault, RejectedInput, reject } from './rejection.js';
import type { FoundFile } from './walk-folder.js';

export interface FoundOutside {
  readonly outside: Outside;
  readonly faults: readonly Fault[];
}

const LARGEST_SIDECAR = 1024 * 1024;

const readSidecar = async (path: string): Promise<Metadata> => {
  try {
    if ((await stat(path)).size > LARGEST_SIDECAR) throw new Error('it is too large');
    return metadataOf(parseJson(decodeText(await readFile(path))));
  } catch (error) {
    const reason = `its sidecar cannot be read: ${(error as Error).message}`;
    throw reject('bad-sidecar', reason, 'correct it; the article was read without it');
  }
};

/** The nearest table that has a line for the file; the one that was named for the run stands in for them all. */
const rowFor = (file: FoundFile, named: ArticlesTable | null): Metadata | null => {
  if (named) return tableRow(named, file.path, true);
  for (let at = file.tables; at; at = at.above) {
    const row = tableRow(at.rows, file.path.slice(at.folder.length), false);
    if (row) return row;
  }
  return null;
};

/** A sidecar that cannot be read is a fault; the article is read without it. */
export const outsideOf = async (file: FoundFile, named: ArticlesTable | null): Promise<FoundOutside> => {
  const fileDate = fileNameDate(file.path.slice(file.path.lastIndexOf('/') + 1));
  const table = rowFor(file, named);
  if (file.sidecar === null) return { outside: { sidecar: null, table, fileDate }, faults: [] };
  try {
    return { outside: { sidecar: await readSidecar(file.sidecar), table, fileDate }, faults: [] };
  } catch (error) {
    if (!(error instanceof RejectedInput)) throw error;
    return { outside: { sidecar: null, table, fileDate }, faults: [error.fault] };
  }
};

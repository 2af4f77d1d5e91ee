/** The folder of a dataset in; flat tables with their description in another folder out. */
import { mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LINE_FILES } from '../dataset/dataset-files.js';
import { openDataset } from '../dataset/read-dataset.js';
import { EXIT, UserError } from '../model/problem.js';
import { dataPackage, PACKAGE_FILE, PACKAGE_NAME } from './data-package.js';
import { fillTables } from './fill-tables.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from './formats.js';
import { rowFiles, type WrittenFile } from './row-files.js';
import { TABLES } from './tables.js';

export interface ExportOptions {
  /** All where none is named. */
  readonly formats?: readonly FormatName[];
  /** CSV with a byte-order mark, by which Excel tells UTF-8. */
  readonly excel?: boolean;
  /** SPDX or Open Definition id of the licence that the tables are given under. */
  readonly licence?: string;
}

export type { FormatName } from './formats.js';
export type { WrittenFile } from './row-files.js';

const refuse = (code: string, place: string, reason: string, remedy: string, cause?: unknown): UserError =>
  new UserError({ code, place, reason, remedy }, EXIT.usage, { cause });

const formatsOf = (named: readonly string[] | undefined): readonly FormatName[] => {
  const unknown = named?.find((name) => !(name in FORMATS));
  if (unknown !== undefined)
    throw refuse('unknown-format', unknown, 'is no format', `choose of ${FORMAT_NAMES.join(', ')}`);
  return FORMAT_NAMES.filter((name) => named === undefined || named.length === 0 || named.includes(name));
};

/** Tables and the dataset's own files bear the same names. */
const targetFolder = async (to: string): Promise<string> => {
  try {
    await mkdir(to, { recursive: true });
  } catch (cause) {
    const reason = `folder cannot be made: ${(cause as Error).message}`;
    throw new UserError({ code: 'no-output', place: to, reason, remedy: 'choose another' }, EXIT.fault, {
      cause,
    });
  }
  const folder = await realpath(to);
  const isDataset = await realpath(join(folder, LINE_FILES.timeline.name)).catch(() => null);
  if (isDataset !== null)
    throw refuse(
      'export-into-dataset',
      to,
      'holds a dataset, whose files bear the names of tables',
      'export elsewhere',
    );
  return folder;
};

/** Files of an earlier export that this one does not replace would contradict its description. */
const dropEarlier = async (folder: string): Promise<void> => {
  const described = await readFile(join(folder, PACKAGE_FILE), 'utf8').catch(() => '');
  if (!described.includes(`"name": ${JSON.stringify(PACKAGE_NAME)}`)) return;
  await rm(join(folder, PACKAGE_FILE));
  for (const { name } of TABLES)
    for (const { extension } of Object.values(FORMATS))
      await rm(join(folder, `${name}.${extension}`), { force: true });
};

const writeAll = async (
  from: string,
  work: string,
  { excel = false, licence, formats: named }: ExportOptions,
): Promise<readonly WrittenFile[]> => {
  const formats = formatsOf(named);
  const dataset = await openDataset(from);
  const { version, patterns } = await dataset.run();
  const options = { excel, writtenBy: `claimtrail version ${version}` };
  const files = await rowFiles(work, TABLES, formats, options);
  const outlets = await fillTables(dataset, files).catch(async (error) => {
    await files.close().catch(() => []);
    throw error;
  });
  const written = await files.close();
  const facts = { version, patterns, licence: licence ?? null, outlets };
  await writeFile(join(work, PACKAGE_FILE), dataPackage(TABLES, written, formats, facts));
  return written;
};

/**
 * Writes the tables of the dataset in `from` into the folder `to`, which is made where it is not there, with
 * `datapackage.json` beside them; files of an earlier export there are replaced. The same dataset gives the same
 * bytes. What was written comes out, by table and format. Throws a UserError where `from` holds no dataset, where
 * `to` is one or cannot be written, and for an unknown format; nothing is changed in `to` then.
 */
export const exportTables = async (
  from: string,
  to: string,
  options: ExportOptions = {},
): Promise<readonly WrittenFile[]> => {
  formatsOf(options.formats);
  const folder = await targetFolder(to);
  const work = await mkdtemp(join(folder, '.claimtrail-export-'));
  try {
    const written = await writeAll(from, work, options);
    await dropEarlier(folder);
    for (const { name } of written) await rename(join(work, name), join(folder, name));
    await rename(join(work, PACKAGE_FILE), join(folder, PACKAGE_FILE));
    return written;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

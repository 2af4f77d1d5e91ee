/** New files of a dataset in; all of them in place of the old ones in one step, whatever happens meanwhile, out. */
import type { Stats } from 'node:fs';
import { link, lstat, mkdir, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASET_NAMES } from './dataset-files.js';

/** Folder inside the output folder for all that is no part of the dataset. */
export const WORK_FOLDER = '.claimtrail';
const DATASETS = 'datasets';
const CURRENT = 'current';
/** What systems and disks without links, or without leave to make them, answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
};

const entryAt = (path: string): Promise<Stats | null> =>
  lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });

/** A link in the place of whatever was there, with no moment at which neither is. */
const linkTo = async (target: string, path: string, kind: 'dir' | 'file'): Promise<void> => {
  if ((await entryAt(path))?.isSymbolicLink() && (await readlink(path)) === target) return;
  const beside = `${path}.new`;
  await rm(beside, { force: true });
  await symlink(target, beside, kind);
  await rename(beside, path);
};

/** Files that stand in the output folder itself become the current dataset under the same names. */
const adoptPlainFiles = async (out: string, work: string): Promise<void> => {
  const plain: string[] = [];
  for (const name of DATASET_NAMES) if ((await entryAt(join(out, name)))?.isFile()) plain.push(name);
  if (plain.length === 0) return;
  const folder = join(work, DATASETS, 'adopted');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const name of plain) await link(join(out, name), join(folder, name));
  await linkTo(join(DATASETS, 'adopted'), join(work, CURRENT), 'dir');
};

/** Where links cannot be made, files are renamed one by one: each whole, though not all at once. */
const renameEach = async (out: string, folder: string): Promise<void> => {
  for (const name of DATASET_NAMES) await rename(join(folder, name), join(out, name));
};

/** The links to single files come first, so that the last step, and it alone, changes what they lead to. */
const putInPlace = async (out: string, work: string, number: string): Promise<void> => {
  try {
    await adoptPlainFiles(out, work);
    for (const name of DATASET_NAMES) await linkTo(join(WORK_FOLDER, CURRENT, name), join(out, name), 'file');
    await linkTo(join(DATASETS, number), join(work, CURRENT), 'dir');
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await renameEach(out, join(work, DATASETS, number));
  }
};

const numberOf = (folder: string): number => (/^\d+$/.test(folder) ? Number(folder) : 0);

/**
 * Has `write` put a whole new dataset into a folder of its own, syncs it, and makes it the current one by
 * renaming one link, through which all files of the output folder are reached: readers see the old dataset
 * or the new one, never some files of each. Throws what `write` or the file system throws; the old one
 * stands then.
 */
export const publishDataset = async (
  out: string,
  write: (folder: string) => Promise<void>,
): Promise<void> => {
  const work = join(out, WORK_FOLDER);
  const datasets = join(work, DATASETS);
  await mkdir(datasets, { recursive: true });
  const before = await readlink(join(work, CURRENT)).catch(() => '');
  const number = numberOf(before.slice(DATASETS.length + 1)) + 1;
  const folder = join(datasets, String(number));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await write(folder);
  await syncFolder(folder);
  await syncFolder(datasets);
  await putInPlace(out, work, String(number));
  await syncFolder(work);
  await syncFolder(out);
  for (const old of await readdir(datasets)) {
    if (old !== String(number)) await rm(join(datasets, old), { recursive: true, force: true });
  }
};

/** A file or folder in; every article file in it, in the order of their paths, and what stands in the way, out. */
import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type FileKind, fileKind, isSidecar, sidecarNames } from './article-kinds.js';
import { type ArticlesTable, parseArticlesTable, TABLE_NAME } from './articles-table.js';
import { compareBytes } from './byte-order.js';
import { DATASET_NAMES } from './dataset-files.js';
import { unknownKind } from './file-endings.js';
import type { InputRoot } from './input-roots.js';
import { type Fault, RejectedInput, reject } from './rejection.js';

/** The tables of a file's folder and of those above it, the nearest first. */
interface FolderTables {
  /** The table's folder as a path under the root that ends in `/`, or empty for the root itself. */
  readonly folder: string;
  readonly table: ArticlesTable;
  readonly above: FolderTables | null;
}

export interface FoundFile extends FileKind {
  readonly found: 'file';
  readonly root: InputRoot;
  /** Under the root, with `/`; the name of a file that was given directly. */
  readonly path: string;
  readonly absolute: string;
  /** Absolute path of the file with its metadata. */
  readonly sidecar: string | null;
  readonly tables: FolderTables | null;
}

/** What keeps a file, or a line of a table, from being read. */
interface FoundFault {
  readonly found: 'fault';
  readonly root: InputRoot;
  readonly path: string;
  readonly line?: number;
  readonly fault: Fault;
}

/**
 * One thing met on the way: a file to read, one that cannot be, a table that counts for what follows, or what
 * is no input: hidden files, what only tells about others, and the dataset's own.
 */
export type Found =
  | FoundFile
  | FoundFault
  | { readonly found: 'table'; readonly path: string; readonly table: ArticlesTable }
  | { readonly found: 'ignored'; readonly path: string };

interface Folder {
  readonly prefix: string;
  readonly absolute: string;
  readonly entries: readonly Dirent[];
  /** Names of the files that only tell about others, by what they are: its table, and sidecars that have a file. */
  readonly beside: ReadonlySet<string>;
  readonly sidecars: ReadonlySet<string>;
  readonly tables: FolderTables | null;
  next: number;
}

const unreadable = (error: unknown): Fault =>
  error instanceof RejectedInput
    ? error.fault
    : reject('unreadable', `cannot be read: ${(error as Error).message}`, 'check its permissions').fault;

const sortName = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);

const isTable = (name: string): boolean => name.toLowerCase() === TABLE_NAME;

/** A table that is none is one fault, a bad line of it one more each. */
async function* readTable(
  root: InputRoot,
  absolute: string,
  path: string,
  encoding: string | undefined,
): AsyncGenerator<FoundFault, ArticlesTable | null> {
  try {
    const table = parseArticlesTable(await readFile(absolute), encoding);
    for (const { line, ...fault } of table.faults) yield { found: 'fault', root, path, line, fault };
    return table;
  } catch (error) {
    yield { found: 'fault', root, path, fault: unreadable(error) };
    return null;
  }
}

/** What a link leads to: followed to a file inside the root, never to a folder, never out of the root. */
const followLink = async (root: InputRoot, absolute: string): Promise<'file' | 'folder'> => {
  let target: string;
  try {
    target = await realpath(absolute);
  } catch (error) {
    const loop = (error as NodeJS.ErrnoException).code === 'ELOOP';
    throw reject('bad-link', loop ? 'link leads to itself' : 'link leads nowhere', 'remove or mend the link');
  }
  if (target !== root.real && !target.startsWith(root.real.replace(/[\\/]?$/, sep))) {
    throw reject(
      'link-leaves-folder',
      'link leads out of the folder',
      'give what it leads to as a path of its own',
    );
  }
  return (await stat(target)).isDirectory() ? 'folder' : 'file';
};

/**
 * Walks a root. `skip` is the real path of a folder that is not entered: the one that the dataset goes into;
 * where it is the root itself, the dataset's files are passed over. `encoding` is that of tables that are no UTF-8.
 */
export async function* walkFolder(root: InputRoot, skip: string, encoding?: string): AsyncGenerator<Found> {
  if (!root.isFolder) {
    yield* givenFile(root, encoding);
    return;
  }
  const stack: Folder[] = [];
  let entering: { prefix: string; absolute: string } | null = { prefix: '', absolute: root.real };
  for (;;) {
    if (entering) {
      yield* enter(entering);
      entering = null;
    }
    const folder = stack[stack.length - 1];
    if (!folder) return;
    const entry = folder.entries[folder.next++];
    if (!entry) {
      stack.pop();
      continue;
    }
    const path = folder.prefix + entry.name;
    const absolute = join(folder.absolute, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && absolute !== skip) entering = { prefix: `${path}/`, absolute };
    } else yield await met(folder, entry, path, absolute);
  }

  async function* enter({ prefix, absolute }: { prefix: string; absolute: string }): AsyncGenerator<Found> {
    let tables = stack[stack.length - 1]?.tables ?? null;
    let entries: Dirent[];
    try {
      entries = await readdir(absolute, { withFileTypes: true });
    } catch (error) {
      yield { found: 'fault', root, path: prefix.slice(0, -1) || root.name, fault: unreadable(error) };
      return;
    }
    entries.sort((a, b) => compareBytes(sortName(a), sortName(b)));
    const name = entries.find((entry) => isTable(entry.name))?.name;
    if (name !== undefined) {
      const path = prefix + name;
      const table = yield* readTable(root, join(absolute, name), path, encoding);
      if (table) yield { found: 'table', path, table };
      if (table) tables = { folder: prefix, table, above: tables };
    }
    const sidecars = new Set(entries.map((entry) => entry.name).filter(isSidecar));
    const beside = new Set(sidecars.size === 0 ? [] : entries.flatMap((entry) => sidecarNames(entry.name)));
    if (name !== undefined) beside.add(name);
    stack.push({ prefix, absolute, entries, beside, sidecars, tables, next: 0 });
  }

  async function met(folder: Folder, entry: Dirent, path: string, absolute: string): Promise<Found> {
    if (isNoInput(folder, entry.name)) return { found: 'ignored', path };
    const kind = fileKind(entry.name);
    try {
      if (entry.isSymbolicLink()) {
        // What it leads to is inside the root, and met on its own way.
        if ((await followLink(root, absolute)) === 'folder') return { found: 'ignored', path };
      } else if (kind && !entry.isFile()) {
        throw reject('no-file', 'is no regular file', 'put the article into a regular file');
      }
    } catch (error) {
      return { found: 'fault', root, path, fault: unreadable(error) };
    }
    if (!kind) {
      const fault = noArticle(entry.name);
      return { found: 'fault', root, path, fault };
    }
    const sidecar = sidecarNames(entry.name).find((name) => folder.sidecars.has(name));
    return {
      found: 'file',
      ...kind,
      root,
      path,
      absolute,
      sidecar: sidecar === undefined ? null : join(folder.absolute, sidecar),
      tables: folder.tables,
    };
  }

  /** Hidden files, what tells about files that are there, and the dataset where it goes into this folder. */
  function isNoInput(folder: Folder, name: string): boolean {
    if (name.startsWith('.') || (folder.beside.has(name) && (isSidecar(name) || isTable(name)))) return true;
    return folder.absolute === skip && DATASET_NAMES.includes(name);
  }
}

const lonelySidecar = (): Fault =>
  reject(
    'lonely-sidecar',
    'there is no file that it tells about',
    'name it as its article, and then .meta.json',
  ).fault;

/** Why a file is not read whose name is that of no article. */
export const noArticle = (name: string): Fault => (isSidecar(name) ? lonelySidecar() : unknownKind(name));

/** A file that was given directly, with the metadata that stands beside it. */
async function* givenFile(root: InputRoot, encoding?: string): AsyncGenerator<Found> {
  const kind = fileKind(root.name);
  const path = root.name;
  if (!kind) {
    yield { found: 'fault', root, path, fault: unknownKind(path) };
    return;
  }
  const folder = dirname(root.real);
  const sidecar = sidecarNames(path)
    .map((name) => join(folder, name))
    .find((name) => existsSync(name));
  const there = existsSync(join(folder, TABLE_NAME));
  const table = there ? yield* readTable(root, join(folder, TABLE_NAME), TABLE_NAME, encoding) : null;
  const tables = table && { folder: '', table, above: null };
  yield { found: 'file', ...kind, root, path, absolute: root.real, sidecar: sidecar ?? null, tables };
}

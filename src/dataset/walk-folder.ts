/** A file or folder in; every article file in it, in the order of their paths, and what stands in the way, out. */
import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type FileKind, fileKind, isSidecar, sidecarNames } from './article-kinds.js';
import { type ArticlesTable, parseArticlesTable, TABLE_NAME } from './articles-table.js';
import { compareBytes } from './byte-order.js';
import type { InputRoot } from './input-roots.js';
import { type Fault, RejectedInput, reject } from './rejection.js';

/** The tables of a file's folder and of those above it, the nearest first. */
interface FolderTables {
  /** The table's folder as a path under the root that ends in `/`, or empty for the root itself. */
  readonly folder: string;
  readonly rows: ArticlesTable;
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

/** One thing met on the way: a file to read, one that cannot be, or one that is no article. */
export type Found =
  | FoundFile
  | { readonly found: 'fault'; readonly root: InputRoot; readonly path: string; readonly fault: Fault }
  | { readonly found: 'ignored'; readonly path: string };

interface Folder {
  readonly prefix: string;
  readonly absolute: string;
  readonly entries: readonly Dirent[];
  readonly sidecars: ReadonlySet<string>;
  readonly tables: FolderTables | null;
  next: number;
}

const unreadable = (error: unknown): Fault =>
  error instanceof RejectedInput
    ? error.fault
    : reject('unreadable', `cannot be read: ${(error as Error).message}`, 'check its permissions').fault;

const sortName = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);

const loadTable = async (
  folder: string,
  prefix: string,
  above: FolderTables | null,
): Promise<FolderTables> => ({
  folder: prefix,
  rows: parseArticlesTable(await readFile(join(folder, TABLE_NAME))),
  above,
});

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

/** Walks a root. `skip` is the real path of a folder that is not entered: the one that the dataset goes into. */
export async function* walkFolder(root: InputRoot, skip: string): AsyncGenerator<Found> {
  if (!root.isFolder) {
    yield* givenFile(root);
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
    if (entries.some((entry) => entry.name === TABLE_NAME)) {
      try {
        tables = await loadTable(absolute, prefix, tables);
      } catch (error) {
        yield { found: 'fault', root, path: prefix + TABLE_NAME, fault: unreadable(error) };
      }
    }
    const sidecars = new Set(entries.map((entry) => entry.name).filter(isSidecar));
    stack.push({ prefix, absolute, entries, sidecars, tables, next: 0 });
  }

  async function met(folder: Folder, entry: Dirent, path: string, absolute: string): Promise<Found> {
    const kind = entry.name.startsWith('.') ? null : fileKind(entry.name);
    try {
      if (entry.isSymbolicLink()) {
        const target = await followLink(root, absolute);
        if (target === 'folder') return { found: 'ignored', path };
      } else if (kind && !entry.isFile()) {
        throw reject('no-file', 'is no regular file', 'put the article into a regular file');
      }
    } catch (error) {
      const matters = kind !== null || (entry.isSymbolicLink() && !/^\.|\./.test(entry.name));
      return matters ? { found: 'fault', root, path, fault: unreadable(error) } : { found: 'ignored', path };
    }
    if (!kind) return { found: 'ignored', path };
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
}

/** A file that was given directly, with the metadata that stands beside it. */
async function* givenFile(root: InputRoot): AsyncGenerator<Found> {
  const kind = fileKind(root.name);
  const path = root.name;
  if (!kind) {
    const reason = 'file is not .txt, .md, .html, .json or .jsonl, each also with .gz';
    yield { found: 'fault', root, path, fault: reject('unknown-kind', reason, 'name it so').fault };
    return;
  }
  const folder = dirname(root.real);
  const sidecar = sidecarNames(path)
    .map((name) => join(folder, name))
    .find((name) => existsSync(name));
  let tables: FolderTables | null = null;
  try {
    if (existsSync(join(folder, TABLE_NAME))) tables = await loadTable(folder, '', null);
  } catch (error) {
    yield { found: 'fault', root, path: TABLE_NAME, fault: unreadable(error) };
  }
  yield { found: 'file', ...kind, root, path, absolute: root.real, sidecar: sidecar ?? null, tables };
}

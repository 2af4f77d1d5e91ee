/** The folder of the built page in, its files by the path that a browser asks for out. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT, UserError } from '../../model/problem.js';

export interface PageFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Where the build puts the page: the same place seen from the sources and from the package. */
const FOLDER = fileURLToPath(new URL('../../../dist/review/page/', import.meta.url));

/** All files, read once; a package that was not built is a `UserError`. */
export const readPageFiles = async (): Promise<ReadonlyMap<string, PageFile>> => {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const entry of entries.filter((e) => e.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = `/${relative(FOLDER, path).split(sep).join('/')}`;
    const content = new Uint8Array(await readFile(path));
    files.set(name, { content, type: TYPES[extname(path)] ?? 'application/octet-stream' });
  }
  const index = files.get('/index.html');
  if (!index) {
    const reason = 'the page of the review has not been built';
    throw new UserError({ code: 'no-page', place: FOLDER, reason, remedy: 'run npm run build' }, EXIT.fault);
  }
  return files.set('/', index);
};

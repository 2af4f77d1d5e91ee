/** The compiled package in; copies of it that differ in one file out, for a thread to load one after the other. */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Module, type Mutant, mutatedText } from './find-mutants.js';
import { importersIn } from './import-graph.js';

/** What a check of the pipeline does not load. */
const APART = /^(?:cli|schemas|bench|domain\/nhs)\/|\/page\/|\.map$|\.d\.[cm]?ts$/;

/** Within `node_modules`, so that a copy finds the libraries. */
const folderOf = (root: string): string =>
  join(root, 'node_modules', '.cache', 'mutants', String(process.pid));

export interface Copies {
  /** Makes the copy with a mutant in it, or an unchanged one, and returns its folder. */
  readonly make: (mutant: Mutant | null) => string;
  readonly drop: (folder: string) => void;
  readonly dropAll: () => void;
}

const filesOf = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1))
    .filter((path) => !APART.test(path));

/**
 * What is compiled stays as it is. A copy holds files of its own for the mutant and for all that load it; the
 * others are links that Node follows, so that a thread loads and compiles them once for all copies.
 */
export const copiesOf = (root: string): Copies => {
  const dist = join(root, 'dist');
  const files = filesOf(dist);
  const folders = new Set(files.map((path) => dirname(path)));
  const modules = files.filter((path) => path.endsWith('.js'));
  const importersOf = importersIn(
    new Map(modules.map((path) => [path, readFileSync(join(dist, path), 'utf8')])),
  );
  const all = folderOf(root);
  let made = 0;
  const place = (path: string, folder: string, own: ReadonlySet<string>, mutant: Mutant | null): void => {
    const [from, to] = [join(dist, path), join(folder, path)];
    if (path === mutant?.module.path) writeFileSync(to, mutatedText(mutant));
    else if (own.has(path)) linkSync(from, to);
    else symlinkSync(from, to);
  };
  return {
    make: (mutant) => {
      const folder = join(all, String(made++));
      const own = mutant ? importersOf(mutant.module.path) : new Set<string>();
      for (const one of folders) mkdirSync(join(folder, one), { recursive: true });
      for (const path of files) place(path, folder, own, mutant);
      return folder;
    },
    drop: (folder) => rmSync(folder, { recursive: true }),
    dropAll: () => rmSync(all, { recursive: true, force: true }),
  };
};

/** The compiled modules of a source file or of all in a folder, by paths from the root. Empty where there are none. */
export const modulesUnder = (root: string, source: string): readonly Module[] => {
  const wanted = source.replace(/^\.\//, '').replace(/\/$/, '');
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path))
    .filter((path) => path === wanted || path.startsWith(`${wanted}/`))
    .filter((path) => path.endsWith('.ts') && !/\/page\/|^src\/build\//.test(path))
    .sort()
    .map((path) => {
      const compiled = path.replace(/^src\//, '').replace(/\.ts$/, '.js');
      const text = readFileSync(join(root, 'dist', compiled), 'utf8');
      return {
        ...{ path: compiled, source: path, text },
        map: JSON.parse(readFileSync(join(root, 'dist', `${compiled}.map`), 'utf8')),
      };
    });
};

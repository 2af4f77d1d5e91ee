/** The compiled package in; copies of it that differ in one file out, for a process to load one after the other. */
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Module, type Mutant, mutatedText } from './find-mutants.js';

/** What a check of the pipeline does not load. */
const APART = /^(?:cli|schemas|bench|domain\/nhs)\/|\/page\/|\.map$|\.d\.[cm]?ts$/;

/** Within `node_modules`, so that a copy finds the libraries that all copies share, loaded once. */
const folderOf = (root: string): string =>
  join(root, 'node_modules', '.cache', 'mutants', String(process.pid));

export interface Copies {
  /** Makes the copy with a mutant in it, or an unchanged one, and returns its folder. */
  readonly make: (mutant: Mutant | null) => string;
  readonly drop: (folder: string) => void;
  readonly dropAll: () => void;
}

/** Files are linked, not written, so that a copy takes milliseconds; what is compiled stays as it is. */
export const copiesOf = (root: string): Copies => {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length + 1))
    .filter((path) => !APART.test(path));
  const folders = new Set(files.map((path) => dirname(path)));
  const all = folderOf(root);
  let made = 0;
  return {
    make: (mutant) => {
      const folder = join(all, String(made++));
      for (const one of folders) mkdirSync(join(folder, one), { recursive: true });
      for (const path of files) linkSync(join(dist, path), join(folder, path));
      if (mutant) {
        const path = join(folder, mutant.module.path);
        unlinkSync(path);
        writeFileSync(path, mutatedText(mutant));
      }
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

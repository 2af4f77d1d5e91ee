/** The package's own files in; a hash of all that results depend on out: code, patterns, organisations, libraries. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareBytes } from '../dataset/byte-order.js';

const LIBRARIES = [
  '@mozilla/readability',
  'chrono-node',
  'compromise',
  'csv-parse',
  'entities',
  'html-encoding-sniffer',
  'jsonrepair',
  'linkedom',
  'smol-toml',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'yaml',
];

/** Folder of the package's files: compiled, or the sources where there is no build. */
const HOME = fileURLToPath(new URL('..', import.meta.url));

const isPart = (name: string): boolean =>
  /\.(?:js|json|ts|html|ya?ml)$/.test(name) && !name.endsWith('.d.ts');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isPart)
    .map((file) => file.replaceAll(sep, '/'))
    .sort(compareBytes);

const hashFiles = (folder: string, more: readonly string[] = []): string => {
  const hash = createHash('sha256');
  for (const file of filesUnder(folder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  for (const text of more) hash.update(text).update('\0');
  return hash.digest('hex');
};

/** `package.json` of a library, sought upwards from where it is loaded. */
const libraryVersion = (name: string): string => {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  for (;;) {
    const path = join(folder, 'package.json');
    const read = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string })
      : {};
    if (read.name === name) return `${name}@${read.version}`;
    if (dirname(folder) === folder) throw new Error(`no package.json of ${name}`);
    folder = dirname(folder);
  }
};

export interface CodeVersion {
  /** The package's version. */
  readonly version: string;
  /** Hash of everything that makes results. */
  readonly code: string;
  /** Hash of the domain's knowledge alone. */
  readonly patterns: string;
}

let known: CodeVersion | undefined;

/**
 * Found out once a process: what is loaded stays what it was. `domain` is the version of one that is not the
 * package's own.
 */
export const codeVersion = (domain: string | null = null): CodeVersion => {
  known ??= findVersion();
  if (domain === null) return known;
  const code = createHash('sha256').update(known.code).update(domain).digest('hex');
  return { ...known, code, patterns: domain };
};

const findVersion = (): CodeVersion => {
  const own = JSON.parse(readFileSync(join(HOME, '..', 'package.json'), 'utf8')) as { version: string };
  return {
    version: own.version,
    code: hashFiles(HOME, [own.version, ...LIBRARIES.map(libraryVersion)]),
    patterns: hashFiles(join(HOME, 'domain')),
  };
};

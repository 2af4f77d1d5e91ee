/**
 * The sources in; the files that are started or imported from outside, each with all that it needs at once in a few
 * files in place of some hundred, out. They take the places of the compiler's, which stay as they are otherwise.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = join(ROOT, 'src');
const TARGET = join(ROOT, 'dist');
const CHUNKS = 'chunks';

/** The command, the library, and what threads and processes of a batch run. */
const ENTRIES = ['cli/main', 'index', 'batch/worker', 'batch/alone-entry'];

/** Libraries with files of their own beside their code, and those that only few commands need. */
const OUTSIDE = [
  ...['piscina', 'classic-level', 'fs-native-extensions', 'chokidar', 'compromise', 'write-file-atomic'],
  ...['linkedom', '@mozilla/readability', 'wink-nlp', 'wink-eng-lite-web-model'],
];
const isOutside = (id: string): boolean => OUTSIDE.some((name) => id === name || id.startsWith(`${name}/`));

const OWN_URL = 'import.meta.url';
const PLACE = /__placeOf\("([^"]+)"\)/g;

const urlFrom = (file: string, place: string): string =>
  `new URL("${posix.relative(posix.dirname(file), place)}", ${OWN_URL}).href`;

/** Code that looks for files beside itself finds them from where it was, not from where it is put. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform: (code, id) => {
    if (!id.startsWith(SOURCES) || !code.includes(OWN_URL)) return null;
    const place = relative(SOURCES, id).replaceAll('\\', '/').replace(/\.ts$/, '.js');
    // Lines stay as they are, and with them what source maps tell.
    return { code: code.replaceAll(OWN_URL, `__placeOf(${JSON.stringify(place)})`), map: null };
  },
  renderChunk: (code, { fileName }) =>
    code.includes('__placeOf(')
      ? { code: code.replace(PLACE, (_, place: string) => urlFrom(fileName, place)), map: null }
      : null,
};

/** Folder of the library that a module belongs to; undefined of our own. */
const libraryOf = (id: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];

/** What the licences of the libraries ask to go with their code. */
const licencesOf = (chunks: readonly OutputChunk[]): string => {
  const folders = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap((id) => libraryOf(id) ?? [])));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
      const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
};

/** Names are kept, so that a stack trace tells where something happened. */
export const bundle = async (): Promise<void> => {
  rmSync(join(TARGET, CHUNKS), { recursive: true, force: true });
  const build = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(ENTRIES.map((name) => [name, join(SOURCES, `${name}.ts`)])),
    platform: 'node',
    external: isOutside,
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [keepPlaces],
  });
  const { output } = await build.write({
    dir: TARGET,
    format: 'esm',
    sourcemap: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: `${CHUNKS}/[name]-[hash].js`,
  });
  await build.close();
  const chunks = output.filter((one) => one.type === 'chunk');
  writeFileSync(join(TARGET, CHUNKS, 'LICENCES.txt'), `${licencesOf(chunks)}\n`);
};

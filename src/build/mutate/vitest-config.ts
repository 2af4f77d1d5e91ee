/** Tests as they are in, the same tests with a compiled copy in the place of `src` out: a configuration for vitest. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfigFromFile, mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { COPY } from './test-copy.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SRC = join(ROOT, 'src/');

/** The copy's file for an import of a source; null for anything else, and for what copies leave out. */
const inCopy = (folder: string, target: string, importer: string | undefined): string | null => {
  if (!importer || !target.startsWith('.')) return null;
  const path = resolve(dirname(importer), target);
  const compiled = path.startsWith(SRC) ? join(folder, path.slice(SRC.length).replace(/\.ts$/, '.js')) : null;
  return compiled && existsSync(compiled) ? compiled : null;
};

const folder = process.env[COPY];

const usual = await loadConfigFromFile({ command: 'serve', mode: 'test' }, join(ROOT, 'vitest.config.ts'));

export default mergeConfig(
  usual?.config ?? {},
  defineConfig({
    plugins: [
      {
        name: 'compiled-copy',
        enforce: 'pre',
        resolveId: (target, importer) => (folder ? inCopy(folder, target, importer) : null),
      },
    ],
  }),
);

/** The sources of the pages in, what a browser is served out: bundled once, so that nothing is fetched from elsewhere. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folderOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Builds `src/<part>/page` into `dist/<part>/page`. */
const buildPage = async (part: string): Promise<void> => {
  await build({
    configFile: false,
    root: folderOf(`src/${part}/page`),
    base: './',
    logLevel: 'warn',
    build: { outDir: folderOf(`dist/${part}/page`), emptyOutDir: true, modulePreload: { polyfill: false } },
  });
};

/** All pages of the package. */
export const buildPages = async (): Promise<void> => {
  await buildPage('review');
};

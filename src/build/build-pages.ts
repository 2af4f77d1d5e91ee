/** The sources of the pages in, what a browser is given out: bundled once, so that nothing is fetched from elsewhere. */
import { fileURLToPath } from 'node:url';
import { build, type PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const folderOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Builds `src/<part>/page` into `dist/<part>/page`. */
const buildPage = async (part: string, plugins: PluginOption[]): Promise<void> => {
  await build({
    configFile: false,
    root: folderOf(`src/${part}/page`),
    base: './',
    logLevel: 'warn',
    plugins,
    build: {
      outDir: folderOf(`dist/${part}/page`),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1_000,
    },
  });
};

/** All pages of the package; the report's is one file, as it is opened from disk. */
export const buildPages = async (): Promise<void> => {
  await buildPage('review', []);
  await buildPage('report', [viteSingleFile()]);
};

/** Paths in; a call whenever something in them has changed and settled down, out, until stopped. */
import { watch } from 'chokidar';
import { fileKind, isSidecar } from '../dataset/article-kinds.js';
import { TABLE_NAME } from '../dataset/articles-table.js';

export interface WatchOptions {
  readonly paths: readonly string[];
  /** Real path of a folder whose changes do not count. */
  readonly skip: string;
  readonly signal: AbortSignal;
  /** Called for one change or many, never twice at once. */
  readonly onChange: () => Promise<void>;
}

/** Quiet time after the last change. */
const SETTLE_MS = 400;

const matters = (path: string): boolean => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name === TABLE_NAME || isSidecar(name) || fileKind(name) !== null;
};

/** Resolves when the signal is aborted. Throws what `onChange` throws. */
export const watchInputs = async ({ paths, skip, signal, onChange }: WatchOptions): Promise<void> => {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => path === skip || (stats?.isFile() === true && !matters(path)),
  });
  let wake: () => void = () => {};
  let changed = false;
  let timer: NodeJS.Timeout | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, SETTLE_MS);
  };
  const woken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  signal.addEventListener('abort', () => wake());
  watcher.on('all', settle);
  try {
    while (!signal.aborted) {
      if (!changed) await woken();
      if (signal.aborted) break;
      changed = false;
      await onChange();
    }
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
};

/** Folders and files in; word, whenever something in them has changed and settled down, out. */
import { watch } from 'chokidar';
import { fileKind, isSidecar } from '../dataset/article-kinds.js';
import { TABLE_NAME } from '../dataset/articles-table.js';
import { EXIT, UserError } from '../model/problem.js';

export interface WatchOptions {
  /** Absolute, with every link resolved. */
  readonly paths: readonly string[];
  /** Real path of a folder whose changes do not count. */
  readonly skip: string;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}

export interface Watching {
  /** Resolves to true when there was a change since it was last asked; to false when stopped. */
  readonly change: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Quiet time after the last change. */
const SETTLE_MS = 400;

const matters = (path: string): boolean => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name === TABLE_NAME || isSidecar(name) || fileKind(name) !== null;
};

const cannotWatch = (cause: unknown): UserError => {
  const reason = `changes cannot be watched for: ${(cause as Error).message}`;
  const remedy = 'raise the limits of the system on watched and open files, or run without --watch';
  return new UserError({ code: 'cannot-watch', place: '--watch', reason, remedy }, EXIT.fault, { cause });
};

/**
 * Resolves when every change from now on is seen, so that none is lost between a run and the wait for the next.
 * Throws a UserError, from `change` too, where the system does not watch so many files.
 */
export const startWatching = async ({ paths, skip, signal }: WatchOptions): Promise<Watching> => {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => path === skip || (stats?.isFile() === true && !matters(path)),
  });
  let wake: () => void = () => {};
  let ready = false;
  let changed = false;
  let failure: { readonly error: unknown } | null = null;
  let timer: NodeJS.Timeout | undefined;
  watcher.on('ready', () => {
    ready = true;
    wake();
  });
  watcher.on('error', (error) => {
    failure ??= { error };
    wake();
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, SETTLE_MS);
  });
  signal.addEventListener('abort', () => wake());
  const until = async (what: () => boolean): Promise<void> => {
    while (!what() && !signal.aborted && !failure) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (failure) throw cannotWatch((failure as { readonly error: unknown }).error);
  };
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    await watcher.close();
  };
  const change = async (): Promise<boolean> => {
    await until(() => changed);
    changed = false;
    return !signal.aborted;
  };
  try {
    await until(() => ready);
    return { change, close };
  } catch (error) {
    await close();
    throw error;
  }
};

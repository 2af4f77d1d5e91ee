/** What earlier runs found out, in a sorted store on disk: files, articles, results; locked to one run at a time. */
import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { EXIT, UserError } from '../model/problem.js';

/** First letters of keys; parts of a key are joined by NUL, which no path and no id holds. */
export const KEY = {
  /** file\0path → how it looked when it was read. */
  file: 'f',
  /** unit\0path\0line → its article or fault. */
  unit: 'u',
  /** article\0id\0path\0line → which result it has. */
  article: 'a',
  /** result\0hash → what came of it. */
  result: 'c',
  /** undated\0id\0path\0line → its result, what others leave of its date, what orders it among them. */
  undated: 'n',
  /** within\0result\0interval → what came of an article within what others leave of its date. */
  within: 'w',
  /** fault\0relative path\0line\0path → what was not taken. */
  fault: 'r',
  /** Facts about the whole. */
  meta: 'm',
} as const;

export const keyOf = (...parts: readonly string[]): string => parts.join('\0');

/** All keys that begin with these parts: `[gte, lt)` bounds for an iterator. */
export const under = (...parts: readonly string[]): { readonly gte: string; readonly lt: string } => {
  const prefix = parts.join('\0');
  return { gte: `${prefix}\0`, lt: `${prefix}\u0001` };
};

export type Put = { readonly type: 'put'; readonly key: string; readonly value: string };
export type Del = { readonly type: 'del'; readonly key: string };
export const put = (key: string, value: string): Put => ({ type: 'put', key, value });
export const del = (key: string): Del => ({ type: 'del', key });

export type Store = ClassicLevel<string, string>;

/** Little memory, soon filled: at most 24 files of 1 MB are mapped, besides two buffers and a cache. */
const MB = 1024 * 1024;
const OPTIONS = { maxOpenFiles: 34, maxFileSize: MB, writeBufferSize: 2 * MB, cacheSize: 2 * MB };

const causeOf = (error: unknown): { readonly code: string; readonly message: string } => {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause ?? (error as Error);
  return { code: (cause as { code?: string }).code ?? '', message: cause.message ?? String(error) };
};

/**
 * Opens the store. The lock is the engine's own, held by the operating system for as long as the process
 * lives. Throws a UserError when another run holds it or the disk refuses; a damaged store is begun anew,
 * since all it holds can be found out again.
 */
export const openStore = async (folder: string, anew: boolean): Promise<Store> => {
  await mkdir(folder, { recursive: true });
  const store: Store = new ClassicLevel(folder, OPTIONS);
  try {
    if (anew) await ClassicLevel.destroy(folder);
    await store.open();
    return store;
  } catch (error) {
    const { code, message } = causeOf(error);
    if (code === 'LEVEL_LOCKED' || /lock/i.test(message)) throw locked(folder, error);
    if (!anew && code === 'LEVEL_CORRUPTION') return openStore(folder, true);
    throw new UserError(
      { code: 'no-store', place: folder, reason: message, remedy: 'check the disk and its permissions' },
      EXIT.fault,
      { cause: error },
    );
  }
};

const locked = (folder: string, cause: unknown): UserError =>
  new UserError(
    {
      code: 'locked',
      place: folder,
      reason: 'another run is writing into this output folder',
      remedy: 'wait for it to end, or choose another folder with --out',
    },
    EXIT.fault,
    { cause },
  );

/** What earlier runs found out, in a sorted store on disk: files, articles, results; each value with a digest of its own. */
import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';

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

interface Range {
  readonly gte?: string;
  readonly lt?: string;
  readonly limit?: number;
}

/** All keys that begin with these parts: `[gte, lt)` bounds for an iterator. */
export const under = (...parts: readonly string[]): { readonly gte: string; readonly lt: string } => {
  const prefix = parts.join('\0');
  return { gte: `${prefix}\0`, lt: `${prefix}\u0001` };
};

export type Put = { readonly type: 'put'; readonly key: string; readonly value: string };
export type Del = { readonly type: 'del'; readonly key: string };
export const put = (key: string, value: string): Put => ({ type: 'put', key, value });
export const del = (key: string): Del => ({ type: 'del', key });

/** The store does not hold what was put into it. */
export class DamagedStore extends Error {
  override readonly name = 'DamagedStore';
}

/** Reading throws `DamagedStore` where a value is not what was put there under its key. */
export interface Store {
  readonly getSync: (key: string) => string | undefined;
  readonly iterator: (range: Range) => AsyncIterable<[string, string]>;
  readonly values: (range: Range) => AsyncIterable<string>;
  readonly keys: ClassicLevel<string, string>['keys'];
  /** All of them or none, and synced to the disk. */
  readonly write: (ops: readonly (Put | Del)[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Little memory, soon filled: at most 24 files of 1 MB are mapped, besides two buffers and a cache. */
const MB = 1024 * 1024;
const OPTIONS = { maxOpenFiles: 34, maxFileSize: MB, writeBufferSize: 2 * MB, cacheSize: 2 * MB };

/** Characters of the digest that stands before each value: 96 bits. */
const DIGEST = 16;

/** Of the key too, so that no value is taken for that of another. */
const digestOf = (key: string, value: string): string =>
  hash('sha256', `${key}\0${value}`, 'base64url').slice(0, DIGEST);

const unsealed = (key: string, kept: string): string => {
  const value = kept.slice(DIGEST);
  if (kept.slice(0, DIGEST) !== digestOf(key, value)) throw new DamagedStore('a value has changed');
  return value;
};

/** One after another into one batch, which takes a third of the time of handing over the list. */
const writeAll = async (level: ClassicLevel, ops: readonly (Put | Del)[]): Promise<void> => {
  if (ops.length === 0) return;
  const batch = level.batch();
  for (const op of ops) {
    if (op.type === 'put') batch.put(op.key, `${digestOf(op.key, op.value)}${op.value}`);
    else batch.del(op.key);
  }
  await batch.write({ sync: true });
};

async function* entriesOf(level: ClassicLevel, range: Range): AsyncGenerator<[string, string]> {
  for await (const [key, kept] of level.iterator(range)) yield [key, unsealed(key, kept)];
}

async function* valuesOf(level: ClassicLevel, range: Range): AsyncGenerator<string> {
  for await (const [, value] of entriesOf(level, range)) yield value;
}

/** Throws what the engine throws; only one process at a time may have the folder open. */
export const openStore = async (folder: string): Promise<Store> => {
  await mkdir(folder, { recursive: true });
  const level = new ClassicLevel<string, string>(folder, OPTIONS);
  await level.open();
  return {
    getSync: (key) => {
      const kept = level.getSync(key);
      return kept === undefined ? undefined : unsealed(key, kept);
    },
    iterator: (range) => entriesOf(level, range),
    values: (range) => valuesOf(level, range),
    keys: level.keys.bind(level) as Store['keys'],
    write: (ops) => writeAll(level, ops),
    close: () => level.close(),
  };
};

/** What the system refuses, as the engine words it: the store may be as sound as ever. */
const REFUSED =
  /lock|denied|not permitted|no space|quota|read-only|too many|too large|input\/output|resource temporarily/i;

/** Whether it tells that a store cannot be read, and not that the machine refuses something. */
export const isDamage = (error: unknown): boolean => {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof DamagedStore || (at as NodeJS.ErrnoException).code === 'LEVEL_CORRUPTION') return true;
    if (/^(?:Corruption|IO error|Invalid argument): /.test(at.message) && !REFUSED.test(at.message))
      return true;
  }
  return false;
};

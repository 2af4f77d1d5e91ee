/**
 * A store that a run left behind when it was ended, in; a new one with the results in it that are sound, in its place,
 * out. Results stand under the digest of what they came of, so each is good or not by itself; all else that the store
 * knew is found out again by looking at the files.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { KEY, keyOf, openStore, type Put, put, type Store, under } from './store.js';

/** Bytes that are copied at once. */
const PIECE = 1024 * 1024;

const copy = async (from: Store, to: Store, kind: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  let ops: Put[] = [];
  let bytes = 0;
  for await (const [key, value] of from.iterator(under(kind))) {
    keys.push(key.slice(kind.length + 1));
    ops.push(put(key, value));
    bytes += value.length;
    if (bytes < PIECE) continue;
    await to.write(ops);
    ops = [];
    bytes = 0;
  }
  await to.write(ops);
  return keys;
};

const discard = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Where an earlier try was ended between its two last steps, the store goes back to its place. */
const tidy = async (folder: string): Promise<void> => {
  const old = `${folder}.old`;
  if (existsSync(old) && !existsSync(folder)) await rename(old, folder);
  await discard(old);
  await discard(`${folder}.new`);
};

const copyMeta = async (from: Store, to: Store, name: string): Promise<void> => {
  const key = keyOf(KEY.meta, name);
  const value = from.getSync(key);
  if (value !== undefined) await to.write([put(key, value)]);
};

/**
 * Keys of the results that are kept; none where there was no store. Of the facts
 * about the whole, the one called `meta` is kept. Throws where the old one cannot be read; it stays
 * as it is then.
 */
export const salvage = async (folder: string, meta: string): Promise<readonly string[]> => {
  await tidy(folder);
  if (!existsSync(folder)) return [];
  const from = await openStore(folder);
  let to: Store | null = null;
  let results: readonly string[];
  try {
    to = await openStore(`${folder}.new`);
    results = await copy(from, to, KEY.result);
    await copy(from, to, KEY.within);
    await copyMeta(from, to, meta);
  } finally {
    await to?.close();
    await from.close();
  }
  await rename(folder, `${folder}.old`);
  await rename(`${folder}.new`, folder);
  await discard(`${folder}.old`);
  return results;
};

/** An article without a date and an interval that others leave of it in; what came of it within that, kept in the store, out. */
import pLimit from 'p-limit';
import type { Window } from '../dating/window.js';
import { inferredDate } from '../dating/window.js';
import { articleOf, withAsked } from './kept-result.js';
import type { Ledger } from './ledger.js';
import type { Done } from './outcome.js';
import type { Processor } from './processor.js';
import type { RawArticle } from './raw-article.js';
import { DamagedStore, KEY, keyOf, type Store, under } from './store.js';
import { valueAlone, valueWithin } from './stored-articles.js';
import type { UndatedEntry } from './undated-entries.js';

/** Articles that are searched again at once. */
const AT_ONCE = 128;

const NOTHING_OUTSIDE = { sidecar: null, table: null, fileDate: null };

/** All that dating asks of it: a result without its claims. */
export type Reading = Omit<Done, 'claims'>;

/** What came of it by its own text alone. */
export const readAlone = (store: Store, { result }: UndatedEntry): Reading => {
  const value = valueAlone(store, result);
  const found = value === null ? null : articleOf(value);
  if (!found) throw new DamagedStore('a result is lost');
  return found;
};

/** Its text, with what it tells of itself, as JSON, which keeps every code unit. */
const rawOf = (
  { id }: UndatedEntry,
  { text, source, title, url, sha256 }: Reading,
  within: string,
): RawArticle => ({
  content: Buffer.from(JSON.stringify({ text, source, title, url })),
  kind: 'json',
  outside: NOTHING_OUTSIDE,
  ...{ pathId: id, sha256, within },
});

export interface WithinReader {
  /** Null where it could not be searched again in time; then it stays as it is alone. */
  readonly read: (entry: UndatedEntry, window: Window) => Promise<Reading | null>;
  /** Drops what was kept and is no longer asked for. */
  readonly sweep: () => Promise<void>;
}

export const withinReader = (store: Store, ledger: Ledger, processor: Processor): WithinReader => {
  const limit = pLimit(AT_ONCE);
  const asked = new Set<string>();
  const search = async (entry: UndatedEntry, within: string): Promise<string | null> => {
    const alone = readAlone(store, entry);
    const found = processor.process(rawOf(entry, alone, within));
    setImmediate(processor.hurry);
    const { value } = await found;
    const again = articleOf(value);
    if (again === null) return null;
    const { ownId, faults } = alone;
    return withAsked(value, { ownId, faults, dating: again.dating ?? alone.dating });
  };
  return {
    read: async (entry, window) => {
      const within = inferredDate(window).edtf;
      const key = keyOf(KEY.within, entry.result, within);
      // What an earlier round found may not be on the disk yet.
      if (asked.has(key)) await ledger.flush();
      asked.add(key);
      const kept = valueWithin(store, entry.result, within);
      if (kept !== null) return articleOf(kept);
      const value = await limit(() => search(entry, within));
      if (value !== null) ledger.keep(key, value);
      return value === null ? null : articleOf(value);
    },
    sweep: async () => {
      for await (const key of store.keys(under(KEY.within))) if (!asked.has(key)) ledger.keep(key, null);
    },
  };
};

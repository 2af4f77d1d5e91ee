/** What came of files and articles in; the store brought up to date, in whole steps, out. */
import type { Fault } from '../dataset/rejection.js';
import type { Trace } from '../model/dating.js';
import { type GoneFiles, goneFilesOf } from './gone-files.js';
import { type Del, del, KEY, keyOf, type Put, put, type Store, under } from './store.js';
import { type UndatedEntry, undatedKey, undatedValue } from './undated-entries.js';

/** Where an article stands: `line` is zero-padded for lines of a file, empty for a file of one article. */
interface UnitPlace {
  /** Absolute path of the file. */
  readonly file: string;
  /** Path under the root that was given. */
  readonly path: string;
  readonly line: string;
}

/** How a file looked when all its articles had been dealt with. */
interface FileEntry {
  readonly look: string;
  readonly articles: number;
  readonly refused: number;
}

/** What a unit holds: an article with its id and result, or nothing but faults. */
interface UnitEntry {
  readonly run: number;
  readonly path: string;
  readonly id: string | null;
  readonly result: string;
}

/** Kept as a list, since names of fields would be most of it. */
const unitOf = (value: string): UnitEntry => {
  const [run, path, id, result] = JSON.parse(value) as [number, string, string | null, string];
  return { run, path, id, result };
};

/** No file looks like this, so it is read again. */
const BEGUN: FileEntry = { look: '', articles: 0, refused: 0 };

export const linePlace = (line: number | null): string =>
  line === null ? '' : String(line).padStart(10, '0');

/** Bytes of keys and values, and number of steps, that are written at once. */
const FLUSH_BYTES = 1024 * 1024;
const FLUSH_OPS = 4000;

export interface Ledger {
  readonly file: (path: string) => FileEntry | null;
  /** Notes that a file which is not known yet is begun: should it be gone before it is closed, its articles go too. */
  readonly begin: (path: string) => void;
  readonly result: (key: string) => string | null;
  /**
   * Enters what came of one article; `value` is what is kept of it where it is new, `traces` are those of one
   * that gave claims and tells no date.
   */
  readonly enter: (
    place: UnitPlace,
    id: string | null,
    result: string,
    faults: readonly Fault[],
    value: string | null,
    traces?: readonly Trace[] | null,
  ) => void;
  /** Enters what others leave of the date of an article that tells none. */
  readonly enterWindow: (entry: UndatedEntry) => void;
  /** Keeps what the dataset does not depend on, or drops it. */
  readonly keep: (key: string, value: string | null) => void;
  /** Closes a file; of one with lines, those that an earlier run found and this one did not are gone. */
  readonly close: (path: string, entry: FileEntry, hasLines: boolean) => Promise<void>;
  /** Forgets a file with all its articles; how many they were. */
  readonly forget: (path: string) => Promise<number>;
  /** Compares the files of earlier runs with those that are met. */
  readonly goneFiles: () => Promise<GoneFiles>;
  readonly setMeta: (name: string, value: string | null) => void;
  readonly meta: (name: string) => string | null;
  /** Writes what is pending and syncs it to the disk. */
  readonly flush: () => Promise<void>;
  /** Drops results that nobody needs any more. */
  readonly sweep: () => Promise<void>;
  /** Steps that change the dataset, in this run. */
  readonly changes: () => number;
}

/**
 * `run` numbers the runs into this store; steps become visible to reading when they are flushed. `leftovers` are keys
 * of results that may be of use, though no article is known to have them.
 */
export const openLedger = (store: Store, run: number, leftovers: readonly string[] = []): Ledger => {
  let ops: (Put | Del)[] = [];
  let bytes = 0;
  let changes = 0;
  let writing: Promise<void> = Promise.resolve();
  let failure: { readonly error: unknown } | null = null;
  const freed = new Set<string>(leftovers);
  const knowsNothing = run === 1 && leftovers.length === 0;

  const add = (op: Put | Del): void => {
    if (failure) throw failure.error;
    ops.push(op);
    bytes += op.key.length + (op.type === 'put' ? op.value.length : 0);
    if (bytes > FLUSH_BYTES || ops.length > FLUSH_OPS) void flush();
  };
  /** Before the first change, the marks go that its articles are dated and that the dataset's files agree with the store. */
  const change = (op: Put | Del): void => {
    if (changes++ === 0) for (const mark of ['dated', 'dataset']) add(del(keyOf(KEY.meta, mark)));
    add(op);
  };
  const flush = (): Promise<void> => {
    const batch = ops;
    ops = [];
    bytes = 0;
    writing = writing.then(() => store.write(batch));
    writing.catch((error: unknown) => {
      failure ??= { error };
    });
    return writing;
  };

  const unitAt = (file: string, line: string): UnitEntry | null => {
    const value = store.getSync(keyOf(KEY.unit, file, line));
    return value === undefined ? null : unitOf(value);
  };
  const drop = (file: string, line: string, unit: UnitEntry): void => {
    if (unit.id !== null) {
      change(del(keyOf(KEY.article, unit.id, file, line)));
      add(del(undatedKey(unit.id, file, line)));
    }
    change(del(keyOf(KEY.fault, unit.path, line, file)));
    add(del(keyOf(KEY.unit, file, line)));
    freed.add(unit.result);
  };

  const enter: Ledger['enter'] = (place, id, result, faults, value, traces = null) => {
    const { file, path, line } = place;
    const before = unitAt(file, line);
    const same = before !== null && before.id === id && before.result === result && before.path === path;
    if (before !== null && !same) drop(file, line, before);
    if (value !== null) add(put(keyOf(KEY.result, result), value));
    add(put(keyOf(KEY.unit, file, line), JSON.stringify([run, path, id, result])));
    if (same) return;
    if (id !== null) change(put(keyOf(KEY.article, id, file, line), JSON.stringify([path, result])));
    if (id !== null && traces)
      add(put(undatedKey(id, file, line), undatedValue({ result, window: '', traces })));
    if (faults.length > 0) change(put(keyOf(KEY.fault, path, line, file), JSON.stringify(faults)));
  };

  const linesOf = (file: string): AsyncIterable<[string, string]> => store.iterator(under(KEY.unit, file));
  const lineOf = (key: string): string => key.slice(key.lastIndexOf('\0') + 1);

  const dropOthers = async (path: string): Promise<void> => {
    await flush();
    for await (const [key, value] of linesOf(path)) {
      const unit = unitOf(value);
      if (unit.run !== run) drop(path, lineOf(key), unit);
    }
  };

  return {
    file: (path) => {
      const value = store.getSync(keyOf(KEY.file, path));
      return value === undefined ? null : (JSON.parse(value) as FileEntry);
    },
    begin: (path) => add(put(keyOf(KEY.file, path), JSON.stringify(BEGUN))),
    // Nothing is known to a first run; to look for it all over the store would cost more than doing a twin again.
    result: (key) => (knowsNothing ? null : (store.getSync(keyOf(KEY.result, key)) ?? null)),
    enter,
    enterWindow: (entry) => change(put(undatedKey(entry.id, entry.file, entry.line), undatedValue(entry))),
    keep: (key, value) => add(value === null ? del(key) : put(key, value)),
    close: async (path, entry, hasLines) => {
      if (hasLines) await dropOthers(path);
      add(put(keyOf(KEY.file, path), JSON.stringify(entry)));
    },
    forget: async (path) => {
      let articles = 0;
      for await (const [key, value] of linesOf(path)) {
        drop(path, lineOf(key), unitOf(value));
        articles++;
      }
      add(del(keyOf(KEY.file, path)));
      return articles;
    },
    goneFiles: () => goneFilesOf(store),
    setMeta: (name, value) =>
      add(value === null ? del(keyOf(KEY.meta, name)) : put(keyOf(KEY.meta, name), value)),
    meta: (name) => store.getSync(keyOf(KEY.meta, name)) ?? null,
    flush,
    sweep: async () => {
      await flush();
      if (freed.size > 0) {
        for await (const value of store.values(under(KEY.unit))) freed.delete(unitOf(value).result);
        for (const result of freed) add(del(keyOf(KEY.result, result)));
      }
      freed.clear();
      await flush();
    },
    changes: () => changes,
  };
};

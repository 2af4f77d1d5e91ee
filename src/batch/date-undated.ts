/**
 * The store, once all articles are in it, in; those without a date dated among all others, and what contradicts
 * itself in their order, out. Nothing is done where the articles are the same as when it was last done.
 */
import type { Rejection } from '../dataset/rejection.js';
import { dateTogether, orderedOnes, type TracedBounds } from '../dating/date-together.js';
import { matterOf } from '../dating/orderings.js';
import type { Window } from '../dating/window.js';
import { isSame } from '../dating/window.js';
import type { DatingConflict } from '../model/dating.js';
import { datedTracesAbout } from './dated-traces.js';
import { conflictRejections } from './dating-conflicts.js';
import type { Ledger } from './ledger.js';
import { loadTraces } from './load-engine.js';
import type { Processor } from './processor.js';
import { type Reading, readAlone, type WithinReader, withinReader } from './read-within.js';
import type { Store } from './store.js';
import { isAlone, type UndatedEntry, undatedEntries } from './undated-entries.js';

interface Entries {
  /** Those that others may order. */
  readonly toDate: readonly UndatedEntry[];
  /** Those that others did order. */
  readonly dated: readonly UndatedEntry[];
}

const entriesOf = async (store: Store): Promise<Entries> => {
  const toDate: UndatedEntry[] = [];
  const dated: UndatedEntry[] = [];
  for await (const entry of undatedEntries(store)) {
    if (entry.window !== '') dated.push(entry);
    if (entry.traces.length > 0 && (await isAlone(store, entry))) toDate.push(entry);
  }
  return { toDate, dated };
};

const windowOf = ({ published: { from, to } }: Reading): Window => ({ from, to });

const tracedBounds = ({ dating }: Reading): TracedBounds => dating ?? { bounds: [], traces: [] };

interface Among {
  /** EDTF of what others leave, by id, where it is not what its own text does. */
  readonly windows: ReadonlyMap<string, string>;
  readonly conflicts: readonly DatingConflict[];
}

const NOTHING: Among = { windows: new Map(), conflicts: [] };

/** Those that others order, with what they are alone, to be read within any window. */
const orderedReader = (store: Store, ordered: readonly UndatedEntry[], { read }: WithinReader) => {
  const known = new Map(
    ordered.map((entry) => [entry.id, { entry, window: windowOf(readAlone(store, entry)) }]),
  );
  const at = (id: string) => {
    const found = known.get(id);
    if (!found) throw new Error(`${id} is ordered by nothing`);
    return found;
  };
  return {
    undated: [...known].map(([id, { entry, window }]) => ({ id, traces: entry.traces, window })),
    isAlone: (id: string, window: Window): boolean => isSame(window, at(id).window),
    alone: (id: string): Reading => readAlone(store, at(id).entry),
    within: (id: string, window: Window): Promise<Reading | null> => read(at(id).entry, window),
  };
};

const dateAmong = async (
  store: Store,
  entries: readonly UndatedEntry[],
  reader: WithinReader,
): Promise<Among> => {
  const matters = new Set(entries.flatMap(({ traces }) => traces.map(matterOf)));
  if (matters.size === 0) return NOTHING;
  const dated = await datedTracesAbout(store, matters, await loadTraces());
  const ordered = orderedReader(store, orderedOnes(entries, dated), reader);
  const { datings, conflicts } = await dateTogether(ordered.undated, dated, async (id, window) => {
    const within = ordered.isAlone(id, window) ? null : await ordered.within(id, window);
    return tracedBounds(within ?? ordered.alone(id));
  });
  const windows = new Map<string, string>();
  for (const { article, published } of datings) {
    const window = { from: published.from, to: published.to };
    if (!ordered.isAlone(article, window) && (await ordered.within(article, window)))
      windows.set(article, published.edtf);
  }
  return { windows, conflicts };
};

const MARK = 'dated';

/** What cannot hold together is told as rejections. */
export const dateUndated = async (
  store: Store,
  ledger: Ledger,
  processor: Processor,
): Promise<readonly Rejection[]> => {
  await ledger.flush();
  const mark = ledger.meta(MARK);
  if (mark !== null) return JSON.parse(mark) as Rejection[];
  const { toDate, dated } = await entriesOf(store);
  const reader = withinReader(store, ledger, processor);
  const { windows, conflicts } = await dateAmong(store, toDate, reader);
  for (const entry of dated) if (!windows.has(entry.id)) ledger.enterWindow({ ...entry, window: '' });
  for (const entry of toDate) {
    const window = windows.get(entry.id);
    if (window !== undefined && window !== entry.window) ledger.enterWindow({ ...entry, window });
  }
  await reader.sweep();
  const rejections = await conflictRejections(store, conflicts);
  ledger.setMeta(MARK, JSON.stringify(rejections));
  await ledger.flush();
  return rejections;
};

/** The store in; its articles that tell no date, with the little that orders them among others, out. */
import type { Trace } from '../model/dating.js';
import { KEY, keyOf, type Store, under } from './store.js';

/** An article without a date that gave claims. */
export interface UndatedEntry {
  readonly id: string;
  readonly file: string;
  readonly line: string;
  readonly result: string;
  /** EDTF of the interval that other articles leave of its date; empty where they leave what its own text does. */
  readonly window: string;
  readonly traces: readonly Trace[];
}

/** Kept as a list, as units are. */
export const undatedValue = ({
  result,
  window,
  traces,
}: Pick<UndatedEntry, 'result' | 'window' | 'traces'>) => JSON.stringify([result, window, traces]);

export const undatedKey = (id: string, file: string, line: string): string =>
  keyOf(KEY.undated, id, file, line);

const entryOf = (key: string, value: string): UndatedEntry => {
  const [, id = '', file = '', line = ''] = key.split('\0');
  const [result, window, traces] = JSON.parse(value) as [string, string, Trace[]];
  return { id, file, line, result, window, traces };
};

/** In order of their ids; those that share an id with another article too, which the dataset leaves out. */
export async function* undatedEntries(store: Store): AsyncGenerator<UndatedEntry> {
  for await (const [key, value] of store.iterator(under(KEY.undated))) yield entryOf(key, value);
}

/** What other articles leave of an article's date; null where it tells one, or gave no claim. */
export const windowAt = (store: Store, id: string, file: string, line: string): string | null => {
  const key = undatedKey(id, file, line);
  const value = store.getSync(key);
  return value === undefined ? null : entryOf(key, value).window;
};

/** Whether the dataset will hold the article: those that share an id are left out. */
export const isAlone = async (store: Store, { id }: UndatedEntry): Promise<boolean> =>
  (await store.keys({ ...under(KEY.article, id), limit: 2 }).all()).length === 1;

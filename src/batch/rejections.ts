/** The store in; the lines of `rejected.jsonl`, in order, out. */
import { compareBytes } from '../dataset/byte-order.js';
import type { Fault, Rejection } from '../dataset/rejection.js';
import { KEY, type Store, under } from './store.js';
import { placeOf, type StoredArticle } from './stored-articles.js';

const lineNumber = (line: string): number | null => (line === '' ? null : Number(line));

/** Of many articles with one id so many are named: their lines must not grow with the square of their number. */
const MOST_NAMED = 3;

const namesOf = (same: readonly StoredArticle[]): string => {
  const places = same.map(placeOf).sort(compareBytes);
  if (places.length <= MOST_NAMED) return places.join(' and ');
  return `${places.slice(0, MOST_NAMED).join(', ')} and ${places.length - MOST_NAMED} more`;
};

/** Articles that share an id. */
export const duplicates = (same: readonly StoredArticle[]): Rejection[] => {
  const reason = `${namesOf(same)} have one id, ${same[0]?.id}`;
  return same.map(({ path, line }) => ({
    ...{ path, line: lineNumber(line), code: 'duplicate-id' },
    ...{ reason, remedy: 'rename or remove all but one' },
  }));
};

const byPlace = (a: Rejection, b: Rejection): number =>
  compareBytes(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareBytes(a.reason, b.reason);

/** Faults of the store, which are in order, with others between them. */
export async function* rejections(store: Store, others: readonly Rejection[]): AsyncGenerator<Rejection> {
  const waiting = others.toSorted(byPlace);
  for await (const [key, value] of store.iterator(under(KEY.fault))) {
    const [, path = '', line = ''] = key.split('\0');
    for (const fault of JSON.parse(value) as Fault[]) {
      const rejection = { path, line: lineNumber(line), ...fault };
      while (waiting[0] && byPlace(waiting[0], rejection) <= 0) yield waiting.shift() as Rejection;
      yield rejection;
    }
  }
  yield* waiting;
}

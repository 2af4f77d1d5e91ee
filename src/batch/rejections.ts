/** The store in; the lines of `rejected.jsonl`, in order, out. */
import { compareBytes } from '../dataset/byte-order.js';
import type { Fault, Rejection } from '../dataset/rejection.js';
import { KEY, type Store, under } from './store.js';
import { placeOf, type StoredArticle } from './stored-articles.js';

const lineNumber = (line: string): number | null => (line === '' ? null : Number(line));

/** Articles that share an id. */
export const duplicates = (same: readonly StoredArticle[]): Rejection[] =>
  same.map((article) => ({
    path: article.path,
    line: lineNumber(article.line),
    code: 'duplicate-id',
    reason: `${same.map(placeOf).sort(compareBytes).join(' and ')} have one id, ${article.id}`,
    remedy: 'rename or remove all but one',
  }));

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

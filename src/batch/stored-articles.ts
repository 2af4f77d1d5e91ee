/** The store in; its articles with what came of each out. */
import { tellsNoDate } from './kept-result.js';
import { DamagedStore, KEY, keyOf, type Store, under } from './store.js';
import { windowAt } from './undated-entries.js';

export interface StoredArticle {
  readonly id: string;
  readonly file: string;
  readonly line: string;
  readonly path: string;
  readonly result: string;
}

/** From an entry of the store. */
export const articleAt = (key: string, value: string): StoredArticle => {
  const [, id = '', file = '', line = ''] = key.split('\0');
  const [path, result] = JSON.parse(value) as [string, string];
  return { id, file, line, path, result };
};

/** Articles in order of their ids; those that share one come together. */
export async function* articlesById(store: Store): AsyncGenerator<readonly StoredArticle[]> {
  let same: StoredArticle[] = [];
  for await (const [key, value] of store.iterator(under(KEY.article))) {
    const article = articleAt(key, value);
    if (same.length > 0 && same[0]?.id !== article.id) {
      yield same;
      same = [];
    }
    same.push(article);
  }
  if (same.length > 0) yield same;
}

export const placeOf = ({ path, line }: StoredArticle): string =>
  line === '' ? path : `${path}:${Number(line)}`;

/** What came of an article by itself, as it was kept; null where the store has lost it. */
export const valueAlone = (store: Store, result: string): string | null =>
  store.getSync(keyOf(KEY.result, result)) ?? null;

/** What came of an article without a date, within what others leave of that. */
export const valueWithin = (store: Store, result: string, window: string): string | null =>
  store.getSync(keyOf(KEY.within, result, window)) ?? null;

/** What came of an article, among all others; it was checked when it was kept. */
export const valueAmong = (store: Store, article: StoredArticle): string => {
  const { id, file, line, result } = article;
  const alone = valueAlone(store, result);
  const window = alone !== null && tellsNoDate(alone) ? windowAt(store, id, file, line) : null;
  const value = window ? valueWithin(store, result, window) : alone;
  if (value === null) throw new DamagedStore(`the result of ${placeOf(article)} is lost`);
  return value;
};

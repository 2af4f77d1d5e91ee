/** Article ids and gold files in, which gold belongs to which article out. */
import type { GoldFile } from '../model/gold.js';

/** Which articles can be scored, and what is left over on either side. */
export interface ArticleMatch {
  /** Article id and its gold, sorted by id. */
  readonly pairs: readonly (readonly [article: string, gold: GoldFile])[];
  readonly withoutGold: readonly string[];
  readonly withoutArticle: readonly GoldFile[];
}

/** An article's name without the extensions that an id does not have. */
export const articleKey = (name: string): string =>
  name.replaceAll('\\', '/').replace(/(?:\.(?:txt|md|html?|jsonl?))?(?:\.gz)?$/i, '');

const baseName = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names that stand once in the list: a base name shared by two articles decides nothing. */
const unique = <T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, T> => {
  const found = new Map<string, T | null>();
  for (const item of items) found.set(name(item), found.has(name(item)) ? null : item);
  return new Map([...found].flatMap(([key, item]) => (item === null ? [] : [[key, item] as const])));
};

/**
 * Matches by article id, then by base name where that is unambiguous on both sides: gold for
 * `2014/nine-alliances` may be called `nine-alliances.txt`.
 */
export const matchArticles = (articles: readonly string[], gold: readonly GoldFile[]): ArticleMatch => {
  const ids = [...new Set(articles)].sort(byCode);
  const exact = new Map(gold.map((file) => [articleKey(file.article), file]));
  const goldOf = new Map<string, GoldFile>();
  for (const id of ids) {
    const file = exact.get(articleKey(id));
    if (file) goldOf.set(id, file);
  }
  const taken = new Set(goldOf.values());
  const spareGold = unique(
    gold.filter((file) => !taken.has(file)),
    (file) => baseName(articleKey(file.article)),
  );
  const spareIds = unique(
    ids.filter((id) => !goldOf.has(id)),
    (id) => baseName(articleKey(id)),
  );
  for (const [name, id] of spareIds) {
    const file = spareGold.get(name);
    if (file) goldOf.set(id, file);
  }
  const used = new Set(goldOf.values());
  return {
    pairs: ids.flatMap((id) => {
      const file = goldOf.get(id);
      return file ? [[id, file] as const] : [];
    }),
    withoutGold: ids.filter((id) => !goldOf.has(id)),
    withoutArticle: gold.filter((file) => !used.has(file)).sort((a, b) => byCode(a.article, b.article)),
  };
};

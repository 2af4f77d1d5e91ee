/** The gold of a review and changes to it by article in, the files that must be written out. */
import type { ArticleRecord } from '../model/article.js';
import { UserError } from '../model/problem.js';
import { folded, newGoldPath } from './gold-path.js';
import { emptyGoldText } from './gold-text.js';
import { matchArticles } from './match-articles.js';
import type { StoredGold } from './read-gold.js';

/** A file to write; `before` is null for one that does not exist yet. */
export interface FileChange {
  readonly article: string;
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** A change to the text of one article's gold. */
export interface GoldChange {
  readonly article: string;
  readonly change: (text: string) => string;
}

/**
 * Applies the changes in order, several to one article each to what the last one left. An article without
 * gold gets a file of its own; a `UserError` tells where its name leads out of the folder or is taken.
 */
export const changeGold = (
  folder: string,
  gold: readonly StoredGold[],
  articles: ReadonlyMap<string, ArticleRecord>,
  changes: readonly GoldChange[],
): FileChange[] => {
  const before = new Map(gold.map((stored) => [stored.path, stored.text]));
  const pathOf = new Map(gold.map((stored) => [stored.gold, stored.path]));
  const matched = matchArticles([...articles.keys()], [...pathOf.keys()]).pairs;
  const paths = new Map(matched.map(([article, file]) => [article, pathOf.get(file)]));
  const taken = new Set([...before.keys()].map(folded));
  const after = new Map<string, { readonly article: string; readonly text: string }>();
  for (const { article, change } of changes) {
    const path = paths.get(article) ?? newGoldPath(folder, article, taken);
    if (!paths.get(article) && before.has(path)) {
      const reason = `is the gold of another article than ${JSON.stringify(article)}`;
      throw new UserError({ code: 'gold-taken', place: path, reason, remedy: 'rename the file' });
    }
    paths.set(article, path);
    taken.add(folded(path));
    const published = articles.get(article)?.published.edtf ?? null;
    const text = after.get(path)?.text ?? before.get(path) ?? emptyGoldText(article, published);
    after.set(path, { article, text: change(text) });
  }
  return [...after]
    .map(([path, { article, text }]) => ({ article, path, before: before.get(path) ?? null, after: text }))
    .filter((file) => file.before !== file.after);
};

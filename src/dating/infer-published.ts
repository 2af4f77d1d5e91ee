/** A batch of articles, some without a date, in; an interval for each of those, with all reasons, out. */
import type { Bounded } from '../model/date.js';
import { articleBounds } from './article-bounds.js';
import type { DatingArticle, DatingKnowledge } from './dating-article.js';
import { orderingsOf } from './orderings.js';
import { type Dated, solveDates, windowsOf } from './solve.js';
import type { Window } from './window.js';

export interface ToDate {
  readonly id: string;
  readonly text: string;
  /** Null where nothing tells it. */
  readonly published: Bounded | null;
}

/** Reads an article as far as dating needs it, its dates resolved against `published` as far as that is known by now. */
export type ReadForDating = (article: ToDate, published: Bounded | null) => DatingArticle;

/** Narrower dates resolve more of what the texts recall, which narrows the dates again; this is as often as that is done. */
const ROUNDS = 3;

const isSame = (a: ReadonlyMap<string, Window>, b: ReadonlyMap<string, Window>): boolean =>
  [...a].every(([id, { from, to }]) => b.get(id)?.from === from && b.get(id)?.to === to);

const solveOnce = (
  articles: readonly ToDate[],
  windows: ReadonlyMap<string, Window>,
  read: ReadForDating,
  knowledge: DatingKnowledge,
): Dated => {
  const readArticles = articles.map((article): DatingArticle => {
    const window = windows.get(article.id);
    const known =
      window?.from && window.to
        ? { edtf: `${window.from}/${window.to}`, from: window.from, to: window.to }
        : null;
    return { ...read(article, article.published ?? known), published: article.published };
  });
  const bounds = new Map(
    readArticles
      .filter(({ published }) => published === null)
      .map((article) => [article.id, articleBounds(article, knowledge, windows.get(article.id))]),
  );
  return solveDates(readArticles, bounds, orderingsOf(readArticles, knowledge));
};

/**
 * Dates the undated together. The result does not depend on the order of the articles, whose ids are distinct.
 * Where the texts contradict one another, that is in `conflicts`, and the dates rest on the rest.
 */
export const inferPublished = (
  articles: readonly ToDate[],
  read: ReadForDating,
  knowledge: DatingKnowledge,
): Dated => {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let windows: ReadonlyMap<string, Window> = new Map();
  let dated = solveOnce(sorted, windows, read, knowledge);
  for (let round = 1; round < ROUNDS && !isSame(windowsOf(dated), windows); round++) {
    windows = windowsOf(dated);
    dated = solveOnce(sorted, windows, read, knowledge);
  }
  return dated;
};

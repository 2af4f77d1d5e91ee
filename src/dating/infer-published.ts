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
export type ReadForDating<Article extends ToDate> = (
  article: Article,
  published: Bounded | null,
) => DatingArticle;

/** Narrower dates resolve more of what the texts recall, which narrows the dates again; this is as often as that is done. */
const ROUNDS = 3;

type Windows = ReadonlyMap<string, Window>;

const isSame = (a: Window | undefined, b: Window | undefined): boolean =>
  a?.from === b?.from && a?.to === b?.to;

/** A window as a date to resolve against; one that is open on a side resolves nothing. */
const knownDate = ({ from, to }: Window): Bounded | null =>
  from !== null && to !== null ? { edtf: `${from}/${to}`, from, to } : null;

const solveAll = (
  articles: readonly DatingArticle[],
  windows: Windows,
  knowledge: DatingKnowledge,
): Dated => {
  const undated = articles.filter(({ published }) => published === null);
  const bounds = new Map(
    undated.map((article) => [article.id, articleBounds(article, knowledge, windows.get(article.id))]),
  );
  return solveDates(articles, bounds, orderingsOf(articles, knowledge));
};

/**
 * Dates the undated together. The result does not depend on the order of the articles, whose ids are distinct.
 * Where the texts contradict one another, that is in `conflicts`, and the dates rest on the rest.
 */
export const inferPublished = <Article extends ToDate>(
  articles: readonly Article[],
  read: ReadForDating<Article>,
  knowledge: DatingKnowledge,
): Dated => {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  let windows: Windows = new Map();
  let readSoFar = sorted.map((article) => read(article, article.published));
  let dated = solveAll(readSoFar, windows, knowledge);
  for (let round = 1; round < ROUNDS; round++) {
    const narrower = windowsOf(dated);
    const changed = [...narrower].filter(([id, window]) => !isSame(window, windows.get(id)));
    if (changed.length === 0) break;
    const anew = new Map(changed);
    readSoFar = sorted.map((article, i) => {
      const window = anew.get(article.id);
      const known = window ? knownDate(window) : null;
      const before = readSoFar[i];
      return known || !before ? { ...read(article, known), published: article.published } : before;
    });
    windows = narrower;
    dated = solveAll(readSoFar, windows, knowledge);
  }
  return dated;
};

/**
 * Articles with the bounds of their own texts, and who was written before whom, in; the date of each undated
 * article as an interval with its reasons out. What contradicts itself is told, and its least reliable
 * part given up, until the rest holds.
 */
import { type DateBound, type Dating, type DatingConflict, RULES } from '../model/dating.js';
import type { DatingArticle } from './dating-article.js';
import { findCycle } from './find-cycle.js';
import { type Ordering, wordsOf } from './orderings.js';
import { type Node, nodesOf, propagate } from './propagate.js';
import { inferredDate, type Window, windowOf } from './window.js';

export interface Dated {
  /** One for each undated article, in the order of the articles. */
  readonly datings: readonly Dating[];
  readonly conflicts: readonly DatingConflict[];
}

const reliability = ({ rule }: DateBound): number => RULES.indexOf(rule);

/** The least reliable of them; what is told is never given up. */
const weakest = (bounds: readonly DateBound[]): DateBound | undefined =>
  bounds
    .filter(({ rule }) => rule !== 'told')
    .reduce<DateBound | undefined>(
      (worst, one) => (worst && reliability(worst) >= reliability(one) ? worst : one),
      undefined,
    );

interface State {
  readonly bounds: ReadonlyMap<string, readonly DateBound[]>;
  readonly orderings: readonly Ordering[];
}

const without = ({ bounds, orderings }: State, given: DateBound): State => {
  const kept = orderings.filter(({ rule, reason }) => rule !== given.rule || reason !== given.reason);
  if (kept.length < orderings.length) return { bounds, orderings: kept };
  const rest = new Map(bounds);
  for (const [id, own] of bounds)
    rest.set(
      id,
      own.filter((one) => one !== given),
    );
  return { bounds: rest, orderings };
};

const contradiction = (
  nodes: ReadonlyMap<string, Node>,
): readonly [id: string, bounds: readonly DateBound[]] | null => {
  for (const [id, { after, before }] of nodes)
    if (after && before && after.day > before.day) return [id, [...after.chain, ...before.chain]];
  return null;
};

const cycleBounds = (cycle: readonly Ordering[]): readonly DateBound[] =>
  cycle.flatMap(({ rule, reason, after }) => {
    const [witness] = after;
    return witness
      ? [{ bound: 'after' as const, day: '', rule, reason, ...wordsOf(witness), article: witness.article.id }]
      : [];
  });

/** `ownBounds` holds those of each undated article. */
export const solveDates = (
  articles: readonly DatingArticle[],
  ownBounds: ReadonlyMap<string, readonly DateBound[]>,
  orderings: readonly Ordering[],
): Dated => {
  const conflicts: DatingConflict[] = [];
  let state: State = { bounds: ownBounds, orderings };
  for (;;) {
    const cycle = findCycle(state.orderings);
    const nodes = nodesOf(state.bounds);
    if (!cycle) propagate(state.orderings, nodes);
    const found = cycle
      ? ([cycle.articles.join(', '), cycleBounds(cycle.orderings)] as const)
      : contradiction(nodes);
    const givenUp = found && weakest(found[1]);
    if (!found || !givenUp) return { datings: datingsOf(articles, state, nodes), conflicts };
    const reason = cycle ? 'each would have been written before the other' : 'no date is left';
    const ids = cycle
      ? cycle.articles
      : [...new Set([found[0], ...found[1].flatMap(({ article }) => article ?? [])])];
    conflicts.push({ articles: [...ids], bounds: [...found[1]], reason, givenUp });
    state = without(state, givenUp);
  }
};

const datingsOf = (
  articles: readonly DatingArticle[],
  { bounds }: State,
  nodes: ReadonlyMap<string, Node>,
): readonly Dating[] =>
  articles.flatMap((article) => {
    const node = nodes.get(article.id);
    if (article.published || !node) return [];
    const passed = [node.after, node.before].flatMap((tight) => {
      const last = tight?.chain.at(-1);
      return last && last.article !== null ? [last] : [];
    });
    const all = [...(bounds.get(article.id) ?? []), ...passed];
    return [{ article: article.id, published: inferredDate(windowOf(all)), bounds: all }];
  });

export const windowsOf = ({ datings }: Dated): ReadonlyMap<string, Window> =>
  new Map(datings.map(({ article, published }) => [article, { from: published.from, to: published.to }]));

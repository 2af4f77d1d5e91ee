/**
 * The bounds that undated articles' own texts give, and who was written before whom, in; the date of each as an
 * interval with its reasons out. What contradicts itself is told, and its least reliable part given up, until
 * the rest holds.
 */
import { type DateBound, type Dating, type DatingConflict, RULES } from '../model/dating.js';
import { type Cycle, findCycle } from './find-cycle.js';
import type { Ordering } from './orderings.js';
import { type Link, type Node, nodesOf, propagate } from './propagate.js';
import { inferredDate, windowOf } from './window.js';

export interface Dated {
  /** One for each undated article, in order of their ids. */
  readonly datings: readonly Dating[];
  readonly conflicts: readonly DatingConflict[];
}

type OwnBounds = ReadonlyMap<string, readonly DateBound[]>;

const reliability = ({ rule }: DateBound): number => RULES.indexOf(rule);

/** The least reliable of them; what is told is never given up. */
const weakest = (bounds: readonly Link[]): Link | undefined =>
  bounds
    .filter(({ rule }) => rule !== 'told')
    .reduce<Link | undefined>(
      (worst, one) => (worst && reliability(worst) >= reliability(one) ? worst : one),
      undefined,
    );

interface State {
  readonly bounds: OwnBounds;
  readonly orderings: readonly Ordering[];
}

const isSameBound = (a: DateBound, b: DateBound): boolean =>
  a.bound === b.bound && a.day === b.day && a.rule === b.rule && a.reason === b.reason && a.start === b.start;

const without = ({ bounds, orderings }: State, given: Link): State => {
  const kept = orderings.filter(({ rule, reason }) => rule !== given.rule || reason !== given.reason);
  if (kept.length < orderings.length) return { bounds, orderings: kept };
  const own = (bounds.get(given.of) ?? []).filter((one) => !isSameBound(one, given));
  return { bounds: new Map([...bounds, [given.of, own]]), orderings };
};

interface Contradiction {
  readonly articles: readonly string[];
  readonly bounds: readonly Link[];
  readonly reason: string;
}

const ofCycle = ({ articles, orderings }: Cycle): Contradiction => {
  const bounds = orderings.flatMap(({ rule, reason, after }): readonly Link[] => {
    const [witness] = after;
    if (!witness) return [];
    const { article, trace } = witness;
    const place = { start: trace.start, end: trace.end, article: article.id, of: article.id };
    return [{ bound: 'after', day: '', rule, reason, ...place }];
  });
  return { articles, bounds, reason: 'each would have been written before the other' };
};

const ofNodes = (nodes: ReadonlyMap<string, Node>): Contradiction | null => {
  for (const [id, { after, before }] of nodes) {
    if (!after || !before || after.day <= before.day) continue;
    const bounds = [...after.chain, ...before.chain];
    const others = bounds.flatMap(({ article }) => article ?? []);
    return { articles: [...new Set([id, ...others])], bounds, reason: 'no date is left' };
  }
  return null;
};

const datingsOf = (nodes: ReadonlyMap<string, Node>, bounds: OwnBounds): readonly Dating[] =>
  [...nodes].map(([id, { after, before }]) => {
    const passed = [after, before].flatMap((tight): readonly DateBound[] => {
      const last = tight?.chain.at(-1);
      if (!last || last.article === null) return [];
      const { of, ...bound } = last;
      return [bound];
    });
    const all = [...(bounds.get(id) ?? []), ...passed];
    return { article: id, published: inferredDate(windowOf(all)), bounds: all };
  });

/** `own` holds the bounds of each undated article. The result does not depend on the order of anything. */
export const solveDates = (own: OwnBounds, orderings: readonly Ordering[]): Dated => {
  const conflicts: DatingConflict[] = [];
  let state: State = { bounds: own, orderings };
  for (;;) {
    const cycle = findCycle(state.orderings);
    const nodes = nodesOf(state.bounds);
    if (!cycle) propagate(state.orderings, nodes);
    const found = cycle ? ofCycle(cycle) : ofNodes(nodes);
    const givenUp = found && weakest(found.bounds);
    if (!found || !givenUp) return { datings: datingsOf(nodes, state.bounds), conflicts };
    const { of, ...bound } = givenUp;
    conflicts.push({
      articles: [...found.articles],
      bounds: [...found.bounds],
      reason: found.reason,
      givenUp: bound,
    });
    state = without(state, givenUp);
  }
};

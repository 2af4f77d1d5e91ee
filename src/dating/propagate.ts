/** Undated articles with their own bounds, and the orderings among all, in; each one's tightest bounds, with what they follow from, out. */
import type { DateBound } from '../model/dating.js';
import { type Ordering, type Witness, wordsOf } from './orderings.js';

/** The tightest bound on one side of an article, and the bounds it follows from. */
interface Tight {
  readonly day: string;
  readonly chain: readonly DateBound[];
}
export interface Node {
  after: Tight | null;
  before: Tight | null;
}

type Side = 'after' | 'before';

const isTighter = (side: Side, day: string, than: Tight | null): boolean =>
  than === null || (side === 'after' ? day > than.day : day < than.day);

const own = (bounds: readonly DateBound[], side: Side): Tight | null =>
  bounds
    .filter(({ bound }) => bound === side)
    .reduce<Tight | null>(
      (best, one) => (isTighter(side, one.day, best) ? { day: one.day, chain: [one] } : best),
      null,
    );

const told = (side: Side, day: string, { article, claim }: Witness, what: string): Tight => ({
  day,
  chain: [
    {
      bound: side,
      day,
      rule: 'told',
      reason: `${article.id} ${what}`,
      ...wordsOf({ article, claim, recalled: null }),
      article: article.id,
    },
  ],
});

/** What is known of a witness's date on one side. */
const sideOf = (witness: Witness, side: Side, nodes: ReadonlyMap<string, Node>): Tight | null => {
  const { article, recalled } = witness;
  const fixed = recalled ?? article.published;
  if (fixed) {
    const day = side === 'after' ? fixed.from : fixed.to;
    return day === null
      ? null
      : told(side, day, witness, recalled ? `recalls a report of ${fixed.edtf}` : `is of ${fixed.edtf}`);
  }
  return nodes.get(article.id)?.[side] ?? null;
};

/** Passes one side of an ordering on; whether anything changed. */
const passOn = (
  { rule, reason }: Ordering,
  side: Side,
  from: readonly Witness[],
  to: readonly Witness[],
  nodes: ReadonlyMap<string, Node>,
): boolean => {
  let best: Tight | null = null;
  for (const witness of from) {
    const tight = sideOf(witness, side, nodes);
    if (tight && isTighter(side, tight.day, best)) best = tight;
  }
  if (!best) return false;
  let changed = false;
  for (const witness of to) {
    const node = witness.recalled || witness.article.published ? undefined : nodes.get(witness.article.id);
    if (!node || !isTighter(side, best.day, node[side])) continue;
    const article = best.chain.at(-1)?.article ?? from[0]?.article.id ?? null;
    const bound: DateBound = { bound: side, day: best.day, rule, reason, ...wordsOf(witness), article };
    node[side] = { day: best.day, chain: [...best.chain, bound] };
    changed = true;
  }
  return changed;
};

/** Passes bounds along the orderings, forth and back, until nothing gets tighter. */
export const propagate = (orderings: readonly Ordering[], nodes: ReadonlyMap<string, Node>): void => {
  for (let round = 0, changed = true; changed && round <= nodes.size + 1; round++) {
    changed = false;
    for (const ordering of orderings) {
      const onward = passOn(ordering, 'after', ordering.before, ordering.after, nodes);
      const backward = passOn(ordering, 'before', ordering.after, ordering.before, nodes);
      changed ||= onward || backward;
    }
  }
};

/** A node for each undated article, in a fixed order. */
export const nodesOf = (bounds: ReadonlyMap<string, readonly DateBound[]>): Map<string, Node> =>
  new Map(
    [...bounds]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, list]) => [id, { after: own(list, 'after'), before: own(list, 'before') }]),
  );

/** Undated articles with their own bounds, and the orderings among all, in; each one's tightest bounds, with what they follow from, out. */
import type { DateBound } from '../model/dating.js';
import { type Ordering, toldDate, type Witness } from './orderings.js';

/** A bound with the article whose words it quotes. */
export type Link = DateBound & { readonly of: string };

/** The tightest bound on one side of an article, and the bounds it follows from. */
interface Tight {
  readonly day: string;
  readonly chain: readonly Link[];
}
export interface Node {
  after: Tight | null;
  before: Tight | null;
}

type Side = 'after' | 'before';

const isTighter = (side: Side, day: string, than: Tight | null): boolean =>
  than === null || (side === 'after' ? day > than.day : day < than.day);

const own = (of: string, bounds: readonly DateBound[], side: Side): Tight | null =>
  bounds
    .filter(({ bound }) => bound === side)
    .reduce<Tight | null>(
      (best, one) => (isTighter(side, one.day, best) ? { day: one.day, chain: [{ ...one, of }] } : best),
      null,
    );

const told = (side: Side, day: string, { article, trace }: Witness, reason: string): Tight => {
  const { id } = article;
  const { start, end } = trace;
  return { day, chain: [{ bound: side, day, rule: 'told', reason, start, end, article: id, of: id }] };
};

/** What is known of a witness's date on one side. */
const sideOf = (witness: Witness, side: Side, nodes: ReadonlyMap<string, Node>): Tight | null => {
  const { article, trace } = witness;
  const fixed = toldDate(witness);
  if (!fixed) return nodes.get(article.id)?.[side] ?? null;
  const day = side === 'after' ? fixed.from : fixed.to;
  const what = trace.recalled ? 'recalls a report of' : 'is of';
  return day === null ? null : told(side, day, witness, `${article.id} ${what} ${fixed.edtf}`);
};

/** The tightest of what the witnesses tell, and which of them does. */
const tightest = (
  witnesses: readonly Witness[],
  side: Side,
  nodes: ReadonlyMap<string, Node>,
): { readonly tight: Tight; readonly id: string } | null => {
  let best: { readonly tight: Tight; readonly id: string } | null = null;
  for (const witness of witnesses) {
    const tight = sideOf(witness, side, nodes);
    if (tight && isTighter(side, tight.day, best?.tight ?? null)) best = { tight, id: witness.article.id };
  }
  return best;
};

/** Passes one side of an ordering on; whether anything changed. */
const passOn = (
  { rule, reason }: Ordering,
  side: Side,
  from: readonly Witness[],
  to: readonly Witness[],
  nodes: ReadonlyMap<string, Node>,
): boolean => {
  const best = tightest(from, side, nodes);
  if (!best) return false;
  const { day, chain } = best.tight;
  let changed = false;
  for (const witness of to) {
    const node = toldDate(witness) ? undefined : nodes.get(witness.article.id);
    if (!node || !isTighter(side, day, node[side])) continue;
    const { start, end } = witness.trace;
    const link: Link = {
      bound: side,
      day,
      rule,
      reason,
      start,
      end,
      article: best.id,
      of: witness.article.id,
    };
    node[side] = { day, chain: [...chain, link] };
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
      .map(([id, list]) => [id, { after: own(id, list, 'after'), before: own(id, list, 'before') }]),
  );

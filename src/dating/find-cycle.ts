/** Orderings in, one circle of articles that would each have to come before the next out, or null. */
import type { Ordering, Witness } from './orderings.js';

export interface Cycle {
  readonly articles: readonly string[];
  readonly orderings: readonly Ordering[];
}

/** Only undated articles can go round in a circle: a told date settles its own place. */
const undatedIds = (witnesses: readonly Witness[]): readonly string[] =>
  witnesses.flatMap(({ article, recalled }) => (recalled || article.published ? [] : [article.id]));

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly ordering: Ordering;
}

const edgesOf = (orderings: readonly Ordering[]): readonly Edge[] =>
  orderings.flatMap((ordering) => {
    const after = undatedIds(ordering.after);
    return undatedIds(ordering.before).flatMap((from) =>
      after.filter((to) => to !== from).map((to) => ({ from, to, ordering })),
    );
  });

/** What is left when all that nothing comes before, and all that comes before nothing, is taken away again and again. */
const core = (edges: readonly Edge[]): readonly Edge[] => {
  for (let kept = edges; ; ) {
    const [starts, ends] = [new Set(kept.map(({ from }) => from)), new Set(kept.map(({ to }) => to))];
    const next = kept.filter(({ from, to }) => ends.has(from) && starts.has(to));
    if (next.length === kept.length) return kept;
    kept = next;
  }
};

export const findCycle = (orderings: readonly Ordering[]): Cycle | null => {
  const edges = core(edgesOf(orderings));
  const onward = new Map(edges.map((edge) => [edge.from, edge]));
  const path: Edge[] = [];
  const seen = new Map<string, number>();
  for (let edge = edges[0]; edge; edge = onward.get(edge.to)) {
    const at = seen.get(edge.from);
    if (at !== undefined) {
      const circle = path.slice(at);
      return { articles: circle.map(({ from }) => from), orderings: circle.map(({ ordering }) => ordering) };
    }
    seen.set(edge.from, path.length);
    path.push(edge);
  }
  return null;
};

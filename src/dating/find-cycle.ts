/** Orderings in, one circle of articles that would each have to come before the next out, or null. */
import { type Ordering, toldDate, type Witness } from './orderings.js';

export interface Cycle {
  readonly articles: readonly string[];
  readonly orderings: readonly Ordering[];
}

/** Only undated articles can go round in a circle: a told date settles its own place. */
const undatedIds = (witnesses: readonly Witness[]): readonly string[] => [
  ...new Set(witnesses.flatMap((witness) => (toldDate(witness) ? [] : [witness.article.id]))),
];

/** From an article to an ordering that has it before, or from an ordering to an article that it has after. */
interface Step {
  readonly from: string | Ordering;
  readonly to: string | Ordering;
}

const stepsOf = (orderings: readonly Ordering[]): readonly Step[] =>
  orderings.flatMap((ordering) => [
    ...undatedIds(ordering.before).map((id) => ({ from: id, to: ordering })),
    ...undatedIds(ordering.after).map((id) => ({ from: ordering, to: id })),
  ]);

/** What is left when all that nothing comes before, and all that comes before nothing, is taken away again and again. */
const core = (steps: readonly Step[]): readonly Step[] => {
  for (let kept = steps; ; ) {
    const [starts, ends] = [new Set(kept.map(({ from }) => from)), new Set(kept.map(({ to }) => to))];
    const next = kept.filter(({ from, to }) => ends.has(from) && starts.has(to));
    if (next.length === kept.length) return kept;
    kept = next;
  }
};

export const findCycle = (orderings: readonly Ordering[]): Cycle | null => {
  const steps = core(stepsOf(orderings));
  const onward = new Map(steps.map(({ from, to }) => [from, to]));
  const path: (string | Ordering)[] = [];
  const seen = new Map<string | Ordering, number>();
  for (let at = steps[0]?.from; at !== undefined; at = onward.get(at)) {
    const since = seen.get(at);
    if (since !== undefined) {
      const circle = path.slice(since);
      return {
        articles: circle.filter((one) => typeof one === 'string'),
        orderings: circle.filter((one) => typeof one !== 'string'),
      };
    }
    seen.set(at, path.length);
    path.push(at);
  }
  return null;
};

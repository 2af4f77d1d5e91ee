/** An indexed trigger and a place in a clause in, the match of its pattern there out. */
import type { Argument, RelationMatch } from '../../model/match.js';
import type { Clause, Unit } from '../../model/unit.js';
import { type Capture, type Fit, fitElements } from '../../patterns/match-elements.js';
import { type ClauseFacts, has } from './clause-facts.js';
import type { IndexedTrigger, ReversedMatch } from './index-patterns.js';
import { isLookAlike } from './look-alikes.js';

/** How many different organisations the arguments name. */
export const countOrganisations = (found: readonly Argument[]): number => {
  const ids = new Set<string>();
  for (const { units } of found)
    for (const { mention } of units) for (const { id } of mention?.organisations ?? []) ids.add(id);
  return ids.size;
};

const toArgument =
  (units: readonly Unit[]) =>
  (capture: Capture): Argument => ({
    slot: capture.name,
    units: units.slice(capture.from, capture.to),
  });

/** One way of saying it around a trigger that begins at `from` and fits as far as `fit` tells. */
const fitMatch = (
  { pattern, limits }: IndexedTrigger,
  { match, left }: ReversedMatch,
  clause: Clause,
  from: number,
  { reached: to, captures }: Fit,
): RelationMatch | null => {
  const { units } = clause;
  const before = fitElements(left, units, from - 1, -1, limits);
  const after = before && fitElements(match.right, units, to, 1, limits);
  if (!after) return null;
  const found = [...before.captures, ...captures, ...after.captures]
    .sort((a, b) => a.from - b.from)
    .map(toArgument(units));
  if (countOrganisations(found) < match.least) return null;
  return {
    pattern,
    match,
    clause,
    trigger: { from, to },
    extent: { from: before.reached + 1, to: after.reached },
    arguments: found,
  };
};

/** The first way of saying it that fits at a trigger, unless its neighbourhood shows that something else is meant. */
export const fitPattern = (entry: IndexedTrigger, facts: ClauseFacts, from: number): RelationMatch | null => {
  if (!has(facts, entry.needs)) return null;
  const { clause } = facts;
  const { units } = clause;
  const fit = fitElements(entry.elements, units, from, 1, entry.limits);
  if (!fit) return null;
  for (const way of entry.matches) {
    const fitted = has(facts, way.needs) ? fitMatch(entry, way, clause, from, fit) : null;
    if (fitted)
      return entry.lookAlikes.some((one) => isLookAlike(one, units, from, fit.reached, entry.limits))
        ? null
        : fitted;
  }
  return null;
};

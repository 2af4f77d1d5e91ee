/** An indexed trigger and a place in a clause in, the match of its pattern there out. */
import type { Argument, RelationMatch } from '../../model/match.js';
import type { CompiledPattern, Element, VerbForm } from '../../model/pattern.js';
import type { Clause, Unit } from '../../model/unit.js';
import { type Capture, fitElements, type Limits, wordForm } from '../../patterns/match-elements.js';
import type { IndexedTrigger, ReversedMatch } from './index-patterns.js';
import { isLookAlike } from './look-alikes.js';

const organisationsOf = (argument: Argument): readonly string[] =>
  argument.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []);

/** How many different organisations the arguments name. */
export const countOrganisations = (found: readonly Argument[]): number =>
  new Set(found.flatMap(organisationsOf)).size;

const toArgument =
  (units: readonly Unit[]) =>
  (capture: Capture): Argument => ({
    slot: capture.name,
    units: units.slice(capture.from, capture.to),
  });

const fitMatch = (
  pattern: CompiledPattern,
  { match, left }: ReversedMatch,
  clause: Clause,
  trigger: {
    from: number;
    to: number;
    form: VerbForm | '';
    captures: readonly Capture[];
  },
  limits: Limits,
): RelationMatch | null => {
  const { units } = clause;
  const before = fitElements(left, units, trigger.from - 1, -1, limits);
  const after = before && fitElements(match.right, units, trigger.to, 1, limits);
  if (!before || !after) return null;
  const found = [...before.captures, ...trigger.captures, ...after.captures]
    .toSorted((a, b) => a.from - b.from)
    .map(toArgument(units));
  if (countOrganisations(found) < match.least) return null;
  return {
    pattern,
    match,
    clause,
    trigger: { from: trigger.from, to: trigger.to },
    form: trigger.form,
    extent: { from: before.reached + 1, to: after.reached },
    arguments: found,
  };
};

/** Form of the trigger's first verb, '' of a trigger that has none. */
const verbFormIn = (elements: readonly Element[], units: readonly Unit[]): VerbForm | '' => {
  for (const unit of units) {
    for (const element of elements) {
      const form = wordForm(element, unit);
      if (form) return form;
    }
  }
  return '';
};

/** The first way of saying it that fits at a trigger, unless its neighbourhood shows that something else is meant. */
export const fitPattern = (
  { pattern, elements, matches, limits, lookAlikes }: IndexedTrigger,
  clause: Clause,
  from: number,
): RelationMatch | null => {
  const { units } = clause;
  const fit = fitElements(elements, units, from, 1, limits);
  if (!fit) return null;
  const { reached: to, captures } = fit;
  const trigger = { from, to, captures, form: verbFormIn(elements, units.slice(from, to)) };
  for (const match of matches) {
    const fitted = fitMatch(pattern, match, clause, trigger, limits);
    if (fitted) return lookAlikes.some((one) => isLookAlike(one, units, from, to, limits)) ? null : fitted;
  }
  return null;
};

/** A trigger in its row of units in, whether its neighbourhood shows that something else is meant out. */
import type { Element } from '../../model/pattern.js';
import type { Unit } from '../../model/unit.js';
import { fitElements, type Limits, takesWord } from '../../patterns/match-elements.js';
import { firstWords } from './clause-facts.js';

/** What must not stand beside a trigger: right at it where its author wrote TRIGGER, else anywhere near. */
export interface LookAlike {
  readonly anchored: boolean;
  /** Elements left of the trigger, from the trigger outwards; empty where it is not anchored. */
  readonly left: readonly Element[];
  readonly right: readonly Element[];
}

const NEIGHBOURHOOD = 3;

export const toLookAlike = (elements: readonly Element[]): LookAlike => {
  const trigger = elements.findIndex((element) => element.is === 'trigger');
  return {
    anchored: trigger >= 0,
    left: elements.slice(0, Math.max(trigger, 0)).toReversed(),
    right: elements.slice(trigger + 1),
  };
};

const mayBegin = (element: Element | undefined, unit: Unit | undefined): boolean =>
  element?.is !== 'word' ||
  !takesWord(element) ||
  (unit !== undefined && firstWords(element).has(unit.lower));

/** `from` and `to` bound the trigger's units, half open. */
export const isLookAlike = (
  { anchored, left, right }: LookAlike,
  units: readonly Unit[],
  from: number,
  to: number,
  limits: Limits,
): boolean => {
  if (anchored)
    return (
      fitElements(left, units, from - 1, -1, limits) !== null &&
      fitElements(right, units, to, 1, limits) !== null
    );
  for (let at = Math.max(0, from - NEIGHBOURHOOD); at < to + NEIGHBOURHOOD; at++) {
    if (mayBegin(right[0], units[at]) && fitElements(right, units, at, 1, limits)) return true;
  }
  return false;
};

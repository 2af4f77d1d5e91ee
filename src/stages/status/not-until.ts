/** Cues of a clause in, those that hold of it out: what will not happen until a day is to happen on it. */
import type { Unit } from '../../model/unit.js';
import type { Cue } from './find-cues.js';

const UNTIL = /^(?:until|till)$/;
/** Units from "not" to "until": "would not now be completed by South Devon until". */
const REACH = 16;

/** The cues without each "not" that an "until" behind it takes back. */
export const withoutNotUntil = (units: readonly Unit[], cues: readonly Cue[]): readonly Cue[] => {
  if (!cues.some((cue) => cue.effect === 'negated')) return cues;
  return cues.filter(
    (cue) =>
      cue.effect !== 'negated' || !units.slice(cue.to, cue.to + REACH).some((unit) => UNTIL.test(unit.lower)),
  );
};

/** Units that belong together in, the one unit that they make out. */
import type { KnownWords } from '../../model/known-words.js';
import { makeUnit, type Told, type Unit, type UnitKind } from '../../model/unit.js';
import { unitOf } from './words.js';

/** Units that make one of a kind together: the position after the last of them, and what they tell. */
export interface Chunk {
  readonly kind: UnitKind;
  readonly to: number;
  readonly told?: Told;
}

/** The unit that units of a row make together: those from `at` as far as the chunk goes. */
export const joined = (
  text: string,
  units: readonly Unit[],
  at: number,
  { kind, to, told }: Chunk,
  known: KnownWords,
): Unit => {
  const [first, last] = [units[at], units[to - 1]];
  return first && first === last
    ? makeUnit(kind, first.word, first.lower, first.start, first.end, told)
    : unitOf(kind, text, first?.start ?? 0, last?.end ?? 0, known, told);
};

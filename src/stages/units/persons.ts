/** Units in, out the person or other name that begins at one: "Dame Judith Marlow", "Unison". */
import type { Unit } from '../../model/unit.js';
import type { Chunk } from './chunk.js';

/** Word lists that tell persons' names from other words. */
export interface NameLexicon {
  /** Capitalised words that are part of no person's name: The, However, Hospital. */
  readonly notNames: ReadonlySet<string>;
  /** Dr, Sir, Professor. */
  readonly honorifics: ReadonlySet<string>;
  /** OBE, CBE: behind a name. */
  readonly honours: ReadonlySet<string>;
}

const CAPITALISED = /^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u;
const INITIAL = /^\p{Lu}$/u;
const PARTICLE = /^(?:de|da|del|della|di|du|van|von|der|den|la|le|al|el|bin|ap|ter)$/;
const LONGEST_NAME = 5;
/** Characters; longer runs of letters are no name. */
const LONGEST_PART = 30;

const isNamePart = (text: string, unit: Unit | undefined, lexicon: NameLexicon): boolean => {
  if (unit?.kind !== 'word' || unit.end - unit.start > LONGEST_PART || lexicon.notNames.has(unit.lower))
    return false;
  const raw = text.slice(unit.start, unit.end);
  return CAPITALISED.test(raw) || INITIAL.test(raw);
};

const nameEnd = (text: string, units: readonly Unit[], from: number, lexicon: NameLexicon): number => {
  let to = from;
  while (to - from < LONGEST_NAME) {
    let next = to;
    while (to > from && next - to < 2 && PARTICLE.test(units[next]?.lower ?? '')) next++;
    if (!isNamePart(text, units[next], lexicon)) break;
    to = next + 1;
  }
  return to;
};

/** "Director Will Hancock": within a sentence the verb has no capital. */
const isForename = (text: string, units: readonly Unit[], at: number, lexicon: NameLexicon): boolean =>
  at > 0 &&
  isNamePart(text, units[at + 1], lexicon) &&
  text.slice(units[at]?.start, units[at]?.end) === 'Will';

/** A run of capitalised words: a person where there is an honorific or more than one name, else some other name. */
export const nameAt = (
  text: string,
  units: readonly Unit[],
  at: number,
  lexicon: NameLexicon,
): Chunk | null => {
  const code = text.charCodeAt(units[at]?.start ?? 0);
  if (code >= 97 && code <= 122) return null;
  let from = at;
  while (lexicon.honorifics.has(units[from]?.lower ?? '')) from++;
  const to = nameEnd(text, units, isForename(text, units, at, lexicon) ? from + 1 : from, lexicon);
  if (to === from) return null;
  if (to - from < 2 && from === at) return { kind: 'name', to };
  const person = text.slice(units[from]?.start, units[to - 1]?.end).replace(/\s+/g, ' ');
  let end = to;
  while (lexicon.honours.has(units[end]?.lower ?? '')) end++;
  return { kind: 'person', to: end, told: { person } };
};

/** One sentence with its mentions in, the row of units that patterns match over out. */
import type { KnownWords } from '../model/known-words.js';
import type { Mention } from '../model/organisation.js';
import type { Sentence } from '../model/sentence.js';
import { retold, type Unit } from '../model/unit.js';
import { type Chunk, joined } from './units/chunk.js';
import { nameAt } from './units/persons.js';
import { isDatePart, quantityAt } from './units/quantities.js';
import { type TitleLexicon, titleAt } from './units/titles.js';
import { addWordUnits, mentionUnit } from './units/words.js';

/** Word lists that tell titles, names and what is counted from other words; data of the domain. */
export interface UnitLexicon extends TitleLexicon {
  /** Words that units are compared with. */
  readonly known: KnownWords;
  /** What is counted, by its words: "commissioning support units" is CSU. */
  readonly scopes: ReadonlyMap<string, string>;
}

const LONGEST_SCOPE = 4;
const NEAR = 4;

/** What a number counts: "17 competing [commissioning support units]". */
const scopeAt = (units: readonly Unit[], at: number, lexicon: UnitLexicon): Chunk | null => {
  let words = '';
  let found: Chunk | null = null;
  for (let to = at; to < at + LONGEST_SCOPE && units[to]?.kind === 'word'; to++) {
    words = words ? `${words} ${units[to]?.lower}` : (units[to]?.lower ?? '');
    const scope = lexicon.scopes.get(words);
    if (scope !== undefined) found = { kind: 'scope', to: to + 1, told: { scope } };
  }
  return found;
};

/** Whether a number, or "number of", stands just before: only then is something counted. */
const isCounted = (before: readonly Unit[]): boolean => {
  for (let at = before.length - 1; at >= Math.max(0, before.length - NEAR); at--) {
    const unit = before[at];
    if (unit?.kind === 'number' || unit?.lower === 'number') return true;
  }
  return false;
};

const MAY_CHUNK = new Set(['word', 'number', 'money']);

/** "A GP in Ashton Hayes": a place. "A new chair in Jo Smith" is none. */
const isPlace = (before: readonly Unit[], { to, told }: Chunk, units: readonly Unit[], at: number): boolean =>
  told?.person !== undefined &&
  before.at(-1)?.lower === 'in' &&
  before.at(-2)?.kind !== 'title' &&
  told.person.length === (units[to - 1]?.end ?? 0) - (units[at]?.start ?? 0);

/** Joins numbers, titles and names of several words into one unit each. */
const chunk = (text: string, units: readonly Unit[], lexicon: UnitLexicon): Unit[] => {
  const chunked: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    const found =
      unit && MAY_CHUNK.has(unit.kind)
        ? (quantityAt(units, at) ??
          (unit.word >= 0 && isCounted(chunked) ? scopeAt(units, at, lexicon) : null) ??
          titleAt(text, units, at, lexicon) ??
          nameAt(text, units, at, lexicon))
        : null;
    const kind = found && isPlace(chunked, found, units, at) ? 'name' : found?.kind;
    if (found && kind) chunked.push(joined(text, units, at, { ...found, kind }, lexicon.known));
    else if (unit) chunked.push(isDatePart(units, at) ? retold(unit, 'word', {}) : unit);
    at = found?.to ?? at + 1;
  }
  return chunked;
};

/** The units of a sentence, in order: mentions are one unit each, quotation marks none. `mentions` are those within it. */
export const readUnits = (
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  lexicon: UnitLexicon,
): Unit[] => {
  const units: Unit[] = [];
  let at = sentence.start;
  for (const mention of mentions) {
    addWordUnits(text, at, mention.start, lexicon.known, units);
    units.push(mentionUnit(text, mention, lexicon.known));
    at = mention.end;
  }
  addWordUnits(text, at, sentence.end, lexicon.known, units);
  return chunk(text, units, lexicon);
};

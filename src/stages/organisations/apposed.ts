/** A chain in; out the kind that a noun right before its comma tells: "a foundation trust, Arden", "two federations, Downland and Arun Valley,". */
import type { Noun } from '../../model/gazetteer.js';
import { MARK } from '../../model/tokens.js';
import { step, valuesAt } from '../../model/trie.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, isMark, type Reading, tokenText, wordAt } from './reading.js';
import type { Slot } from './share-heads.js';

export interface Apposed {
  readonly kind: string;
  readonly plural: boolean;
}

/** Tokens of a noun for organisations at most. */
const NOUN = 4;
/** Tokens of "in the east of the county" between a noun and its comma at most. */
const PLACE = 6;
/** Tokens between a noun and what counts it or tells that it is new: "two large", "a second". */
const LEAD = 3;

interface FoundNoun {
  readonly noun: Noun;
  readonly start: number;
  readonly end: number;
}

/** The longest noun for organisations that ends before the token at `end`. */
const nounBefore = (reading: Reading, end: number): FoundNoun | null => {
  const { nouns } = reading.gazetteer;
  for (let start = Math.max(0, end - NOUN); start < end; start++) {
    let node = hasClass(reading, start, WORD_CLASS.nounStart) ? 0 : -1;
    for (let i = start; i < end && node >= 0; i++) node = step(nouns, node, wordAt(reading, i));
    const noun = node > 0 ? valuesAt(nouns, node)[0] : undefined;
    if (noun) return { noun, start, end };
  }
  return null;
};

/** The noun before a comma, or before the place that stands between: "a third federation in the area, West Vale". */
const nounOf = (reading: Reading, comma: number): FoundNoun | null => {
  const own = nounBefore(reading, comma);
  if (own) return own;
  for (let i = comma - 2; i > comma - PLACE && i > 0 && !isMark(reading, i); i--)
    if (hasClass(reading, i, WORD_CLASS.locative)) return nounBefore(reading, i);
  return null;
};

/** Whether the noun brings up one or some that were not spoken of, and is nobody's: no "chair of a trust, …". */
const isNew = (reading: Reading, start: number): boolean => {
  for (let i = start - 1; i >= start - LEAD && !isMark(reading, i); i--) {
    const word = wordAt(reading, i);
    const counts = hasClass(reading, i, WORD_CLASS.number) || word === WORD.a || word === WORD.an;
    if (counts || word === WORD.another || word === WORD.one)
      return !/^(?:of|at|for|from|by|in)$/i.test(tokenText(reading, i - 1));
  }
  return false;
};

/** The noun's kind, if the noun is what such a body is called by: "trust", no "provider", "unit" or "board". */
const kindOfNoun = (reading: Reading, noun: Noun, words: string): string | null => {
  const kind = noun.kind === null ? undefined : reading.gazetteer.kinds.get(noun.kind);
  if (!kind || kind.weak.includes(words)) return null;
  const called = [...kind.suffixes, ...kind.plurals, ...kind.plurals.map((word) => word.toLowerCase())];
  return kind.alone || called.some((one) => one.toLowerCase() === words) ? kind.kind : null;
};

/** The noun of a company, charity or practice before the comma: "five practices, Abbey Lane and Fen End,". */
const byRole = ({ reading, comma, several }: Apposition): Apposed | null => {
  const role = reading.gazetteer.roles.get(tokenText(reading, comma - 1));
  return role && role.plural === several && isNew(reading, comma - 1) ? role : null;
};

interface Apposition {
  readonly reading: Reading;
  readonly comma: number;
  readonly several: boolean;
}

/** What the noun before a chain that stands between commas says that its names are. */
export const apposedKind = (reading: Reading, slots: readonly Slot[], to: number): Apposed | null => {
  const first = slots[0];
  const last = slots[slots.length - 1];
  if (!first || !last) return null;
  const comma = first.item.start - 1;
  if (wordAt(reading, comma) !== MARK.comma && wordAt(reading, comma) !== MARK.dash) return null;
  const { end } = last.item;
  if (end < to && (!isMark(reading, end) || hasClass(reading, end + 1, WORD_CLASS.speech))) return null;
  const found = nounOf(reading, comma);
  if (!found) return byRole({ reading, comma, several: slots.length > 1 });
  if (!isNew(reading, found.start)) return null;
  const words = reading.text
    .slice(reading.tokens.start[found.start], reading.tokens.end[found.end - 1])
    .toLowerCase();
  const kind = kindOfNoun(reading, found.noun, words);
  const { plural } = found.noun;
  return kind && plural === slots.length > 1 ? { kind, plural } : null;
};

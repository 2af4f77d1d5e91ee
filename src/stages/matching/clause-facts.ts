/** A clause in, what is to be known of it before any pattern is tried: its kinds of unit, its known words, its organisations. */
import type { CompiledMatch, Element } from '../../model/pattern.js';
import type { Clause } from '../../model/unit.js';
import { takesWord } from '../../patterns/match-elements.js';

/** What a clause has. A pattern that asks for more need not be tried. */
export interface ClauseFacts {
  readonly clause: Clause;
  /** Kinds of its units, as bits. */
  readonly kinds: number;
  /** How many organisations its units name, repeats counted. */
  readonly organisations: number;
  /** By word id: `mark` where the clause has the word. */
  readonly words: Int32Array;
  readonly mark: number;
}

/** What every way in which a pattern or one of its matches fits takes. */
export interface Needs {
  /** Kinds of unit, as bits. */
  readonly kinds: number;
  readonly organisations: number;
  /** Ids of words of which the clause has one; null where none is needed. */
  readonly words: readonly number[] | null;
}

const KINDS: readonly string[] = ['organisation', 'person', 'title', 'number', 'money', 'scope'];

const bitOf = (kind: string): number => {
  const at = KINDS.indexOf(kind);
  return at < 0 ? 0 : 1 << at;
};

const ORGANISATION = bitOf('organisation');

/** Facts of clause number `mark` (from 1 on); `words` is written to and serves all clauses of a text. */
export const factsOf = (clause: Clause, words: Int32Array, mark: number): ClauseFacts => {
  let [kinds, organisations] = [0, 0];
  for (const { kind, word, mention } of clause.units) {
    if (word >= 0) words[word] = mark;
    if (kind !== 'word' && kind !== 'mark') kinds |= bitOf(kind);
    if (mention) organisations += mention.organisations.length;
  }
  return { clause, kinds, organisations, words, mark };
};

/** Whether the clause has all of it. */
export const has = (facts: ClauseFacts, needs: Needs): boolean => {
  if ((needs.kinds & ~facts.kinds) !== 0 || needs.organisations > facts.organisations) return false;
  return needs.words?.some((word) => facts.words[word] === facts.mark) ?? true;
};

/** The words that an element may begin with. */
export const firstWords = ({ words, runs }: Element & { is: 'word' }): ReadonlySet<string> =>
  runs.length === 0 ? words : new Set([...words, ...runs.map(([first = '']) => first)]);

/** The fewest words of which elements need one; null where they need none. */
const neededWords = (
  elements: readonly Element[],
  ids: ReadonlyMap<string, number>,
): readonly number[] | null => {
  const sets = elements.flatMap((one) => (one.is === 'word' && takesWord(one) ? [firstWords(one)] : []));
  const fewest = sets.toSorted((a, b) => a.size - b.size)[0];
  return fewest ? [...fewest].map((word) => ids.get(word) ?? -1) : null;
};

/** What one way of saying it takes beside its trigger. */
export const needsOf = (match: CompiledMatch, ids: ReadonlyMap<string, number>): Needs => {
  const elements = [...match.left, ...match.right];
  const kinds = elements.reduce((bits, one) => (one.is === 'slot' ? bits | bitOf(one.kind) : bits), 0);
  return { kinds, organisations: match.least, words: neededWords(elements, ids) };
};

/** What a trigger takes with whichever way of saying it. */
export const neededBy = (
  trigger: readonly Element[],
  ways: readonly Needs[],
  ids: ReadonlyMap<string, number>,
): Needs => ({
  kinds: ways.reduce((bits, way) => bits & (way.kinds | (way.organisations > 0 ? ORGANISATION : 0)), -1),
  organisations: Math.min(...ways.map((way) => way.organisations)),
  words: neededWords(trigger.slice(1), ids),
});

/** Patterns in, an index by what their triggers begin with out. */
import { kindOf } from '../../model/identity.js';
import type { CompiledMatch, CompiledPattern, Element } from '../../model/pattern.js';
import type { Unit } from '../../model/unit.js';
import type { Limits } from '../../patterns/match-elements.js';
import { type LookAlike, toLookAlike } from './look-alikes.js';

/** One trigger of a pattern, with all that fitting the pattern takes. */
export interface IndexedTrigger {
  readonly pattern: CompiledPattern;
  readonly elements: readonly Element[];
  readonly matches: readonly ReversedMatch[];
  readonly limits: Limits;
  /** What beside the trigger shows that something else is meant. */
  readonly lookAlikes: readonly LookAlike[];
  /** Kinds of unit that every way of saying it takes, as bits. */
  readonly needs: number;
}

/** Patterns by what their triggers may begin with: a word, or a unit of some kind. */
export interface PatternIndex {
  readonly words: ReadonlyMap<string, readonly IndexedTrigger[]>;
  readonly kinds: ReadonlyMap<string, readonly IndexedTrigger[]>;
}

/** What the domain knows that bears on who may take part in what. */
export interface MatchOptions {
  readonly barriers: ReadonlySet<string>;
  readonly continuing: ReadonlySet<string>;
  /** Words that may lead up to an organisation's name. */
  readonly determiners: ReadonlySet<string>;
  /** Organisations that watch others merge and are passed over: NHS England, Monitor. */
  readonly bystanders: ReadonlySet<string>;
}

/** Elements left of a trigger are laid from the trigger outwards. */
export interface ReversedMatch {
  readonly match: CompiledMatch;
  readonly left: readonly Element[];
  /** Kinds of unit that its slots take, as bits: a clause without one of them need not be tried. */
  readonly needs: number;
}

const KINDS: readonly string[] = ['organisation', 'person', 'title', 'number', 'money', 'scope'];

const bitOf = (kind: string): number => {
  const at = KINDS.indexOf(kind);
  return at < 0 ? 0 : 1 << at;
};

/** Bits of the kinds of unit that a clause has. */
export const kindsIn = (units: readonly Unit[]): number => {
  let bits = 0;
  for (const { kind } of units) if (kind !== 'word' && kind !== 'mark') bits |= bitOf(kind);
  return bits;
};

const needsOf = ({ left, right }: CompiledMatch): number =>
  [...left, ...right].reduce(
    (bits, element) => (element.is === 'slot' ? bits | bitOf(element.kind) : bits),
    0,
  );

/** What every way of saying it takes. */
const neededBy = ({ matches }: CompiledPattern): number =>
  matches.reduce(
    (bits, match) => bits & (needsOf(match) | (match.least > 0 ? bitOf('organisation') : 0)),
    -1,
  );

const isBystander = (unit: Unit, bystanders: ReadonlySet<string>): boolean => {
  const organisations = unit.mention?.organisations ?? [];
  return organisations.length === 1 && organisations.every((o) => bystanders.has(o.id));
};

const limitsFor = (pattern: CompiledPattern, options: MatchOptions): Limits => {
  const kinds = new Set(pattern.kinds);
  const passes = (unit: Unit): boolean => isBystander(unit, options.bystanders);
  const mayTakePart = (unit: Unit): boolean =>
    kinds.size === 0 || (unit.mention?.organisations ?? []).every((o) => kinds.has(kindOf(o.id)));
  return {
    barriers: options.barriers,
    continuing: options.continuing,
    determiners: options.determiners,
    isBystander: (unit) => passes(unit) || !mayTakePart(unit),
    accepts: (unit) => mayTakePart(unit) && (pattern.bystanders || !passes(unit)),
  };
};

const add = (index: Map<string, IndexedTrigger[]>, key: string, entry: IndexedTrigger): void => {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
};

/** Indexes patterns by trigger; do this once for a set of patterns. */
export const indexPatterns = (patterns: readonly CompiledPattern[], options: MatchOptions): PatternIndex => {
  const words = new Map<string, IndexedTrigger[]>();
  const kinds = new Map<string, IndexedTrigger[]>();
  for (const pattern of patterns) {
    const matches = pattern.matches.map((match) => ({
      match,
      left: match.left.toReversed(),
      needs: needsOf(match),
    }));
    const limits = limitsFor(pattern, options);
    const lookAlikes = pattern.unless.map(toLookAlike);
    const needs = neededBy(pattern);
    for (const elements of pattern.triggers) {
      // no spread: entries must have one shape, or every look at one is slow
      const entry: IndexedTrigger = { pattern, elements, matches, limits, lookAlikes, needs };
      const [first] = elements;
      if (first?.is === 'word') for (const word of first.words.keys()) add(words, word, entry);
      else if (first?.is === 'slot') add(kinds, first.kind, entry);
    }
  }
  return { words, kinds };
};

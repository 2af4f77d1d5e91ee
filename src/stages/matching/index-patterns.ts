/** Patterns in, an index by what their triggers begin with out. */

import type { KnownWords } from '../../model/known-words.js';
import { kindOf } from '../../model/organisation.js';
import type { CompiledMatch, CompiledPattern, Element } from '../../model/pattern.js';
import type { Unit } from '../../model/unit.js';
import type { Limits } from '../../patterns/match-elements.js';
import { firstWords, type Needs, neededBy, needsOf } from './clause-facts.js';
import { type LookAlike, toLookAlike } from './look-alikes.js';

/** One trigger of a pattern, with all that fitting the pattern takes. */
export interface IndexedTrigger {
  readonly pattern: CompiledPattern;
  readonly elements: readonly Element[];
  readonly matches: readonly ReversedMatch[];
  readonly limits: Limits;
  /** What beside the trigger shows that something else is meant. */
  readonly lookAlikes: readonly LookAlike[];
  readonly needs: Needs;
}

/** Patterns by what their triggers may begin with: a word (by its id), or a unit of some kind. */
export interface PatternIndex {
  readonly words: readonly (readonly IndexedTrigger[])[];
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
  readonly needs: Needs;
}

const isBystander = (unit: Unit, bystanders: ReadonlySet<string>): boolean => {
  const organisations = unit.mention?.organisations ?? [];
  return organisations.length === 1 && organisations.every((o) => bystanders.has(o.id));
};

const limitsFor = (pattern: CompiledPattern, options: MatchOptions): Limits => {
  const kinds = new Set(pattern.kinds);
  const passes = (unit: Unit): boolean => isBystander(unit, options.bystanders);
  const mayTakePart = (unit: Unit): boolean =>
    kinds.size === 0 || (unit.mention?.organisations ?? []).every((o) => kinds.has(kindOf(o)));
  return {
    barriers: options.barriers,
    continuing: options.continuing,
    determiners: options.determiners,
    isBystander: (unit) => passes(unit) || !mayTakePart(unit),
    accepts: (unit) => mayTakePart(unit) && (pattern.bystanders || !passes(unit)),
  };
};

/** Indexes patterns by trigger; do this once for a set of patterns. `known` holds all words of theirs. */
export const indexPatterns = (
  patterns: readonly CompiledPattern[],
  options: MatchOptions,
  known: KnownWords,
): PatternIndex => {
  const { ids } = known.vocabulary;
  const words = known.lower.map((): IndexedTrigger[] => []);
  const kinds = new Map<string, IndexedTrigger[]>();
  for (const pattern of patterns) {
    const matches = pattern.matches.map((match) => ({
      match,
      left: match.left.toReversed(),
      needs: needsOf(match, ids),
    }));
    const limits = limitsFor(pattern, options);
    const lookAlikes = pattern.unless.map(toLookAlike);
    const ways = matches.map((match) => match.needs);
    for (const elements of pattern.triggers) {
      const needs = neededBy(elements, ways, ids);
      // no spread: entries must have one shape, or every look at one is slow
      const entry: IndexedTrigger = { pattern, elements, matches, limits, lookAlikes, needs };
      const [first] = elements;
      if (first?.is === 'word') for (const word of firstWords(first)) words[ids.get(word) ?? -1]?.push(entry);
      else if (first?.is === 'slot') kinds.set(first.kind, [...(kinds.get(first.kind) ?? []), entry]);
    }
  }
  return { words, kinds };
};

/** Clauses in, the patterns that fit them out: at each trigger, the best fit of each relation. */
import type { RelationMatch } from '../model/match.js';
import type { Clause, Unit } from '../model/unit.js';
import { type ClauseFacts, factsOf } from './matching/clause-facts.js';
import { countOrganisations, fitPattern } from './matching/fit-pattern.js';
import type { IndexedTrigger, PatternIndex } from './matching/index-patterns.js';

export { indexPatterns, type PatternIndex } from './matching/index-patterns.js';

/** More organisations tell more; then the longer trigger; then the pattern that stands first. */
const betterThan = (a: RelationMatch, b: RelationMatch): boolean => {
  const [inA, inB] = [countOrganisations(a.arguments), countOrganisations(b.arguments)];
  return inA !== inB ? inA > inB : a.trigger.to - a.trigger.from > b.trigger.to - b.trigger.from;
};

/** Organisations that a noun's match took behind it: "the merger of A and B" leaves A and B no subject of what follows. */
const complements = ({ pattern, trigger, clause, arguments: found }: RelationMatch): readonly Unit[] => {
  if (pattern.aspect !== 'noun') return [];
  const end = clause.units[trigger.to - 1]?.end ?? 0;
  const units = found.flatMap((argument) => argument.units);
  return units.filter((unit) => unit.kind === 'organisation' && unit.start >= end);
};

/** What a consortium of A and B does, A and B do, and what a merger of theirs would have, they would. */
const ACTED_ON_TOGETHER = new Set(['acquisition', 'bid', 'supply', 'profile']);

const leansOn = (match: RelationMatch, taken: ReadonlySet<Unit>): boolean =>
  match.pattern.aspect !== 'noun' &&
  !ACTED_ON_TOGETHER.has(match.pattern.relation) &&
  match.arguments.some((argument) =>
    argument.units.some(
      (unit) => taken.has(unit) && unit.end <= (match.clause.units[match.trigger.from]?.start ?? 0),
    ),
  );

/** The best fit of each relation at one unit. */
const matchAt = (
  entries: readonly IndexedTrigger[],
  facts: ClauseFacts,
  at: number,
  taken: ReadonlySet<Unit>,
): readonly RelationMatch[] => {
  const best: RelationMatch[] = [];
  for (const entry of entries) {
    const fitted = fitPattern(entry, facts, at);
    if (!fitted || leansOn(fitted, taken)) continue;
    const rival = best.findIndex(({ pattern }) => pattern.relation === entry.pattern.relation);
    const beaten = best[rival];
    if (!beaten) best.push(fitted);
    else if (betterThan(fitted, beaten)) best[rival] = fitted;
  }
  return best;
};

const NONE: readonly IndexedTrigger[] = [];

const matchClause = (facts: ClauseFacts, index: PatternIndex): RelationMatch[] => {
  const found: RelationMatch[] = [];
  const taken = new Set<Unit>();
  const matchEntries = (entries: readonly IndexedTrigger[], at: number): void => {
    if (entries.length === 0) return;
    for (const match of matchAt(entries, facts, at, taken)) {
      found.push(match);
      for (const complement of complements(match)) taken.add(complement);
    }
  };
  facts.clause.units.forEach((unit, at) => {
    if (unit.word >= 0) matchEntries(index.words[unit.word] ?? NONE, at);
    if (unit.kind !== 'word') matchEntries(index.kinds.get(unit.kind) ?? NONE, at);
  });
  return found;
};

/** All matches, in order of clause and trigger. */
export const matchRelations = (clauses: readonly Clause[], index: PatternIndex): readonly RelationMatch[] => {
  const words = new Int32Array(index.words.length);
  return clauses.flatMap((clause, at) => matchClause(factsOf(clause, words, at + 1), index));
};

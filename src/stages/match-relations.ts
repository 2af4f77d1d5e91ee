/** Clauses in, the patterns that fit them out: at each trigger, the best fit of each relation. */
import type { RelationMatch } from '../model/match.js';
import type { Clause, Unit } from '../model/unit.js';
import { countOrganisations, fitPattern } from './matching/fit-pattern.js';
import { type IndexedTrigger, kindsIn, type PatternIndex } from './matching/index-patterns.js';

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

/** What a consortium of A and B does, A and B do. */
const ACTED_ON_TOGETHER = new Set(['acquisition', 'bid', 'supply']);

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
  clause: Clause,
  at: number,
  kinds: number,
  taken: ReadonlySet<Unit>,
): readonly RelationMatch[] => {
  const best: RelationMatch[] = [];
  for (const entry of entries) {
    const fitted = (entry.needs & ~kinds) === 0 ? fitPattern(entry, clause, at, kinds) : null;
    if (!fitted || leansOn(fitted, taken)) continue;
    const rival = best.findIndex(({ pattern }) => pattern.relation === entry.pattern.relation);
    const beaten = best[rival];
    if (!beaten) best.push(fitted);
    else if (betterThan(fitted, beaten)) best[rival] = fitted;
  }
  return best;
};

const matchClause = (clause: Clause, index: PatternIndex): RelationMatch[] => {
  const found: RelationMatch[] = [];
  const taken = new Set<Unit>();
  const kinds = kindsIn(clause.units);
  const matchEntries = (entries: readonly IndexedTrigger[] | undefined, at: number): void => {
    for (const match of entries ? matchAt(entries, clause, at, kinds, taken) : []) {
      found.push(match);
      for (const complement of complements(match)) taken.add(complement);
    }
  };
  clause.units.forEach((unit, at) => {
    matchEntries(index.words.get(unit.lower), at);
    if (unit.kind !== 'word') matchEntries(index.kinds.get(unit.kind), at);
  });
  return found;
};

/** All matches, in order of clause and trigger. */
export const matchRelations = (clauses: readonly Clause[], index: PatternIndex): readonly RelationMatch[] =>
  clauses.flatMap((clause) => matchClause(clause, index));

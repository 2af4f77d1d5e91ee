/** Clauses in, the patterns that fit them out: at each trigger, the best fit of each relation. */
import type { Argument, RelationMatch } from '../model/match.js';
import type { CompiledMatch, CompiledPattern, Element, VerbForm } from '../model/pattern.js';
import type { Clause, Unit } from '../model/unit.js';
import { type Capture, fitElements, type Limits, wordForm } from '../patterns/match-elements.js';

/** One trigger of a pattern, with all that fitting the pattern takes. */
interface IndexedTrigger {
  readonly pattern: CompiledPattern;
  readonly elements: readonly Element[];
  readonly matches: readonly ReversedMatch[];
  readonly limits: Limits;
  /** Every way of saying it names an organisation. */
  readonly needsOrganisation: boolean;
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
interface ReversedMatch {
  readonly match: CompiledMatch;
  readonly left: readonly Element[];
}

const isBystander = (unit: Unit, bystanders: ReadonlySet<string>): boolean => {
  const organisations = unit.mention?.organisations ?? [];
  return organisations.length === 1 && organisations.every((o) => bystanders.has(o.id));
};

const kindOf = (id: string): string => id.slice(0, id.indexOf('/'));

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
    const shared = {
      pattern,
      matches: pattern.matches.map((match) => ({
        match,
        left: match.left.toReversed(),
      })),
      limits: limitsFor(pattern, options),
      needsOrganisation: pattern.matches.every((match) => match.least > 0),
    };
    for (const elements of pattern.triggers) {
      const [first] = elements;
      if (first?.is === 'word')
        for (const word of first.words.keys()) add(words, word, { ...shared, elements });
      else if (first?.is === 'slot') add(kinds, first.kind, { ...shared, elements });
    }
  }
  return { words, kinds };
};

const NEIGHBOURHOOD = 3;

const isRuledOut = (
  pattern: CompiledPattern,
  units: readonly Unit[],
  from: number,
  to: number,
  limits: Limits,
): boolean =>
  pattern.unless.some((elements) => {
    const trigger = elements.findIndex((element) => element.is === 'trigger');
    if (trigger >= 0) {
      const left = elements.slice(0, trigger).toReversed();
      const right = elements.slice(trigger + 1);
      return fitElements(left, units, from - 1, -1, limits) && fitElements(right, units, to, 1, limits);
    }
    for (let at = Math.max(0, from - NEIGHBOURHOOD); at < to + NEIGHBOURHOOD; at++) {
      if (fitElements(elements, units, at, 1, limits)) return true;
    }
    return false;
  });

const organisationsOf = (argument: Argument): readonly string[] =>
  argument.units.flatMap((unit) => unit.mention?.organisations.map((o) => o.id) ?? []);

/** How many different organisations the arguments name. */
const countOrganisations = (found: readonly Argument[]): number =>
  new Set(found.flatMap(organisationsOf)).size;

const toArgument =
  (units: readonly Unit[]) =>
  (capture: Capture): Argument => ({
    slot: capture.name,
    units: units.slice(capture.from, capture.to),
  });

const fitMatch = (
  pattern: CompiledPattern,
  { match, left }: ReversedMatch,
  clause: Clause,
  trigger: {
    from: number;
    to: number;
    form: VerbForm | '';
    captures: readonly Capture[];
  },
  limits: Limits,
): RelationMatch | null => {
  const { units } = clause;
  const before = fitElements(left, units, trigger.from - 1, -1, limits);
  const after = before && fitElements(match.right, units, trigger.to, 1, limits);
  if (!before || !after) return null;
  const found = [...before.captures, ...trigger.captures, ...after.captures]
    .toSorted((a, b) => a.from - b.from)
    .map(toArgument(units));
  if (countOrganisations(found) < match.least) return null;
  return {
    pattern,
    match,
    clause,
    trigger: { from: trigger.from, to: trigger.to },
    form: trigger.form,
    extent: { from: before.reached + 1, to: after.reached },
    arguments: found,
  };
};

/** Form of the trigger's first verb, '' of a trigger that has none. */
const verbFormIn = (elements: readonly Element[], units: readonly Unit[]): VerbForm | '' => {
  for (const unit of units) {
    for (const element of elements) {
      const form = wordForm(element, unit);
      if (form) return form;
    }
  }
  return '';
};

const fitPattern = (
  { pattern, elements, matches, limits }: IndexedTrigger,
  clause: Clause,
  from: number,
): RelationMatch | null => {
  const trigger = fitElements(elements, clause.units, from, 1, limits);
  if (!trigger || isRuledOut(pattern, clause.units, from, trigger.reached, limits)) return null;
  const form = verbFormIn(elements, clause.units.slice(from, trigger.reached));
  for (const match of matches) {
    const fitted = fitMatch(
      pattern,
      match,
      clause,
      { from, to: trigger.reached, form, captures: trigger.captures },
      limits,
    );
    if (fitted) return fitted;
  }
  return null;
};

/** More organisations tell more; then the longer trigger; then the pattern that stands first. */
const betterThan = (a: RelationMatch, b: RelationMatch): boolean => {
  const [inA, inB] = [countOrganisations(a.arguments), countOrganisations(b.arguments)];
  return inA !== inB ? inA > inB : a.trigger.to - a.trigger.from > b.trigger.to - b.trigger.from;
};

/** Units that a noun's match took behind it: "the merger of A and B" leaves A and B no subject of what follows. */
const complements = ({ pattern, trigger, clause, arguments: found }: RelationMatch): readonly Unit[] => {
  if (pattern.aspect !== 'noun') return [];
  const end = clause.units[trigger.to - 1]?.end ?? 0;
  return found.flatMap((argument) => argument.units).filter((unit) => unit.start >= end);
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
  named: boolean,
  taken: ReadonlySet<Unit>,
): Iterable<RelationMatch> => {
  const best = new Map<string, RelationMatch>();
  for (const entry of entries) {
    const fitted = named || !entry.needsOrganisation ? fitPattern(entry, clause, at) : null;
    if (!fitted || leansOn(fitted, taken)) continue;
    const rival = best.get(entry.pattern.relation);
    if (!rival || betterThan(fitted, rival)) best.set(entry.pattern.relation, fitted);
  }
  return best.values();
};

const matchClause = (clause: Clause, index: PatternIndex): RelationMatch[] => {
  const found: RelationMatch[] = [];
  const taken = new Set<Unit>();
  const named = clause.units.some((unit) => unit.kind === 'organisation');
  clause.units.forEach((unit, at) => {
    for (const entries of [index.words.get(unit.lower), index.kinds.get(unit.kind)]) {
      if (!entries) continue;
      for (const match of matchAt(entries, clause, at, named, taken)) {
        found.push(match);
        for (const complement of complements(match)) taken.add(complement);
      }
    }
  });
  return found;
};

/** All matches, in order of clause and trigger. */
export const matchRelations = (clauses: readonly Clause[], index: PatternIndex): readonly RelationMatch[] =>
  clauses.flatMap((clause) => matchClause(clause, index));

/** Clauses in, the patterns that fit them out: at each trigger, the best fit of each relation. */
import type { Argument, RelationMatch } from '../model/match.js';
import type { CompiledMatch, CompiledPattern, Element, VerbForm } from '../model/pattern.js';
import type { Clause, Unit } from '../model/unit.js';
import { type Capture, fitElements, type Limits, wordForm } from '../patterns/match-elements.js';

interface IndexedTrigger {
  readonly pattern: CompiledPattern;
  readonly elements: readonly Element[];
}

/** Patterns by the words that their triggers may begin with. */
export type PatternIndex = ReadonlyMap<string, readonly IndexedTrigger[]>;

/** What the domain knows that bears on who may take part in what. */
export interface MatchOptions {
  readonly barriers: ReadonlySet<string>;
  readonly continuing: ReadonlySet<string>;
  /** Organisations that watch others merge and are passed over: NHS England, Monitor. */
  readonly bystanders: ReadonlySet<string>;
}

/** Elements left of a trigger are laid from the trigger outwards. */
interface ReversedMatch {
  readonly match: CompiledMatch;
  readonly left: readonly Element[];
}

const reversed = new WeakMap<CompiledPattern, readonly ReversedMatch[]>();

const reversedMatches = (pattern: CompiledPattern): readonly ReversedMatch[] => {
  const known = reversed.get(pattern);
  if (known) return known;
  const made = pattern.matches.map((match) => ({ match, left: match.left.toReversed() }));
  reversed.set(pattern, made);
  return made;
};

/** The words that an element takes, or the kind of unit that a slot takes, in braces. */
const indexKeys = (element: Element | undefined): readonly string[] => {
  if (element?.is === 'word') return Object.keys(element.words);
  return element?.is === 'slot' ? [`{${element.kind}}`] : [];
};

/** Indexes patterns by trigger word; do this once for a set of patterns. */
export const indexPatterns = (patterns: readonly CompiledPattern[]): PatternIndex => {
  const index = new Map<string, IndexedTrigger[]>();
  for (const pattern of patterns) {
    for (const elements of pattern.triggers) {
      for (const key of indexKeys(elements[0])) {
        const entries = index.get(key) ?? [];
        entries.push({ pattern, elements });
        index.set(key, entries);
      }
    }
  }
  return index;
};

const isBystander = (unit: Unit, bystanders: ReadonlySet<string>): boolean => {
  const organisations = unit.mention?.organisations ?? [];
  return organisations.length === 1 && organisations.every((o) => bystanders.has(o.id));
};

const kindOf = (id: string): string => id.slice(0, id.indexOf('/'));

const limitsFor = (pattern: CompiledPattern, options: MatchOptions): Limits => {
  const passes = (unit: Unit): boolean => isBystander(unit, options.bystanders);
  const mayTakePart = (unit: Unit): boolean =>
    pattern.kinds.length === 0 ||
    (unit.mention?.organisations ?? []).every((o) => pattern.kinds.includes(kindOf(o.id)));
  return {
    barriers: options.barriers,
    continuing: options.continuing,
    isBystander: (unit) => passes(unit) || !mayTakePart(unit),
    accepts: (unit) => mayTakePart(unit) && (pattern.bystanders || !passes(unit)),
  };
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
  trigger: { from: number; to: number; form: VerbForm | ''; captures: readonly Capture[] },
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
  { pattern, elements }: IndexedTrigger,
  clause: Clause,
  from: number,
  options: MatchOptions,
): RelationMatch | null => {
  const limits = limitsFor(pattern, options);
  const trigger = fitElements(elements, clause.units, from, 1, limits);
  if (!trigger || isRuledOut(pattern, clause.units, from, trigger.reached, limits)) return null;
  const form = verbFormIn(elements, clause.units.slice(from, trigger.reached));
  for (const match of reversedMatches(pattern)) {
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

const matchClause = (clause: Clause, index: PatternIndex, options: MatchOptions): RelationMatch[] => {
  const found: RelationMatch[] = [];
  const taken = new Set<Unit>();
  clause.units.forEach((unit, at) => {
    const entries = [...(index.get(unit.lower) ?? []), ...(index.get(`{${unit.kind}}`) ?? [])];
    const best = new Map<string, RelationMatch>();
    for (const entry of entries) {
      const fitted = fitPattern(entry, clause, at, options);
      const rival = best.get(entry.pattern.relation);
      if (fitted && !leansOn(fitted, taken) && (!rival || betterThan(fitted, rival)))
        best.set(entry.pattern.relation, fitted);
    }
    for (const match of best.values()) {
      found.push(match);
      for (const complement of complements(match)) taken.add(complement);
    }
  });
  return found;
};

/** All matches, in order of clause and trigger. */
export const matchRelations = (
  clauses: readonly Clause[],
  index: PatternIndex,
  options: MatchOptions,
): readonly RelationMatch[] => clauses.flatMap((clause) => matchClause(clause, index, options));

/** Clauses, patterns and what matched in; the patterns that nearly matched, each with the condition that failed, out. */
import type { Relation } from '../model/claim.js';
import type { RelationMatch } from '../model/match.js';
import type { Element } from '../model/pattern.js';
import type { Span } from '../model/span.js';
import type { Clause, Unit } from '../model/unit.js';
import { type Direction, fitElements, type Limits, takesWord } from '../patterns/match-elements.js';
import { wordingOf } from '../patterns/wording-of.js';
import type { IndexedTrigger, PatternIndex } from './matching/index-patterns.js';
import { isLookAlike } from './matching/look-alikes.js';

/** A pattern whose trigger stands in a clause that it does not fit, or that another takes. */
export interface NearMiss {
  readonly pattern: string;
  readonly relation: Relation;
  /** Its way of saying it that comes nearest, in the notation. */
  readonly match: string;
  readonly sentence: number;
  /** Half-open UTF-16 offsets into the text. */
  readonly trigger: Span;
  /** The first condition that failed, in words. */
  readonly reason: string;
  /** Share of its conditions that hold; 1 for one that fits and is ruled out. */
  readonly nearness: number;
}

interface Place {
  readonly units: readonly Unit[];
  readonly from: number;
  readonly to: number;
  readonly limits: Limits;
}

interface Shortfall {
  readonly nearness: number;
  readonly reason: string | null;
}

const quoted = (units: readonly (Unit | undefined)[]): string =>
  `“${units.flatMap((unit) => unit?.lower ?? []).join(' ')}”`;

/** How many of the elements can be laid, in order, before one fails. */
const depthOf = (elements: readonly Element[], place: Place, direction: Direction): number => {
  const start = direction === 1 ? place.to : place.from - 1;
  const failing = elements.findIndex(
    (_, i) => fitElements(elements.slice(0, i + 1), place.units, start, direction, place.limits) === null,
  );
  return failing < 0 ? elements.length : failing;
};

const SIDES = { '1': 'after', '-1': 'before' } as const;

/** Why no organisation of that side fills the slot. */
const unfilledSlot = (slot: Element & { is: 'slot' }, place: Place, direction: Direction): string => {
  const { units, from, to, limits } = place;
  const beside = direction === 1 ? units.slice(to) : units.slice(0, from).toReversed();
  const near = beside.findIndex((unit) => unit.kind === 'organisation');
  const unit = beside[near];
  const none = `nothing ${SIDES[direction]} the trigger fills ${wordingOf(slot)}`;
  if (slot.kind !== 'organisation' || !unit) return none;
  const count = unit.mention?.organisations.length ?? 0;
  if (!limits.accepts(unit)) return `${none}: ${quoted([unit])} may not take part`;
  if (count < slot.min) return `${none}: ${quoted([unit])} is ${count} of at least ${slot.min}`;
  if (count > slot.max) return `${none}: ${quoted([unit])} is ${count} of at most ${slot.max}`;
  const between = beside.slice(0, near).find((one) => limits.barriers.has(one.lower));
  return `${none}: ${quoted([unit])} is out of reach${between ? ` beyond ${quoted([between])}` : ''}`;
};

const failureOf = (element: Element, place: Place, direction: Direction): string => {
  if (element.is === 'slot') return unfilledSlot(element, place, direction);
  const { units, from, to } = place;
  const next = direction === 1 ? units.slice(to, to + 3) : units.slice(Math.max(0, from - 3), from);
  return `expected ${wordingOf(element)} ${SIDES[direction]} the trigger, found ${next.length > 0 ? quoted(next) : 'nothing'}`;
};

const isCondition = (element: Element): boolean =>
  element.is === 'slot' || (element.is === 'word' && takesWord(element));

const conditionsIn = (elements: readonly Element[]): number => elements.filter(isCondition).length;

/** What a way of saying it lacks at a trigger; no reason where it lacks nothing. */
const shortfallOf = (
  { match, left }: IndexedTrigger['matches'][number],
  place: Place,
  captured: number,
): Shortfall => {
  const { right } = match;
  const [before, after] = [depthOf(left, place, -1), depthOf(right, place, 1)];
  const held = 1 + conditionsIn(left.slice(0, before)) + conditionsIn(right.slice(0, after));
  const nearness = held / (1 + conditionsIn(left) + conditionsIn(right));
  const [missedLeft, missedRight] = [left[before], right[after]];
  if (missedLeft) return { nearness, reason: failureOf(missedLeft, place, -1) };
  if (missedRight) return { nearness, reason: failureOf(missedRight, place, 1) };
  const { units, from, to, limits } = place;
  const fits = [
    fitElements(left, units, from - 1, -1, limits),
    fitElements(right, units, to, 1, limits),
  ].flatMap((fit) => fit?.captures ?? []);
  const ids = fits.flatMap((one) =>
    units
      .slice(one.from, one.to)
      .flatMap((unit) => unit.mention?.organisations.map((organisation) => organisation.id) ?? []),
  );
  const named = new Set(ids).size + captured;
  if (named >= match.least) return { nearness, reason: null };
  return { nearness: nearness * 0.9, reason: `it names ${named} of at least ${match.least} organisations` };
};

const ruledOutBy = ({ pattern, lookAlikes }: IndexedTrigger, place: Place): string | null => {
  const { units, from, to, limits } = place;
  const at = lookAlikes.findIndex((one) => isLookAlike(one, units, from, to, limits));
  return at < 0 ? null : `ruled out by unless: “${(pattern.unless[at] ?? []).map(wordingOf).join(' ')}”`;
};

const takenInstead = (taken: readonly RelationMatch[]): string =>
  taken[0] ? `${taken[0].pattern.name} fits better there` : 'its organisation belongs to the noun before it';

/** How near one pattern comes at one place; null where its trigger does not stand there. */
const nearMissAt = (
  entry: IndexedTrigger,
  clause: Clause,
  from: number,
  matches: readonly RelationMatch[],
): NearMiss | null => {
  const { pattern, limits } = entry;
  const { units } = clause;
  const fit = fitElements(entry.elements, units, from, 1, limits);
  if (!fit) return null;
  const here = matches.filter((one) => one.clause.units[one.trigger.from] === units[from]);
  if (here.some((one) => one.pattern === pattern)) return null;
  const place: Place = { units, from, to: fit.reached, limits };
  const captured = fit.captures.filter((one) => units[one.from]?.kind === 'organisation').length;
  const tried = entry.matches.map((way) => ({ way, ...shortfallOf(way, place, captured) }));
  const best =
    tried.find((one) => one.reason === null) ?? tried.toSorted((a, b) => b.nearness - a.nearness)[0];
  if (!best) return null;
  const rivals = here.filter((one) => one.pattern.relation === pattern.relation);
  return {
    pattern: pattern.name,
    relation: pattern.relation,
    match: best.way.match.source,
    sentence: clause.sentence,
    trigger: { start: units[from]?.start ?? 0, end: units[fit.reached - 1]?.end ?? 0 },
    reason: best.reason ?? ruledOutBy(entry, place) ?? takenInstead(rivals),
    nearness: best.nearness,
  };
};

/** Nearest first, one for each pattern of a sentence. For people only: it costs many times what matching does. */
export const findNearMisses = (
  clauses: readonly Clause[],
  index: PatternIndex,
  matches: readonly RelationMatch[],
): readonly NearMiss[] => {
  const found = clauses.flatMap((clause) =>
    clause.units.flatMap((unit, at) =>
      [...(index.words[unit.word] ?? []), ...(index.kinds.get(unit.kind) ?? [])].flatMap(
        (entry) => nearMissAt(entry, clause, at, matches) ?? [],
      ),
    ),
  );
  const sorted = found.toSorted((a, b) => b.nearness - a.nearness || (a.pattern < b.pattern ? -1 : 1));
  const seen = new Set<string>();
  return sorted.filter((miss) => {
    const key = `${miss.sentence} ${miss.pattern}`;
    return !seen.has(key) && seen.add(key);
  });
};

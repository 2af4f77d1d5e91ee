/** Cues of a clause in, those that reach the match out: before its subject, between subject and trigger, behind its noun. */
import type { Unit } from '../../model/unit.js';
import { isBarrier } from '../../patterns/match-elements.js';
import type { Cue, StatusLexicon } from './find-cues.js';

const COORDINATORS = new Set(['and', 'but', 'then']);
const SUBORDINATING = new Set(['after', 'before']);
const FINITE = /^(?:is|are|was|were|has|have|had|will|would)$/;
const REACH = 3;
/** Units of a date, which part nothing: "set a date of 1 July for". */
const DATE =
  /^(?:\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

const barred = (units: readonly Unit[], from: number, to: number, lexicon: StatusLexicon): boolean => {
  for (let at = from; at < to; at++) if (isBarrier(units, at, lexicon)) return true;
  return false;
};

/** Cues before the subject that still govern the match, each within reach of what it governs; nearest last. */
export const governing = (
  units: readonly Unit[],
  cues: readonly Cue[],
  at: number,
  lexicon: StatusLexicon,
): Cue[] => {
  const kept: Cue[] = [];
  let edge = at;
  for (const cue of cues.toReversed()) {
    const between = units.slice(cue.to, edge);
    if (
      between.filter((unit) => !DATE.test(unit.lower)).length > REACH ||
      between.some(
        (unit) => unit.kind === 'mark' || COORDINATORS.has(unit.lower) || lexicon.barriers.has(unit.lower),
      )
    )
      break;
    if (!cue.auxiliary) kept.unshift(cue);
    edge = cue.from;
  }
  return kept;
};

/** "Has given up and is looking": the second verb has its own auxiliary, what goes before is not said of it. */
const isNewPredicate = (units: readonly Unit[], at: number): boolean =>
  units[at]?.lower === 'and' && FINITE.test(units[at + 1]?.lower ?? '');

/** Cues between the subject (or the clause's beginning) and the trigger, from the last barrier on. */
export const ownCues = (
  units: readonly Unit[],
  cues: readonly Cue[],
  to: number,
  lexicon: StatusLexicon,
): Cue[] => {
  const kept: Cue[] = [];
  let edge = to;
  for (const cue of cues.toReversed()) {
    const between = units.slice(cue.to, edge);
    const coordinated = between.some(
      (unit) => unit.lower === 'and' || unit.lower === 'or' || unit.lower === ',',
    );
    if (barred(units, cue.to, edge, lexicon) || (coordinated && kept.length > 0)) break;
    // "… since May and sources said a merger was likely"
    if (coordinated && between.some((unit) => lexicon.reporting.has(unit.lower))) break;
    if (between.some((unit, at) => unit.lower === 'but' || isNewPredicate(between, at))) break;
    // "will be wound up and replaced": what ends is not what comes of it
    if (coordinated && cue.effect === 'ended') continue;
    // "will carry on after talks about joining B ended": what goes before is not said of the talks
    if (kept.length > 0 && SUBORDINATING.has(units[cue.from]?.lower ?? '')) break;
    kept.unshift(cue);
    edge = cue.from;
  }
  return kept;
};

/** Whether a coordination or the end of an aside parts two predicates. */
const isParted = (between: readonly Unit[]): boolean =>
  between.some(
    (unit, at) =>
      COORDINATORS.has(unit.lower) || (unit.lower === ',' && FINITE.test(between[at + 1]?.lower ?? '')),
  );

const SUBJECT =
  /^(?:a|an|the|its|their|his|her|this|these|there|it|they|he|she|we|both|neither|each|one|nobody|no-one)$/;
const NAMED = new Set<Unit['kind']>(['organisation', 'person', 'title']);

const CLAUSAL = /^(?:and|but|after|before|once)$/;
/** "A is no rival – it is …": a dash may open an aside, but not with a pronoun. */
const DASH = /^[–—;-]$/;
const PRONOUN = /^(?:it|they|he|she|we|there)$/;

/** Where a clause about somebody else is joined on: "was scrapped in May and a source said …"; -1 if none is. */
const otherSubject = (units: readonly Unit[], from: number, lexicon: StatusLexicon): number => {
  let told = false;
  for (let at = from; at < units.length - 1; at++) {
    const next = units[at + 1];
    const lower = units[at]?.lower ?? '';
    if (FINITE.test(lower)) told = true;
    if (told && next && DASH.test(lower) && PRONOUN.test(next.lower)) return at;
    if (!next || !CLAUSAL.test(lower)) continue;
    if (lexicon.reporting.has(next.lower) || (told && (SUBJECT.test(next.lower) || NAMED.has(next.kind))))
      return at;
  }
  return -1;
};

/** "had shown what they could do": no more is said of the noun. */
const BREAKING = /^(?:or|what|how|why)$/;

/** What is said of the trigger's noun behind the match: innermost first. An auxiliary counts only with its verb. */
export const predicateCues = (
  units: readonly Unit[],
  cues: readonly Cue[],
  from: number,
  lexicon: StatusLexicon,
): Cue[] => {
  const barrier = units.findIndex(
    (unit, at) => at >= from && (lexicon.barriers.has(unit.lower) || BREAKING.test(unit.lower)),
  );
  const end = otherSubject(units, from, lexicon);
  const within = cues.filter((cue) => (barrier < 0 || cue.to <= barrier) && (end < 0 || cue.to <= end));
  const chain = within.slice(0, within.findLastIndex((cue) => !cue.auxiliary) + 1).toReversed();
  // "was looked at and rejected", "floated in May, was shelved": of several predicates the last one stands
  const start = chain.findIndex((cue, at) => {
    const next = chain[at + 1];
    return next && isParted(units.slice(next.to, cue.from));
  });
  return start < 0 ? chain : chain.slice(0, start + 1);
};

/** Where what governs a subject is to be looked for: at the first "that" of "denied that A would … or that B would", else beside it. */
export const thatBefore = (units: readonly Unit[], cues: readonly Cue[], at: number): number => {
  const isSecond = units[at - 1]?.lower === 'that' && /^(?:and|or|nor)$/.test(units[at - 2]?.lower ?? '');
  const first = cues.findLast((cue) => cue.to < at - 1 && units[cue.to - 1]?.lower === 'that');
  return isSecond && first ? first.to : at;
};

/** A match and the cues before its trigger in; whether what stands behind it is said of a plan that they name, out. */
import type { RelationMatch } from '../../model/match.js';
import type { Unit } from '../../model/unit.js';
import type { Cue, StatusLexicon } from './find-cues.js';

const PLAN =
  /^(?:plans?|bids?|proposals?|attempts?|moves?|schemes?|applications?|talks?|discussions|negotiations|deal|agreement|decision|offer|approach|intentions?|efforts?|hopes|idea|suggestions?|rumours?|reports|claims|speculation|threat)$/;
const OPENING = /^(?:,|and|but|that|after|as|because|although|though|since|before|until|once)$/;
const DETERMINER = /^(?:the|a|an|any|its|their|his|her|our|this|these|those)$/;
const FINITE = /^(?:is|are|was|were|has|have|had|will|would|could|may|might|looks?|appears?)$/;
const MOST_ADJECTIVES = 3;
/** Units of a date between a plan and what is said of it: "in the spring of 2015". */
const MOST_BETWEEN = 6;

/** Where the noun's phrase begins: at its owner, its determiner or itself. */
const phraseStart = (units: readonly Unit[], noun: number): number => {
  for (let at = noun - 1; at >= 0 && at >= noun - 1 - MOST_ADJECTIVES; at--) {
    const unit = units[at];
    if (unit?.lower === "'s") return at - 1;
    if (unit?.kind === 'organisation' || DETERMINER.test(unit?.lower ?? '')) return at;
    if (unit?.kind !== 'word') break;
  }
  return noun;
};

const opensClause = (units: readonly Unit[], at: number, lexicon: StatusLexicon): boolean => {
  const before = units[at - 1]?.lower;
  return before === undefined || OPENING.test(before) || lexicon.reporting.has(before);
};

/** Whether a verb, or a cue that stands for one, comes next behind the match, nothing but a date between. */
const isFollowed = (units: readonly Unit[], behind: number, after: readonly Cue[]): boolean => {
  for (let at = behind; at <= behind + MOST_BETWEEN; at++) {
    const unit = units[at];
    if (FINITE.test(unit?.lower ?? '') || (at === behind && after.some((cue) => cue.from === at)))
      return true;
    if (unit?.kind !== 'word' && unit?.kind !== 'number') return false;
  }
  return false;
};

/** "A's bid to take over B has been turned down", "after talks about joining B ended": not "A has a plan to …". */
export const isPlanSubject = (
  { clause: { units } }: RelationMatch,
  before: readonly Cue[],
  behind: number,
  after: readonly Cue[],
  lexicon: StatusLexicon,
): boolean =>
  before.some((cue) => {
    const noun = units.findIndex((unit, at) => at >= cue.from && at < cue.to && PLAN.test(unit.lower));
    return noun >= 0 && opensClause(units, phraseStart(units, noun), lexicon);
  }) && isFollowed(units, behind, after);

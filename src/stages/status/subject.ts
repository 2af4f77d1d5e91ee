/** A match in; where its subject ends, and whether its noun is itself a subject, out. */
import type { RelationMatch } from '../../model/match.js';
import type { Unit } from '../../model/unit.js';
import type { StatusLexicon } from './find-cues.js';

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|could|may|might|can)$/;
const NOUN_PHRASE = 4;

/** Whether organisations stand left of the trigger; an article or adjective of the match is no subject. */
export const isSubjectSide = ({ clause, extent, trigger }: RelationMatch): boolean =>
  clause.units.slice(extent.from, trigger.from).some((unit) => unit.kind === 'organisation');

const FLOATING = /^(?:both|all|each)$/;

/** "A and B will both close": the quantifier stands inside the verb group of those whom it refers to. */
const isFloating = (units: readonly Unit[], at: number, lexicon: StatusLexicon): boolean =>
  FLOATING.test(units[at]?.lower ?? '') &&
  lexicon.verbGroup.has(units[at - 1]?.lower ?? '') &&
  ownerOf(units, at) >= 0;

const ownerOf = (units: readonly Unit[], at: number): number =>
  units.findLastIndex((unit, index) => index < at && unit.kind === 'organisation');

/** End of what stands left of the trigger and belongs to the match: cues right of it are the verb's own. */
export const subjectEnd = (match: RelationMatch, lexicon: StatusLexicon): number => {
  const { units } = match.clause;
  const taken = new Set(match.arguments.flatMap((argument) => argument.units));
  // "A is in talks with B about a merger": what is said stands behind the first
  const first = units.findIndex((unit, at) => at < match.trigger.from && taken.has(unit));
  if (first < 0) return match.trigger.from;
  return isFloating(units, first, lexicon) ? ownerOf(units, first) + 1 : first + 1;
};

/** Whether a verb stands before the match whose object or complement it is: "There is no merger here". */
const isObject = (match: RelationMatch, lexicon: StatusLexicon): boolean => {
  const before = match.clause.units.slice(0, match.extent.from);
  const verb = before.findLastIndex((unit) => FINITE.test(unit.lower));
  return (
    verb >= 0 &&
    !before.slice(verb).some((unit) => unit.lower === 'that' || lexicon.reporting.has(unit.lower))
  );
};

/** Whether the trigger's noun is what the clause is about: "A and B's planned merger has …", not "A and B are in a merger". */
export const isSubject = (match: RelationMatch, lexicon: StatusLexicon): boolean => {
  const { aspect } = match.pattern;
  // "Merging A and B is an option"
  if (aspect !== 'noun' && (match.form !== 'gerund' || isSubjectSide(match))) return false;
  const between = match.clause.units.slice(subjectEnd(match, lexicon), match.trigger.from);
  return (
    (!isSubjectSide(match) && !isObject(match, lexicon)) ||
    (isSubjectSide(match) &&
      between.length <= NOUN_PHRASE &&
      !between.some((unit) => lexicon.verbGroup.has(unit.lower) && unit.lower !== "'s"))
  );
};

/**
 * A match in its clause in, the status that it asserts out: cues are read from the trigger outwards, each
 * acting on what it governs, the same way for every relation.
 */
import type { FoundCue, Judgement, RelationMatch } from '../model/match.js';
import { applyCue, type Level } from './status/cue-effects.js';
import { type Cue, findCues, type StatusLexicon } from './status/find-cues.js';
import { effectOn, isOfNeither } from './status/in-place.js';
import { withoutNotUntil } from './status/not-until.js';
import { isPlanSubject } from './status/plan-noun.js';
import { governing, ownCues, predicateCues, thatBefore } from './status/reach.js';
import { isSubject, isSubjectSide, subjectEnd } from './status/subject.js';
import { formLevel } from './status/verb-form.js';

export { indexCues, type StatusLexicon } from './status/find-cues.js';

const ASSERTING = new Set<string>(['undecided', 'considered', 'ruled_out', 'abandoned']);
const ASKING = /^(?:would|should|could|will|is|are|do|does|did|can|has|have)$/;
const OPEN = new Set<string>(['undecided', 'considered', 'ruled_out']);
const DEFINITE = new Set(['the', 'this', 'that', 'their', 'its', "'s"]);

const cuesBefore = (match: RelationMatch, lexicon: StatusLexicon): Cue[] => {
  const { units } = match.clause;
  const cues = findCues(units, 0, match.trigger.from, 'before', lexicon);
  if (!isSubjectSide(match)) return ownCues(units, cues, match.trigger.from, lexicon);
  const edge = subjectEnd(match, lexicon);
  const own = ownCues(
    units,
    // "has not made up its mind": a cue may hold the pronoun that the match takes
    cues.filter((cue) => cue.to > edge),
    match.trigger.from,
    lexicon,
  );
  const [asked] = askingCues(match, lexicon);
  const reached = asked?.from ?? match.extent.from;
  // "dissolve A and transfer its services to B": what ends A is not said of the transfer
  const shared = units.slice(match.extent.from, match.trigger.from).some((unit) => unit.lower === 'and');
  const left = cues.filter((cue) => cue.to <= reached && !(shared && cue.effect === 'ended'));
  return asked
    ? [...ownCues(units, left, reached, lexicon), asked, ...own]
    : [...governing(units, left, thatBefore(units, left, reached), lexicon), ...own];
};

/** Units that a verb may be told in whose object does what the trigger says: "called on A to take over B". */
const LONGEST_ASKING = 4;

/** "Asked A to take over B", "let A take over B": the verb whose object is the subject of the match. */
const askingCues = (match: RelationMatch, lexicon: StatusLexicon): Cue[] => {
  const { units } = match.clause;
  const at = match.trigger.from - 1;
  const subject = units[at]?.lower === 'to' ? at - 1 : at;
  if ((match.form !== 'base' && match.form !== '') || units[subject]?.kind !== 'organisation') return [];
  const { from } = match.extent;
  const found = findCues(units, Math.max(0, from - LONGEST_ASKING), from, 'object', lexicon);
  return found.filter((cue) => cue.to === from);
};

/** Units that a noun's head may be told in: "plans on ice". */
const LONGEST_HEAD = 4;

/** "Merger talks", "merger plans with B": the noun that the trigger's own noun stands before. */
const headCues = (match: RelationMatch, lexicon: StatusLexicon): Cue[] => {
  const { pattern, clause, trigger } = match;
  if (pattern.aspect !== 'noun') return [];
  const found = findCues(clause.units, trigger.to, trigger.to + LONGEST_HEAD, 'head', lexicon);
  return found.filter((cue) => cue.from === trigger.to);
};

/** Modals ask nothing: "might close if no partner is found" leaves the partner supposed. */
const MODAL = /^(?:could|may|might|can|should)$/;

/** Whether an "if" or "should" governs the match and nothing around it asserts anything: "has not decided whether it should" does. */
const isSupposed = (
  { clause: { units } }: RelationMatch,
  before: readonly Cue[],
  after: readonly Cue[],
): boolean => {
  const at = before.findLastIndex((cue) => cue.effect === 'hypothetical');
  const outer = before.slice(at + 1).filter((cue) => !MODAL.test(units[cue.from]?.lower ?? ''));
  // "whether A and B merge is undecided" tells of the question; "if the merger is blocked" supposes the block, too
  return (
    at >= 0 && !outer.some((cue) => ASSERTING.has(cue.effect)) && !after.some((cue) => OPEN.has(cue.effect))
  );
};

const CONDITION = /^(?:if|unless|whether)$/;

/** Whether an "if" governs even what is otherwise told whatever stands around it: "would close if it had no partner". */
const isConditional = (match: RelationMatch, before: readonly Cue[], after: readonly Cue[]): boolean =>
  before.some((cue) => CONDITION.test(match.clause.units[cue.from]?.lower ?? '')) &&
  isSupposed(match, before, after);

/** "If the merger proceeds" supposes a merger that is considered; "if A and B merged" and "if a merger …" assert nothing. */
const supposed = ({ pattern, clause, extent, trigger }: RelationMatch): Level => {
  const named = clause.units.slice(Math.max(0, extent.from - 1), trigger.from);
  return pattern.aspect === 'noun' && named.some((unit) => DEFINITE.has(unit.lower)) ? 'considered' : null;
};

const toFound = ({ source, effect, start, end }: Cue): FoundCue => ({
  source,
  effect,
  start,
  end,
});

/** Where what is said of a noun may begin: behind what it takes first, "a merger with B is an option for A". */
const predicateFrom = ({ clause, trigger, extent, arguments: found }: RelationMatch): number => {
  const taken = new Set(found.flatMap((argument) => argument.units));
  const first = clause.units.findIndex((unit, at) => at >= trigger.to && taken.has(unit));
  return first < 0 ? extent.to : first + 1;
};

/** "Would a merger of A and B help?" asserts nothing. */
const isQuestion = ({ clause }: RelationMatch): boolean =>
  clause.origin === 'sentence' && ASKING.test(clause.units[0]?.lower ?? '');

/** Judges one match; `cues` come innermost first. */
export const judgeStatus = (match: RelationMatch, lexicon: StatusLexicon): Judgement => {
  const { units } = match.clause;
  const before = cuesBefore(match, lexicon).toReversed();
  const behind = predicateFrom(match);
  const said = findCues(units, behind, units.length, 'after', lexicon);
  const isNoun =
    isSubject(match, lexicon) ||
    before.some((cue) => cue.to <= match.extent.from && units[cue.to - 1]?.lower !== 'that') ||
    isPlanSubject(match, before, behind, said, lexicon);
  const after = isNoun ? predicateCues(units, said, behind, lexicon) : [];
  const cues = withoutNotUntil(units, [...headCues(match, lexicon), ...before, ...after]);
  const form = formLevel(match, lexicon);
  const cued = cues.reduce<Level>((inner, cue) => applyCue(effectOn(match, cue), inner), form);
  const level = isOfNeither(match) ? applyCue('negated', cued) : cued;
  const hypothetical = isSupposed(match, before, after) || isQuestion(match);
  const fixed = match.match.status;
  const neutral = level === null && !hypothetical && fixed === null;
  const conditional = fixed !== null && isConditional(match, before, after);
  const told = hypothetical ? supposed(match) : (level ?? match.match.neutral);
  const asserted = conditional ? null : (fixed ?? told);
  return {
    status: asserted,
    neutral,
    cues: cues.map(toFound),
  };
};

/** A match in, what the form of its trigger's verb alone says of the status out. */
import type { RelationMatch } from '../../model/match.js';
import type { Level } from './cue-effects.js';
import type { StatusLexicon } from './find-cues.js';

const HAVE = /^(?:have|has|had|having|'ve)$/;
const BE = /^(?:is|are|was|were|be|been|being|'re)$/;

/** The have or be of a verb group. */
const auxiliaryOf = (group: readonly string[]): string | undefined =>
  group.find((word) => HAVE.test(word) || BE.test(word));

/** The auxiliaries and adverbs just before the trigger, nearest first. */
const verbGroup = (match: RelationMatch, lexicon: StatusLexicon): string[] => {
  const words: string[] = [];
  for (let at = match.trigger.from - 1; at >= 0; at--) {
    const lower = match.clause.units[at]?.lower ?? '';
    if (!lexicon.verbGroup.has(lower) && !lower.endsWith('ly')) break;
    words.push(lower);
  }
  return words;
};

/** "Arden and South CSUs to merge": nothing stands between the subject and its infinitive. */
const isHeadline = ({ clause, extent, trigger }: RelationMatch): boolean =>
  extent.from === trigger.from - 2 && extent.from === 0 && clause.units[extent.from]?.kind === 'organisation';

/** "Arden and South CSUs merge", "A and B now operate as one": subject and finite verb open the clause. */
const opensClause = ({ clause, extent, trigger }: RelationMatch, group: readonly string[]): boolean => {
  const subject = clause.units[trigger.from - 1 - group.length];
  return (
    (subject?.mention?.organisations.length ?? 0) > 1 &&
    clause.units.slice(0, extent.from).every((unit) => unit.lower === 'the' || unit.lower === 'both') &&
    !group.some((word) => word === 'to' || MODAL.test(word))
  );
};

/** "Closes", "is closed": the present tense, active or passive. */
const isPresent = ({ form }: RelationMatch, group: readonly string[]): boolean => {
  if (group.some((word) => word === 'to' || MODAL.test(word))) return false;
  const auxiliary = auxiliaryOf(group);
  return auxiliary ? PRESENT.test(auxiliary) && form !== 'gerund' : form === 'base' || form === 'third';
};

/** "Anglia CSU closes in June", "is disbanded on 1 April": the present tense before a date tells what is to come. */
const isScheduled = (match: RelationMatch, group: readonly string[]): boolean => {
  const { clause, extent } = match;
  return (
    isPresent(match, group) &&
    BEFORE_DATE.test(clause.units[extent.to]?.lower ?? '') &&
    DATE.test(
      clause.units
        .slice(extent.to, extent.to + DATE_REACH)
        .map((unit) => unit.lower)
        .join(' '),
    )
  );
};

const DATE_REACH = 6;
const PRESENT = /^(?:is|are)$/;

const BEFORE_DATE = /^(?:on|in|from|next|later|at)$/;
const DATE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|week|month|year|\d{4})\b/;

/** "Arden CSU axed", "Arden CSU swallowed by Anglia CSU": a headline leaves the auxiliary out. */
const isBareParticiple = ({ clause, trigger }: RelationMatch): boolean =>
  clause.units[trigger.from - 1]?.kind === 'organisation' &&
  (clause.units[trigger.from]?.lower.endsWith('ed') ?? false);

const AWAITING = /^(?:when|once|until|before|after|if|day|moment)$/;

/** "When Anglia CSU closes", "once they are merged": the present tense after a word for time tells what is to come. */
const isAwaited = (match: RelationMatch, group: readonly string[]): boolean => {
  const { units } = match.clause;
  if (!AWAITING.test(units[match.extent.from - 1]?.lower ?? '')) return false;
  // "said that few would notice when Anglia CSU closed": told of what is to come, the present is past
  const isReported =
    group.length === 0 && units.slice(0, match.extent.from - 1).some((unit) => unit.lower === 'would');
  return isPresent(match, group) || isReported;
};

const MODAL = /^(?:will|would|could|may|might|can|should|shall|must)$/;
const PREPOSITION = /^(?:of|at|by|from|to|with|in|for)$/;

/** Verbs whose past is no other than their infinitive, and pasts that patterns spell out. */
const UNCHANGING = /^(?:shut|put|split|quit|cut|bid|set|let|wound|brought|sold)$/;

const hasSingleSubject = ({ clause, trigger }: RelationMatch): boolean =>
  clause.units[trigger.from - 1]?.mention?.organisations.length === 1 &&
  !PREPOSITION.test(clause.units[trigger.from - 2]?.lower ?? '');

const isBare = ({ form }: RelationMatch): boolean => form === 'base' || form === '';

const isUnchanging = ({ clause, trigger }: RelationMatch): boolean =>
  UNCHANGING.test(clause.units[trigger.from]?.lower ?? '');

/** "…, with its staff transferring to South CSU" */
const isAbsolute = ({ clause: { units }, extent }: RelationMatch): boolean => {
  let at = extent.from - 1;
  while (AMOUNT.test(units[at]?.lower ?? '')) at--;
  return units[at]?.lower === 'with' && units[at - 1]?.lower === ',';
};

/** "…, with most of its staff" */
const AMOUNT = /^(?:most|all|some|many|much|part|parts|half|the|rest|remainder|of)$/;

/** What the verb group before an absolute construction says, which goes for the construction, too. */
const mainLevel = ({ clause: { units }, extent }: RelationMatch, lexicon: StatusLexicon): Level => {
  const isVerb = (at: number): boolean => lexicon.verbGroup.has(units[at]?.lower ?? '');
  let end = extent.from - 2;
  while (end > 0 && !isVerb(end - 1)) end--;
  let start = end;
  while (start > 0 && isVerb(start - 1)) start--;
  const group = units.slice(start, end).map((unit) => unit.lower);
  if (group.some((word) => UNSURE.test(word))) return 'considered';
  if (group.some((word) => word === 'to' || MODAL.test(word) || PRESENT.test(word))) return 'planned';
  return auxiliaryOf(group) ? 'effected' : null;
};

const UNSURE = /^(?:could|may|might)$/;

const isWanted = ({ clause, trigger }: RelationMatch, group: readonly string[]): boolean =>
  clause.units[trigger.from - 1 - group.length]?.kind === 'organisation' &&
  !group.some((word) => word === 'to' || MODAL.test(word));

const UNTIL = /^(?:until|till)$/;

/** "Was run by Circle until March": what lasted until a day is over. */
const isOver = ({ pattern, clause, extent }: RelationMatch, auxiliary: string | undefined): boolean =>
  pattern.aspect === 'state' &&
  /^(?:was|were|had|been)$/.test(auxiliary ?? '') &&
  UNTIL.test(clause.units[extent.to]?.lower ?? '');

/** What the trigger's own form says: have merged, are merging, merged; null for to merge, merging, merger. */
export const formLevel = (match: RelationMatch, lexicon: StatusLexicon): Level => {
  const { aspect } = match.pattern;
  if (aspect === 'noun') return null;
  const group = verbGroup(match, lexicon);
  const auxiliary = auxiliaryOf(group);
  if (isOver(match, auxiliary)) return 'ended';
  if (match.form === '' && aspect === 'state') return 'effected';
  if (match.form === 'gerund') {
    if (!auxiliary && isAbsolute(match)) return mainLevel(match, lexicon);
    if (!auxiliary || !BE.test(auxiliary)) return null;
    return aspect === 'state' || group.some((word) => HAVE.test(word)) ? 'effected' : 'planned';
  }
  if (match.form === 'base' && group[0] === 'to' && isHeadline(match)) return 'planned';
  // "the unit shut": one alone shuts, so this is the past
  if (isBare(match) && !auxiliary && group.length === 0 && isUnchanging(match) && hasSingleSubject(match))
    return 'effected';
  if (isAwaited(match, group) || isScheduled(match, group)) return 'planned';

  if (match.form === 'base' && !auxiliary && opensClause(match, group)) return 'effected';
  if (match.form === '' && isBareParticiple(match)) return 'effected';
  // "has been run by": a participle may look like an infinitive
  if (!auxiliary && (match.form === 'base' || match.form === ''))
    return aspect === 'state' && !group.includes('to') ? 'effected' : null;
  if (auxiliary === 'being') return aspect === 'state' ? 'effected' : 'planned';
  // "recommended that A be handed to B": what is wanted of A
  if (auxiliary === 'be') return isWanted(match, group) ? 'considered' : null;
  return 'effected';
};

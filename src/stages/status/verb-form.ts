/** A match in, what the form of its trigger's verb alone says of the status out. */
import type { RelationMatch } from '../../model/match.js';
import type { Level } from './cue-effects.js';
import type { StatusLexicon } from './find-cues.js';

const HAVE = /^(?:have|has|had|having|'ve)$/;
const BE = /^(?:is|are|was|were|be|been|being|'re)$/;

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

/** "Anglia CSU closes in June": the present tense before a date tells what is to come. */
const isScheduled = ({ clause, extent, form }: RelationMatch, group: readonly string[]): boolean =>
  (form === 'base' || form === 'third') &&
  !group.some((word) => word === 'to' || MODAL.test(word)) &&
  BEFORE_DATE.test(clause.units[extent.to]?.lower ?? '') &&
  DATE.test(
    clause.units
      .slice(extent.to, extent.to + 4)
      .map((unit) => unit.lower)
      .join(' '),
  );

const BEFORE_DATE = /^(?:on|in|from|next|later|at)$/;
const DATE =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|week|month|year|\d{4})\b/;

/** "Arden CSU axed", "Arden CSU swallowed by Anglia CSU": a headline leaves the auxiliary out. */
const isBareParticiple = ({ clause, trigger }: RelationMatch): boolean =>
  clause.units[trigger.from - 1]?.kind === 'organisation' &&
  (clause.units[trigger.from]?.lower.endsWith('ed') ?? false);

const AWAITING = /^(?:when|once|until|before|after|if)$/;

/** "When Anglia CSU closes", "once they merge": the present tense after a word for time tells what is to come. */
const isAwaited = ({ clause, extent, form }: RelationMatch, group: readonly string[]): boolean =>
  (form === 'base' || form === 'third') &&
  !group.some((word) => word === 'to' || MODAL.test(word)) &&
  AWAITING.test(clause.units[extent.from - 1]?.lower ?? '');

const MODAL = /^(?:will|would|could|may|might|can|should|shall|must)$/;
const PREPOSITION = /^(?:of|at|by|from|to|with|in|for)$/;

const hasSingleSubject = ({ clause, trigger }: RelationMatch): boolean =>
  clause.units[trigger.from - 1]?.mention?.organisations.length === 1 &&
  !PREPOSITION.test(clause.units[trigger.from - 2]?.lower ?? '');

/** What the trigger's own form says: have merged, are merging, merged; null for to merge, merging, merger. */
export const formLevel = (match: RelationMatch, lexicon: StatusLexicon): Level => {
  const { aspect } = match.pattern;
  if (aspect === 'noun') return null;
  const group = verbGroup(match, lexicon);
  const auxiliary = group.find((word) => HAVE.test(word) || BE.test(word));
  if (match.form === '' && aspect === 'state') return 'effected';
  if (match.form === 'gerund') {
    if (!auxiliary || !BE.test(auxiliary)) return null;
    return aspect === 'state' || group.some((word) => HAVE.test(word)) ? 'effected' : 'planned';
  }
  if (match.form === 'base' && group[0] === 'to' && isHeadline(match)) return 'planned';
  // "the unit shut": one alone shuts, so this is the past
  if (match.form === 'base' && !auxiliary && group.length === 0 && hasSingleSubject(match)) return 'effected';
  if (!auxiliary && (isAwaited(match, group) || isScheduled(match, group))) return 'planned';
  if (match.form === 'base' && !auxiliary && opensClause(match, group)) return 'effected';
  if (match.form === '' && isBareParticiple(match)) return 'effected';
  // "has been run by": a participle may look like an infinitive
  if (!auxiliary && (match.form === 'base' || match.form === ''))
    return aspect === 'state' && !group.includes('to') ? 'effected' : null;
  if (auxiliary === 'being') return aspect === 'state' ? 'effected' : 'planned';
  if (auxiliary === 'be') return null;
  return 'effected';
};

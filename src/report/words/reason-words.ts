/** A state in; why it is given, in one sentence, out. */
import type { State, Track, Verdict } from '../../model/timeline.js';
import { visible } from '../../model/visible-text.js';
import { reasonOf } from '../../reconcile/reasons.js';
import type { Facts } from '../facts.js';
import type { ReportClaim } from '../report-data.js';
import { forWords, onWords, sinceWords } from './date-words.js';
import { sayingWords, statusWords } from './status-words.js';

/** "HSJ reported on 4 December 2014, quoting Ann Lee,". */
const reportWords = (claim: ReportClaim, facts: Facts, verb = 'reported'): string => {
  const quoting = claim.speaker === null ? '' : `, quoting ${visible(claim.speaker)},`;
  return `${facts.sourceOf(claim)} ${verb} ${onWords(claim.reported)}${quoting}`;
};

/** What goes on from a day, and what happens on one. */
const LASTING: ReadonlySet<string> = new Set(['alliance', 'supply', 'office', 'independence']);

const eventWords = ({ event, status, relation }: ReportClaim): string => {
  if (event === null) return '';
  if (status === 'effected' && LASTING.has(relation)) return `, ${sinceWords(event)}`;
  return ` ${status === 'effected' || status === 'ended' ? onWords(event) : forWords(event)}`;
};

/** The report that the state begins with: the first that says what the state says. */
const leading = (state: State, facts: Facts): ReportClaim | undefined => {
  const claims = state.claims.flatMap((id) => facts.claimOf(id) ?? []);
  return claims.find(({ status }) => status === state.status) ?? claims[0];
};

const CHANGES: ReadonlySet<Verdict['verdict']> = new Set(['advances', 'reverses', 'ends', 'corrects']);

/** What stood before, and why it stands no more. */
const changeWords = (track: Track, state: State, facts: Facts): string => {
  const changed = track.verdicts.find(
    ({ claim, against, verdict }) =>
      CHANGES.has(verdict) && state.claims.includes(claim) && !state.claims.includes(against),
  );
  const before = changed && facts.claimOf(changed.against);
  if (!changed || !before || before.status === state.status) return '';
  return `; before, it was ${statusWords(before.relation, before.status)}, but ${reasonOf(changed.rule)}`;
};

const alsoWords = (state: State, claim: ReportClaim, facts: Facts): string => {
  const others = new Set(
    state.claims.flatMap((id) => {
      const other = facts.claimOf(id);
      return other && other.status === state.status && other.article !== claim.article ? other.article : [];
    }),
  );
  if (others.size === 0) return '';
  return others.size === 1 ? '; another article says so, too' : `; ${others.size} more articles say so, too`;
};

const overdueWords = (state: State, facts: Facts): string => {
  const due = state.claims.map((id) => facts.claimOf(id)).findLast((claim) => claim?.event);
  const when = due?.event ? forWords(due.event) : 'for a day';
  return `It was planned ${when}, that day has passed, and no report says that it was done`;
};

/** What is told by naming it needs no "that". */
const NAMED: Readonly<Record<string, string>> = {
  count: 'gave this figure',
  profile: 'gave this figure',
  office: 'named the post and its holder',
};

const toldWords = (claim: ReportClaim, facts: Facts): string => {
  const verb = claim.status === 'effected' || claim.figure !== null ? NAMED[claim.relation] : undefined;
  if (verb === undefined) {
    const saying = sayingWords(claim.relation, claim.status, claim.event !== null);
    return `${reportWords(claim, facts)} that it ${saying}${eventWords(claim)}`;
  }
  const told = claim.status === 'planned' ? verb.replace('figure', 'forecast') : verb;
  return `${reportWords(claim, facts, told)}${claim.event === null ? '' : eventWords(claim)}`.replace(
    /,$/,
    '',
  );
};

const reportedWords = (track: Track, state: State, claim: ReportClaim, facts: Facts): string =>
  `${toldWords(claim, facts)}${alsoWords(state, claim, facts)}${changeWords(track, state, facts)}`;

/** One sentence. */
export const reasonWords = (track: Track, state: State, facts: Facts): string => {
  const claim = leading(state, facts);
  if (state.overdue) return `${overdueWords(state, facts)}.`;
  if (state.rule === 'open-conflict')
    return 'Reports of this time contradict one another, and nothing settles it.';
  if (claim === undefined) return 'The reports are not held on this page.';
  if (state.inferred && state.rule !== null)
    return `No article says so: it follows, because ${reasonOf(state.rule)} (${reportWords(claim, facts).replace(/,$/, '')}).`;
  const doubt = state.rule === null ? '' : `; yet ${reasonOf(state.rule)}`;
  return `${reportedWords(track, state, claim, facts)}${doubt}.`;
};

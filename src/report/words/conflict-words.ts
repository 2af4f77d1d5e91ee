/** A conflict in; who says what, with figures and dates, and how it ended, in words, out. */
import type { Conflict } from '../../model/timeline.js';
import { visible } from '../../model/visible-text.js';
import { reasonOf } from '../../reconcile/reasons.js';
import type { Facts } from '../facts.js';
import type { ReportClaim } from '../report-data.js';
import { dateWords, forWords, onWords } from './date-words.js';
import { figureWords } from './figure-words.js';
import { statusWords } from './status-words.js';

export interface ConflictWords {
  readonly isOpen: boolean;
  /** "HSJ, 4 December 2014: 9 counted". */
  readonly sayings: readonly string[];
  readonly outcome: string;
}

const who = (claim: ReportClaim, facts: Facts): string =>
  `${facts.sourceOf(claim)}, ${dateWords(claim.reported)}`;

/** A figure is what differs, where there is one; else how far along the thing is, and for when. */
const saying = (claim: ReportClaim): string => {
  const status = statusWords(claim.relation, claim.status);
  const when =
    claim.event === null
      ? ''
      : ` ${claim.status === 'effected' ? onWords(claim.event) : forWords(claim.event)}`;
  return claim.figure === null
    ? `${status}${when}`
    : `${visible(figureWords(claim.figure))}, ${status}${when}`;
};

export const conflictWords = (conflict: Conflict, facts: Facts): ConflictWords => {
  const claims = conflict.claims.flatMap((id) => facts.claimOf(id) ?? []);
  const winner = conflict.prevails === null ? undefined : facts.claimOf(conflict.prevails);
  const reasons = conflict.resolution?.split(', ').map(reasonOf).join(', and ');
  return {
    isOpen: conflict.resolution === null,
    sayings: claims.map((claim) => `${who(claim, facts)}: ${saying(claim)}`),
    outcome:
      reasons === undefined
        ? 'Open: neither dates nor words tell which of them came later.'
        : `Settled${winner ? ` for ${who(winner, facts)}` : ''}, because ${reasons}.`,
  };
};

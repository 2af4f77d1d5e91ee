/** A judged match with the time expressions around it in, when it was reported and when it takes effect out. */
import type { Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { ClaimDates, Judgement, RelationMatch } from '../model/match.js';
import { liesBefore } from '../model/range.js';
import type { Span } from '../model/span.js';
import { type DatedTimex, isDated, type Timex, toClaimDate } from '../model/timex.js';
import type { Unit } from '../model/unit.js';
import { eventDate, spanOf } from './dates/event-date.js';
import { datesReport, isInPassing } from './dates/report-date.js';
import { termOf } from './dates/term-dates.js';

/** What surrounds a match. */
export interface DateContext {
  /** Time expressions of the sentences that the match's clause is made of. */
  readonly timexes: readonly Timex[];
  /** Units of the match's whole sentence. */
  readonly row: readonly Unit[];
  /** Triggers of other relations in the sentence. */
  readonly others: readonly Span[];
  readonly published: ClaimDate;
  /** The date of the chronicle's entry that it stands in. */
  readonly entry: DatedTimex | null;
  /** All forms of verbs of saying. */
  readonly reporting: ReadonlySet<string>;
}

/** What a match tells, and when: its term may tell that it is still to come or over. */
export interface DatedStatus extends ClaimDates {
  readonly status: Status;
}

const isOver = (entry: DatedTimex | null, published: ClaimDate): entry is DatedTimex =>
  entry !== null && liesBefore(entry, published);

/** Dates one match. `reported` is the article's own date unless the text says that it was made earlier. */
export const dateClaim = (
  match: RelationMatch,
  judgement: Judgement & { readonly status: Status },
  { timexes, row, others, published, entry, reporting }: DateContext,
): DatedStatus => {
  const trigger = spanOf(match.clause.units, match.trigger.from, match.trigger.to);
  const dated = timexes.filter(isDated);
  const ofReport = dated.filter((timex) => datesReport(row, timex, trigger, reporting));
  const report = ofReport.find(
    (timex) => liesBefore(timex, published) && !isInPassing(row, timex, reporting),
  );
  const reported = report ? toClaimDate(report) : published;
  const free = dated.filter((timex) => !ofReport.includes(timex));
  const term = termOf(match, judgement.status, row, free, reported);
  const event = term?.timex ?? eventDate(match, judgement, free, others, reported);
  return {
    // what happened at the date of a chronicle's entry is told by the article, all else was told then
    reported:
      report || !isOver(entry, published) || event?.start === entry.start ? reported : toClaimDate(entry),
    event: event && isDated(event) ? toClaimDate(event) : null,
    status: term?.status ?? judgement.status,
  };
};

/** An event and the article's date in, when it was reported and when it takes effect out. */
import type { Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import { fitsStatus } from '../model/fits-status.js';
import type { ClaimDates } from '../model/match.js';
import { liesBefore } from '../model/range.js';
import { type DatedTimex, toClaimDate } from '../model/timex.js';
import { eventTimes } from './event-times.js';
import type { EventMention } from './find-events.js';
import { outward } from './outward.js';
import { type DatingLexicon, timesOf } from './times-of.js';

/** What is over has the day on which it came about. */
const HAPPENED = new Set<Status>(['effected', 'ended', 'abandoned']);

const reportOf = ({ factuality }: EventMention, published: ClaimDate): ClaimDate | null => {
  for (const { predicate, name } of factuality.steps) {
    if (name !== 'report') continue;
    const found = timesOf(predicate).find(({ timex }) => liesBefore(timex, published));
    if (found) return toClaimDate(found.timex);
  }
  return null;
};

/** "October 2013: The regulator blocks the merger": what a chronicle tells in its own tense was done or said at the entry's date. */
const entryOf = (
  { predicate, factuality, source, sentence: { entry } }: EventMention,
  published: ClaimDate,
): ClaimDate | null => {
  // "the merged unit is known as C" tells nothing that happened
  if (!entry || !liesBefore(entry, published) || (source && factuality.steps.length === 0)) return null;
  const isAside = outward(predicate, 8).some(({ perfect, clause }) => perfect || clause === 'relative');
  return isAside ? null : toClaimDate(entry);
};

/** Whether a time is the narrower of two that hold each other: "on 1 October" in "2020". */
const isWithin = (one: Pick<DatedTimex, 'from' | 'to'>, other: Pick<DatedTimex, 'from' | 'to'>): boolean =>
  one.from !== null &&
  other.from !== null &&
  one.to !== null &&
  other.to !== null &&
  one.from >= other.from &&
  one.to <= other.to &&
  (one.from !== other.from || one.to !== other.to);

/** "Agreed to merge on Tuesday": of a day of the week that is told of a past decision, the deciding is meant. */
const isOfDecision = ({ assumptions }: DatedTimex, { factuality }: EventMention, status: Status): boolean =>
  status === 'planned' &&
  assumptions.includes('week-from-article') &&
  factuality.steps.some(({ name, predicate }) => name !== 'report' && predicate.past && predicate.finite);

/** "The alliance will end next March": what is over only then. */
const isToEnd = ({ factuality }: EventMention, status: Status): boolean =>
  status === 'ended' &&
  factuality.steps.some(({ name }) => name === 'undo' || name === 'stop') &&
  !factuality.steps.some(({ predicate }) => predicate.past || predicate.perfect);

/** Dates one event. `reported` is the article's own date unless the text says that it was made earlier. */
export const dateEvent = (
  mention: EventMention,
  status: Status,
  published: ClaimDate,
  lexicon: DatingLexicon,
): ClaimDates => {
  const entry = entryOf(mention, published);
  const isDone = HAPPENED.has(status);
  const reported = reportOf(mention, published) ?? (isDone ? null : entry) ?? published;
  if (status === 'ruled_out' || status === 'undecided') return { reported, event: null };
  const [found] = eventTimes(mention, status, lexicon)
    .toSorted((a, b) => (isWithin(a.timex, b.timex) ? -1 : isWithin(b.timex, a.timex) ? 1 : 0))
    .filter(({ timex }) => fitsStatus(timex, status, published) || isToEnd(mention, status))
    .filter(({ timex }) => !isOfDecision(timex, mention, status))
    // "June 2014: they have merged by now"
    .filter(
      ({ timex }) =>
        timex.start !== mention.sentence.entry?.start || !liesBefore(timex, published) || entry !== null,
    );
  const happened = isDone && mention.frame.aspect !== 'state' ? entry : null;
  const event = found ? toClaimDate(found.timex) : happened;
  // who gives up by saying so did it then, and the article tells it now
  const isSame = status === 'abandoned' && event !== null && event.start === reported.start;
  return { reported: isSame ? published : reported, event };
};

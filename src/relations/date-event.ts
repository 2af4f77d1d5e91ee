/** An event and the article's date in, when it was reported and when it takes effect out. */
import type { Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import type { ClaimDates } from '../model/match.js';
import type { Predicate } from '../model/predicate.js';
import { type DatedTimex, isDated, type Timex, toClaimDate } from '../model/timex.js';
import type { EventMention } from './find-events.js';

interface Time {
  readonly timex: DatedTimex;
  readonly preposition: string;
}

const complementTimes = ({ part, object, second, phrases }: Predicate): Predicate['times'] =>
  part === 'noun'
    ? []
    : [object, second, ...phrases.map((one) => one.object)]
        .filter((phrase) => phrase !== null && phrase.head.tag !== 'name')
        .flatMap((phrase) => (phrase?.times ?? []).map((token) => ({ token, preposition: '' })));

/** Times of a predicate, and of what it takes as complement: "came to an end in May". */
const timesOf = (predicate: Predicate): readonly Time[] =>
  [...predicate.times, ...complementTimes(predicate)].flatMap(({ token, preposition }) => {
    const { timex } = token;
    return timex && isDated(timex) && timex.role === undefined ? [{ timex, preposition }] : [];
  });

/** A plan lies ahead of the article, what has happened behind it; open or unknown bounds rule nothing out. */
const fitsStatus = (timex: Timex, status: Status, reported: ClaimDate): boolean => {
  if (status === 'effected' || status === 'ended' || status === 'abandoned')
    return timex.from === null || reported.to === null || timex.from <= reported.to;
  return timex.to === null || reported.from === null || timex.to >= reported.from;
};

/** Governors whose own times are the event's: what is completed, begins, takes effect or is moved. */
const DATING = new Set(['complete', 'delay', 'undo', 'stop']);
const EFFECTIVE = new Set([
  'take effect',
  'take place',
  'go through',
  'go ahead',
  'happen',
  'start',
  'begin',
  'come into effect',
  'come into force',
  'go live',
  'complete',
  'follow',
  'due',
  'be',
]);
const MOVED = new Set(['to', 'until', 'till']);

/** "Until 2016" of a timex that reaches up to 2016: the year itself. */
const target = (timex: DatedTimex): DatedTimex => {
  const bound = timex.edtf.startsWith('../') ? parseEdtf(timex.edtf.slice(3)) : null;
  return bound ? { ...timex, edtf: bound.edtf, from: bound.from, to: bound.to } : timex;
};

const isEarlier = (timex: Timex, published: ClaimDate): boolean =>
  timex.to !== null && published.from !== null && timex.to < published.from;

const reportOf = ({ factuality }: EventMention, published: ClaimDate): ClaimDate | null => {
  for (const { predicate, name } of factuality.steps) {
    if (name !== 'report') continue;
    const found = timesOf(predicate).find(({ timex }) => isEarlier(timex, published));
    if (found) return toClaimDate(found.timex);
  }
  return null;
};

/** "…, to take effect on 1 April", "…, which will start in May": said of the event beside what governs it. */
const effective = ({ predicate, factuality, sentence: { reading } }: EventMention): readonly Time[] => {
  const chain = new Set([predicate, ...factuality.steps.map(({ predicate: one }) => one)]);
  return reading.predicates
    .filter((one) => EFFECTIVE.has(one.lemma) || (one.lemma === 'take' && one.object?.lemma === 'effect'))
    .filter(
      ({ governor, subject }) =>
        (governor !== null && chain.has(governor.predicate)) ||
        (subject !== null && subject === predicate.phrase),
    )
    .flatMap(timesOf);
};

/** Times that belong to the event, nearest first. */
const candidates = (mention: EventMention, status: Status): readonly Time[] => {
  const { predicate, factuality } = mention;
  const own = timesOf(predicate);
  const stages = factuality.steps.filter(
    ({ name, predicate: one }) =>
      one !== predicate &&
      (name === 'complete' ||
        name === 'come-about' ||
        name === 'carry' ||
        (name === 'delay' && status === 'planned') ||
        ((name === 'undo' || name === 'stop') && (status === 'abandoned' || status === 'ended'))),
  );
  const moved = stages
    .filter(({ name }) => name === 'delay')
    .flatMap(({ predicate: one }) => timesOf(one))
    .filter(({ preposition }) => MOVED.has(preposition))
    .map(({ timex, preposition }) => ({ timex: target(timex), preposition }));
  if (moved.length > 0) return moved;
  if (status === 'abandoned') {
    const stopped = stages.filter(({ name }) => name === 'stop' || name === 'undo');
    const times = stopped.flatMap(({ predicate: one }) => timesOf(one));
    return times.length > 0 || !stopped.some(({ predicate: one }) => one.past || one.perfect) ? times : own;
  }
  const completing = [...stages.flatMap(({ predicate: one }) => timesOf(one)), ...effective(mention)];
  return [
    ...(predicate.part === 'noun' ? completing : []),
    ...own,
    ...(predicate.part === 'noun' ? [] : completing),
  ];
};

/** Whether a time is the narrower of two that hold each other: "on 1 October" in "2020". */
const isWithin = (one: Timex, other: Timex): boolean =>
  one.from !== null &&
  other.from !== null &&
  one.to !== null &&
  other.to !== null &&
  one.from >= other.from &&
  one.to <= other.to &&
  (one.from !== other.from || one.to !== other.to);

/** Dates one event. `reported` is the article's own date unless the text says that it was made earlier. */
export const dateEvent = (mention: EventMention, status: Status, published: ClaimDate): ClaimDates => {
  const reported = reportOf(mention, published) ?? published;
  if (status === 'ruled_out' || status === 'undecided') return { reported, event: null };
  const [found] = candidates(mention, status)
    .toSorted((a, b) => (isWithin(a.timex, b.timex) ? -1 : isWithin(b.timex, a.timex) ? 1 : 0))
    .filter(({ timex }) => DATING.size > 0 && fitsStatus(timex, status, published));
  return { reported, event: found ? toClaimDate(found.timex) : null };
};

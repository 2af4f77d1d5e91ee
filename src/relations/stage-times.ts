/** An event in, the times of what governs it out: its stages, its new date where it is moved, the day on which it is given up. */
import type { Status } from '../model/claim.js';
import { untilDate } from '../model/until.js';
import type { EventMention } from './find-events.js';
import { type DatingLexicon, type Time, timesOf } from './times-of.js';

const MOVED = new Set(['to', 'until', 'till']);

/** Classes whose own times are the event's, by what they make of it. */
const STOPPING = new Set(['undo', 'stop', 'refuse']);
const COURSE = new Set(['complete', 'come-about', 'carry']);

/** Whether a step of what governs an event is taken at another time: "ahead of the merger", "talks on a merger". */
const isElsewhere = (
  { predicate, factuality, frame }: EventMention,
  step: number,
  { otherTimes, courses, signings }: DatingLexicon,
): boolean =>
  (frame.relation !== 'alliance' && signings.has(factuality.steps[step]?.predicate.lemma ?? '')) ||
  (step <= 1 && otherTimes.has(predicate.governor?.as ?? '')) ||
  factuality.steps.slice(0, step).some((one) => courses.has(one.predicate.lemma));

/** What governs the event and tells a stage of it. */
export const stagesOf = (
  mention: EventMention,
  status: Status,
  lexicon: DatingLexicon,
): EventMention['factuality']['steps'] =>
  mention.factuality.steps.filter(
    ({ name, predicate: one }, n) =>
      one !== mention.predicate &&
      ((COURSE.has(name) && !isElsewhere(mention, n, lexicon)) ||
        (name === 'delay' && status === 'planned') ||
        (STOPPING.has(name) && (status === 'abandoned' || status === 'ended'))),
  );

/** "A told B on Friday that it would not go ahead": who takes part gives it up by saying so. */
const withdrawalTimes = ({ factuality, roles }: EventMention): readonly Time[] => {
  const ids = new Set(roles.flatMap(({ named }) => named.map(({ organisation }) => organisation.id)));
  const say = factuality.steps.at(-1);
  const speakers = say?.predicate.subject?.head.unit?.mention?.organisations ?? [];
  return say?.name === 'report' && say.predicate.past && speakers.some(({ id }) => ids.has(id))
    ? timesOf(say.predicate)
    : [];
};

/** "…, but the date has slipped to October": the day itself is what is moved. */
const dayTimes = (
  { predicate, sentence: { reading } }: EventMention,
  { days, delays }: DatingLexicon,
): readonly Time[] =>
  reading.predicates
    .filter(
      ({ at, lemma, subject }) => at > predicate.at && delays.has(lemma) && days.has(subject?.lemma ?? ''),
    )
    .flatMap(timesOf);

/** "Delayed from April to July", "the date has slipped to July": the new date. */
export const movedTimes = (
  mention: EventMention,
  status: Status,
  lexicon: DatingLexicon,
): readonly Time[] => {
  const delayed = stagesOf(mention, status, lexicon)
    .filter(({ name }) => name === 'delay')
    .flatMap(({ predicate }) => timesOf(predicate));
  return [...delayed, ...(status === 'planned' ? dayTimes(mention, lexicon) : [])]
    .filter(({ preposition }) => MOVED.has(preposition))
    .map(({ timex, preposition }) => ({ timex: untilDate(timex), preposition }));
};

/** Of a plan given up, only the giving up has a date. */
export const stopTimes = (mention: EventMention, lexicon: DatingLexicon): readonly Time[] => {
  const stopped = stagesOf(mention, 'abandoned', lexicon).filter(({ name }) => STOPPING.has(name));
  const times = stopped.flatMap(({ predicate }) => timesOf(predicate));
  if (times.length === 0) times.push(...withdrawalTimes(mention));
  return times.length > 0 || !stopped.some(({ predicate }) => predicate.past || predicate.perfect)
    ? times
    : timesOf(mention.predicate);
};

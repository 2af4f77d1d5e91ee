/** An event in, the times that its clause and those around it give it out: best first, only those of the surest sort. */
import type { Status } from '../model/claim.js';
import { parseEdtf } from '../model/edtf.js';
import type { NounPhrase } from '../model/predicate.js';
import type { DatedTimex } from '../model/timex.js';
import type { EventMention } from './find-events.js';
import {
  accompanyingTimes,
  adjoiningTimes,
  namedDayTimes,
  resultTimes,
  sharedTimes,
  simultaneousTimes,
} from './neighbour-times.js';
import { comingAt, type DatingLexicon, namingTimes, type Time, timesOf } from './times-of.js';

const MOVED = new Set(['to', 'until', 'till']);
const UNTIL = new Set(['until', 'till']);

/** "Until 2016" of a timex that reaches up to 2016: the year itself. */
const target = (timex: DatedTimex): DatedTimex => {
  const bound = timex.edtf.startsWith('../') ? parseEdtf(timex.edtf.slice(3)) : null;
  return bound ? { ...timex, edtf: bound.edtf, from: bound.from, to: bound.to } : timex;
};

/** Whether a phrase is the other one or stands inside of it: "the merger of A with B, completed in May". */
const holds = (phrase: NounPhrase, other: NounPhrase, depth = 0): boolean =>
  phrase === other ||
  (depth < 4 &&
    [...phrase.members, ...phrase.equals, ...phrase.phrases.map(({ object }) => object)].some((one) =>
      holds(one, other, depth + 1),
    ));

/** "…, to take effect on 1 April", "…, which will start in May", "– due in June –": said of the event beside what governs it. */
const comingTimes = (
  { predicate, factuality, sentence: { reading } }: EventMention,
  { coming }: DatingLexicon,
): readonly Time[] => {
  const chain = new Set([predicate, ...factuality.steps.map(({ predicate: one }) => one)]);
  const { phrase } = predicate;
  return reading.predicates.flatMap((one) => {
    const times = comingAt(one, coming);
    if (times.length === 0) return [];
    const { governor, subject } = one;
    const isSaidOfIt =
      (governor !== null && chain.has(governor.predicate)) ||
      (subject !== null && phrase !== null && holds(phrase, subject));
    return isSaidOfIt ? times : [];
  });
};

/** Classes whose own times are the event's, by what they make of it. */
const STOPPING = new Set(['undo', 'stop', 'refuse']);
const COURSE = new Set(['complete', 'come-about', 'carry']);

const stagesOf = (
  { predicate, factuality }: EventMention,
  status: Status,
): EventMention['factuality']['steps'] =>
  factuality.steps.filter(
    ({ name, predicate: one }) =>
      one !== predicate &&
      (COURSE.has(name) ||
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

/** Of a plan given up, only the giving up has a date. */
const stopTimes = (mention: EventMention): readonly Time[] => {
  const stopped = stagesOf(mention, 'abandoned').filter(({ name }) => STOPPING.has(name));
  const times = stopped.flatMap(({ predicate }) => timesOf(predicate));
  if (times.length === 0) times.push(...withdrawalTimes(mention));
  return times.length > 0 || !stopped.some(({ predicate }) => predicate.past || predicate.perfect)
    ? times
    : timesOf(mention.predicate);
};

const NEIGHBOURS = [
  namedDayTimes,
  resultTimes,
  adjoiningTimes,
  sharedTimes,
  simultaneousTimes,
  accompanyingTimes,
];

/** Times of an event's own clause and of what becomes of it; where it has none, of the clauses that happen with it. */
export const eventTimes = (
  mention: EventMention,
  status: Status,
  lexicon: DatingLexicon,
): readonly Time[] => {
  const { predicate } = mention;
  const stages = stagesOf(mention, status);
  const moved = stages
    .filter(({ name }) => name === 'delay')
    .flatMap(({ predicate: one }) => timesOf(one))
    .filter(({ preposition }) => MOVED.has(preposition))
    .map(({ timex, preposition }) => ({ timex: target(timex), preposition }));
  if (moved.length > 0) return moved;
  if (status === 'abandoned') return stopTimes(mention);
  const own = [...namingTimes(predicate, mention.sentence.reading.tokens), ...timesOf(predicate)];
  const coming = [...stages.flatMap(({ predicate: one }) => timesOf(one)), ...comingTimes(mention, lexicon)];
  const told = predicate.part === 'noun' ? [...coming, ...own] : [...own, ...coming];
  // what lasted until then ended then
  if (status === 'ended')
    return told.map((time) => (UNTIL.has(time.preposition) ? { ...time, timex: target(time.timex) } : time));
  if (told.length > 0) return told;
  for (const find of NEIGHBOURS) {
    const times = find(mention, lexicon);
    if (times.length > 0) return times;
  }
  return [];
};

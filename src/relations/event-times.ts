/** An event in, the times that its clause and those around it give it out: best first, only those of the surest sort. */
import type { Status } from '../model/claim.js';
import type { NounPhrase } from '../model/predicate.js';
import { untilDate } from '../model/until.js';
import { beginningTimes, dealTimes, sinceTimes } from './described-times.js';
import type { EventMention } from './find-events.js';
import {
  accompanyingTimes,
  adjoiningTimes,
  namedDayTimes,
  resultTimes,
  simultaneousTimes,
} from './neighbour-times.js';
import { endingTimes, frontedTimes, sharedTimes } from './shared-times.js';
import { movedTimes, stagesOf, stopTimes } from './stage-times.js';
import { comingAt, type DatingLexicon, namingTimes, type Time, timesOf, UNTIL } from './times-of.js';

/** Whether a phrase is the other one or stands inside of it: "the merger of A with B, completed in May". */
const holds = (phrase: NounPhrase, other: NounPhrase, depth = 0): boolean =>
  phrase === other ||
  (depth < 4 &&
    [...phrase.members, ...phrase.equals, ...phrase.phrases.map(({ object }) => object)].some((one) =>
      holds(one, other, depth + 1),
    ));

const AHEAD = new Set<Status>(['planned', 'considered']);

/** "…, to take effect on 1 April", "…, which will start in May", "– due in June –": said of the event beside what governs it. */
const comingTimes = (
  { predicate, factuality, sentence: { reading } }: EventMention,
  status: Status,
  { coming, courses, happening }: DatingLexicon,
): readonly Time[] => {
  const steps = factuality.steps.map(({ predicate: one }) => one);
  const course = steps.findIndex(({ lemma }) => courses.has(lemma));
  const chain = new Set([predicate, ...(course < 0 ? steps : steps.slice(0, course))]);
  const { phrase } = predicate;
  return reading.predicates.flatMap((one) => {
    const times = comingAt(one, coming);
    if (times.length === 0) return [];
    // "the closure, which had been due in April, will be later"
    if (AHEAD.has(status) && one.past && one.perfect) return [];
    const { governor, subject } = one;
    if (subject && courses.has(subject.lemma)) return [];
    // "the business case for their merger, which takes place in May": no case takes place
    const isLast =
      one.clause === 'relative' && happening.has(`${one.lemma} ${one.object?.lemma ?? ''}`.trim());
    const isSaidOfIt =
      (governor !== null && chain.has(governor.predicate)) ||
      (subject !== null &&
        phrase !== null &&
        (holds(phrase, subject) || (isLast && phrase.to <= one.from && holds(subject, phrase))));
    return isSaidOfIt ? times : [];
  });
};

/** "Expects to approve the merger of A and B in July": the time behind the object is that of the approving. */
const isApprovals = ({ predicate, factuality }: EventMention): boolean => {
  const step = factuality.steps.find((one) => one.predicate === predicate.governor?.predicate);
  return (
    step?.name === 'approve' &&
    predicate.part === 'noun' &&
    predicate.governor?.as === 'object' &&
    !(step.predicate.past || step.predicate.perfect || step.predicate.passive)
  );
};

const isState = ({ frame }: EventMention): boolean => frame.relation === 'alliance';

/** "Since 2021 their partnership has been a formal one": how long an arrangement has lasted. */
const stateTimes = (mention: EventMention, { results }: DatingLexicon): readonly Time[] => {
  const { governor, part } = mention.predicate;
  if (!isState(mention) || part !== 'noun' || governor?.as !== 'subject') return [];
  if (governor.predicate.past || !results.has(governor.predicate.lemma)) return [];
  return timesOf(governor.predicate).filter(({ timex }) => timex.bound === 'since');
};

/** "In 2017 to begin with, and since 2021 as formal partners": the present form. */
const latestSince = (times: readonly Time[]): readonly Time[] =>
  times.toSorted((a, b) => {
    const [one, other] = [a, b].map(({ timex }) => (timex.bound === 'since' ? (timex.from ?? '') : ''));
    return one === other ? 0 : (one ?? '') > (other ?? '') ? -1 : 1;
  });

const NEIGHBOURS = [
  namedDayTimes,
  resultTimes,
  adjoiningTimes,
  sharedTimes,
  endingTimes,
  frontedTimes,
  simultaneousTimes,
  accompanyingTimes,
  sinceTimes,
  dealTimes,
];

/** Times of an event's own clause and of what becomes of it; where it has none, of the clauses that happen with it. */
export const eventTimes = (
  mention: EventMention,
  status: Status,
  lexicon: DatingLexicon,
): readonly Time[] => {
  const { predicate } = mention;
  const stages = stagesOf(mention, status, lexicon);
  const moved = movedTimes(mention, status, lexicon);
  if (moved.length > 0) return moved;
  if (status === 'abandoned') return stopTimes(mention, lexicon);
  const own = [
    ...namingTimes(predicate, mention.sentence.reading.tokens),
    ...(isApprovals(mention) ? [] : timesOf(predicate)),
  ];
  const coming = [
    ...stages.flatMap(({ predicate: one }) => timesOf(one)),
    ...comingTimes(mention, status, lexicon),
  ];
  const told = predicate.part === 'noun' ? [...coming, ...own] : [...own, ...coming];
  // what lasted until then ended then
  if (status === 'ended')
    return told.map((time) =>
      UNTIL.has(time.preposition) ? { ...time, timex: untilDate(time.timex) } : time,
    );
  told.push(...stateTimes(mention, lexicon), ...(isState(mention) ? beginningTimes(mention, lexicon) : []));
  // "will work together until 2016": what lasts until then did not begin then
  const starts = told.filter(({ preposition }) => !UNTIL.has(preposition));
  if (told.length > 0) return isState(mention) ? latestSince(starts) : starts;
  for (const find of NEIGHBOURS) {
    const times = find(mention, lexicon);
    if (times.length > 0) return times;
  }
  return [];
};

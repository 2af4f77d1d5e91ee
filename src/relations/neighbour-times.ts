/** An event whose own clause has no time in, the times of clauses that happen with it out, one rule a function. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Token } from '../model/token.js';
import { untilDate } from '../model/until.js';
import type { EventMention } from './find-events.js';
import { outward } from './outward.js';
import { type DatingLexicon, dated, type Time, timesOf } from './times-of.js';

/** "Will merge to form one trust in April", "ceased to exist in May": what it is done to become, and what it is the first of. */
export const resultTimes = (
  { predicate, sentence: { reading } }: EventMention,
  { results }: DatingLexicon,
): readonly Time[] => {
  const { governor } = predicate;
  // "the first to close, in May, was A"
  if (governor?.as === 'equation') return timesOf(governor.predicate);
  if (predicate.part === 'noun') return [];
  return reading.predicates
    .filter((one) => one.governor?.predicate === predicate && one.governor.as === 'complement')
    .filter(({ lemma }) => results.has(lemma))
    .flatMap(timesOf);
};

/** "The date for the merger is 1 April", "1 April was named as the date of it", "agreed with a date of 1 April". */
export const namedDayTimes = (
  { predicate, factuality, sentence: { reading } }: EventMention,
  { days }: DatingLexicon,
): readonly Time[] => {
  const isDay = (phrase: NounPhrase | null | undefined): boolean => phrase != null && days.has(phrase.lemma);
  const chain = [predicate, ...factuality.steps.map(({ predicate: one }) => one)];
  const own = outward(predicate, 2).find(({ part, phrase }) => part === 'noun' && isDay(phrase));
  const host = own?.governor?.predicate;
  if (host && (host.lemma === 'be' || own.governor?.as === 'as' || own.governor?.as === 'object')) {
    const times = timesOf(host);
    if (times.length > 0) return times;
  }
  return reading.predicates
    .filter(({ part, phrase, governor }) => part === 'noun' && isDay(phrase) && governor !== null)
    .filter(
      ({ governor }) => governor !== null && governor.as !== 'subject' && chain.includes(governor.predicate),
    )
    .flatMap(timesOf);
};

/** The time right before a position, with nothing but a comma or "is" between. */
const timeBefore = (tokens: readonly Token[], at: number): readonly Time[] => {
  const last = tokens[at - 1]?.tag === ',' || tokens[at - 1]?.lemma === 'be' ? at - 2 : at - 1;
  const token = tokens[last];
  return token?.tag === 'time' ? dated([{ token, preposition: tokens[last - 1]?.lower ?? '' }]) : [];
};

/** Where the predicate's clause begins: at the last such conjunction before it, with no other verb between. */
const markerOf = ({ predicate, sentence: { reading } }: EventMention, marker: string): number => {
  const at = reading.tokens.findLastIndex(
    ({ lower }, n) => n < predicate.from && (lower === marker || lower === `${marker} that`),
  );
  const parted = reading.predicates.some(
    (one) => one.part !== 'noun' && one.finite && one.at > at && one.at < predicate.at,
  );
  return parted ? -1 : at;
};

/** The predicate at the head of its clause: in "the day that A agreed to buy B" it is agree. */
export const topOf = (predicate: Predicate): Predicate => {
  let top = predicate;
  for (let n = 0; top.governor && top.clause !== 'relative' && n < 8; n++) top = top.governor.predicate;
  return top;
};

/** "On 1 April, when A and B merged", "1 April, the day that A bought B", "it will be May before they merge". */
export const adjoiningTimes = (mention: EventMention, { moments }: DatingLexicon): readonly Time[] => {
  const { predicate, sentence } = mention;
  const { tokens, phrases, predicates } = sentence.reading;
  const when = markerOf(mention, 'when');
  if (when > 0) {
    // "was Assura until 2012, when B bought it": what ended then is another thing
    const times = timeBefore(tokens, when).map((time) => ({ ...time, timex: untilDate(time.timex) }));
    // "the number fell on Sunday to 195, when the mergers took effect"
    const { clause, marker } = topOf(predicate);
    const main =
      clause === 'time' && marker === 'when' && predicates.findLast((one) => one.finite && one.at < when);
    return times.length > 0 || !main ? times : timesOf(main);
  }
  const before = predicate.marker === 'before' ? markerOf(mention, 'before') : -1;
  const host = predicates.find((one) => one.lemma === 'be' && one.end >= before && one.at < before);
  if (before > 0 && host?.subject?.lemma === 'it') return timeBefore(tokens, before);
  const top = topOf(predicate);
  const moment = phrases.find(({ lemma, clauses }) => moments.has(lemma) && clauses.includes(top));
  return moment ? timeBefore(tokens, moment.from) : [];
};

/** "The names change on 1 April, alongside the transfer of its services". */
export const accompanyingTimes = (
  { predicate: { governor, part } }: EventMention,
  { accompanying }: DatingLexicon,
): readonly Time[] =>
  part === 'noun' && governor && accompanying.has(governor.as) ? timesOf(governor.predicate) : [];

/** "It took them on when the unit was closed last October"; a state goes on before and after. */
export const simultaneousTimes = ({
  frame,
  predicate,
  sentence: { reading },
}: EventMention): readonly Time[] => {
  if (frame.aspect === 'state') return [];
  const verbs = reading.predicates.filter(({ part, finite }) => part !== 'noun' && finite);
  const next = verbs.filter(({ at }) => at > predicate.at).toSorted((a, b) => a.at - b.at)[0];
  return next?.clause === 'time' && next.marker === 'when' ? timesOf(next) : [];
};

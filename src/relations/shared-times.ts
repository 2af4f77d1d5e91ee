/** An event whose own clause has no time in, the times out that it shares with a clause before it, one rule a function. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { EventMention } from './find-events.js';
import { topOf } from './neighbour-times.js';
import { type DatingLexicon, dated, type Time, timesOf } from './times-of.js';

const isSame = (one: NounPhrase | null, other: NounPhrase | null): boolean => one !== null && one === other;

/** "Will lose their boards in May and be one trust": verbs that share an auxiliary share a time that only one has. */
export const sharedTimes = (
  { predicate, sentence: { reading } }: EventMention,
  { results, ends }: DatingLexicon,
): readonly Time[] => {
  const joined = (one: Predicate): boolean =>
    one.modal !== '' && one.modal === predicate.modal && isSame(one.subject, predicate.subject);
  // "A was abolished in May and B taken over by C"
  const first = predicate.subject?.from ?? 0;
  if (predicate.clause === 'participle' && predicate.passive && reading.tokens[first - 1]?.tag === 'cc') {
    const last = reading.predicates.findLast(({ finite, at }) => finite && at < first);
    return last?.passive ? timesOf(last) : [];
  }
  for (let one = predicate.beside; one && joined(one); one = one.beside) {
    const times = timesOf(one);
    if (times.length > 0) return times;
  }
  const next = reading.predicates.find(({ beside }) => beside === predicate);
  // "will take over B and rebuild it by 2025": only what it becomes, or an end, is told as one with it
  return next && joined(next) && (results.has(next.lemma) || ends.has(next.lemma)) ? timesOf(next) : [];
};

/** Conjunctions of what happens meanwhile. */
const MEANWHILE = new Set(['while', 'whereas', 'and']);

/** Modals of a plain future, as the present is one beside a time to come. */
const FUTURE = new Set(['', 'will', 'be to', 'shall']);

const isMain = ({ part, finite, clause, marker }: Predicate): boolean =>
  part !== 'noun' && finite && (clause === 'main' || (clause === 'time' && MEANWHILE.has(marker)));

/** The main clause before the event's own, where both are told as of one time and nothing parts them. */
const mainBefore = (
  { predicate, sentence: { reading } }: EventMention,
  { afterwards }: DatingLexicon,
): Predicate | undefined => {
  const top = topOf(predicate);
  if (!isMain(top) || top.times.length > 0 || top.adverbs.some((adverb) => afterwards.has(adverb)))
    return undefined;
  const host = reading.predicates
    .filter((one) => isMain(one) && one.at < top.at)
    .toSorted((a, b) => b.at - a.at)[0];
  const isOfOneTime =
    host !== undefined &&
    host.past === top.past &&
    (host.modal === top.modal || (FUTURE.has(host.modal) && FUTURE.has(top.modal))) &&
    host.perfect === top.perfect &&
    host.clause === 'main';
  return isOfOneTime ? host : undefined;
};

/** "On 1 April A will merge with B, and C will take over D": a time before the subject of the first clause is that of the second. */
export const frontedTimes = (mention: EventMention, lexicon: DatingLexicon): readonly Time[] => {
  const host = mainBefore(mention, lexicon);
  const from = host?.subject?.from ?? host?.from ?? 0;
  const start = mention.sentence.reading.tokens[from]?.start ?? 0;
  return host ? dated(host.times.filter(({ token }) => token.end <= start)) : [];
};

/** "A was dissolved on 1 April and its services were taken over by B": what ends and what follows it happen at one time. */
export const endingTimes = (mention: EventMention, lexicon: DatingLexicon): readonly Time[] => {
  const host = mention.frame.relation === 'alliance' ? undefined : mainBefore(mention, lexicon);
  if (!host || !lexicon.ends.has(host.lemma)) return [];
  const { subject } = topOf(mention.predicate);
  const owner = subject?.possessor;
  const isItsOwn = isSame(subject, host.subject) || (owner?.head.tag === 'pron' && owner !== null);
  if (!isItsOwn) return [];
  const within = mention.sentence.reading.predicates.filter(
    ({ governor }) => governor?.predicate === host && governor.as === 'complement',
  );
  return [host, ...within].flatMap(timesOf);
};

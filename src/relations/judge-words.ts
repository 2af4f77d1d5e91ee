/** Words of a sentence by which something else than a frame tells of an event in, how real that is out. */
import { predicateOf } from '../grammar/add-predicate.js';
import type { Status } from '../model/claim.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Span } from '../model/span.js';
import { type Factuality, judge } from './factuality.js';
import type { FactualityLexicon } from './factuality-classes.js';
import type { ReadSentence } from './find-events.js';
import { ownStatus } from './verb-status.js';

/** What the words tell of: something that happens (submit a bid), that lasts (serve) or a noun (a bid). */
export interface ToldByWords {
  readonly aspect: 'event' | 'state' | 'noun';
  /** Status where nothing tells one. */
  readonly neutral: Status | null;
}

type Reading = ReadSentence['reading'];

/** Predicates of which a token stands in the words, the nearest to what the words tell first. */
const predicatesIn = (
  { tokens, predicates }: Reading,
  words: Span,
  aspect: ToldByWords['aspect'],
): readonly Predicate[] => {
  const stands = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && token.start < words.end && words.start < token.end;
  };
  const isWanted = ({ part }: Predicate): boolean => (part === 'noun') === (aspect === 'noun');
  // of "was chosen" read as an adjective, the adjective stands behind its group
  const within = ({ from, to, part }: Predicate): boolean =>
    part !== 'noun' &&
    tokens.slice(from, part === 'adjective' ? to + 1 : to).some((_, i) => stands(from + i));
  const here = predicates.filter(({ at }) => stands(at)).toSorted((a, b) => a.at - b.at);
  return [...here.filter(isWanted), ...here.filter((one) => !isWanted(one)), ...predicates.filter(within)];
};

/** Where among the arguments of a predicate a phrase stands. */
const placeOf = (phrase: NounPhrase, { subject, object, second, phrases }: Predicate): string | undefined => {
  const holds = (one: NounPhrase | null): boolean =>
    one !== null && (one === phrase || one.members.includes(phrase));
  if (holds(subject)) return 'subject';
  if (holds(object)) return 'object';
  if (holds(second)) return 'second';
  return phrases.find((one) => holds(one.object))?.preposition;
};

/** A noun phrase that tells of no event by itself, as if it did. */
const asPredicate = (phrase: NounPhrase, predicate: Predicate, as: string, at: number): Predicate => {
  const { lemma, from, to, phrases, determiner } = phrase;
  const negated = determiner === 'no';
  const governor = { predicate, as };
  return predicateOf(-1, {
    at,
    from,
    to,
    end: to,
    part: 'noun',
    form: '',
    clause: 'fragment',
    negated,
    lemma,
    phrases,
    phrase,
    governor,
  });
};

/** The phrase that the words are, governed by the predicate that it is an argument of; null where there is none outside the words. */
const phraseIn = (
  { tokens, predicates, phrases }: Reading,
  words: Span,
  own: readonly Predicate[],
): Predicate | null => {
  const phrase = phrases.find(
    ({ from, to, members }) =>
      members.length === 0 &&
      tokens.slice(from, to).some(({ start, end }) => start < words.end && words.start < end),
  );
  if (!phrase) return null;
  for (const predicate of predicates) {
    const as = own.includes(predicate) ? undefined : placeOf(phrase, predicate);
    if (as !== undefined) return asPredicate(phrase, predicate, as, tokens.indexOf(phrase.head));
  }
  return null;
};

/** What the nearest finite verb outside says by its form: "will appoint A to run", "may hire A to run". */
const outerStatus = ({ governor, part }: Predicate): Status | null => {
  if (part !== 'verb') return null;
  const outer = finiteOf(governor?.predicate);
  return outer?.finite ? ownStatus(outer, 'event') : null;
};

/** The nearest finite verb outside a predicate, or that of its own group. */
const finiteOf = (predicate: Predicate | undefined): Predicate | undefined => {
  let outer = predicate;
  for (let n = 0; outer && !outer.finite && n < 6; n++) outer = outer.governor?.predicate;
  return outer;
};

/** Whether the finite verb that words complete tells of what is still to come: "will work for [41 CCGs]". */
export const isToldAhead = ({ reading: { tokens, predicates } }: ReadSentence, words: Span): boolean => {
  const verb = predicates
    .filter(({ part }) => part !== 'noun')
    .filter(({ at, end }) => {
      const [first, last] = [tokens[at], tokens[end - 1]];
      return first && last && first.start <= words.start && words.end <= last.end;
    })
    .toSorted((a, b) => b.at - a.at)[0];
  const finite = finiteOf(verb);
  return finite?.finite === true && ownStatus(finite, 'state') === 'planned';
};

/** Judges words as a frame's word is judged: by their own verb group and by what governs them. */
export const judgeWords = (
  { reading, headline }: ReadSentence,
  words: Span,
  { aspect, neutral }: ToldByWords,
  lexicon: FactualityLexicon,
): Factuality => {
  const own = predicatesIn(reading, words, aspect);
  const isNoun = aspect === 'noun' && own[0]?.part !== 'noun';
  const predicate =
    (isNoun ? phraseIn(reading, words, own) : null) ?? own[0] ?? phraseIn(reading, words, own);
  if (!predicate) return { status: neutral, neutral: true, unsure: false, steps: [], supposed: null };
  const untold = predicate.perfect ? 'effected' : (neutral ?? (predicate.part === 'verb' ? 'planned' : null));
  const found = judge(predicate, aspect === 'state' ? 'state' : 'event', untold, lexicon, headline);
  if (!found.neutral || found.status !== 'effected' || predicate.perfect) return found;
  const outer = outerStatus(predicate);
  return outer === null ? found : { ...found, status: outer };
};

/** A predicate in, the times that it and what it takes as complement tell out. */
import type { Predicate } from '../model/predicate.js';
import { type DatedTimex, isDated } from '../model/timex.js';
import type { Token } from '../model/token.js';
import { untilDate } from '../model/until.js';

/** Prepositions of what lasts up to a time. */
export const UNTIL: ReadonlySet<string> = new Set(['until', 'till']);

/** Words that tell which times are whose: see `valency.yaml`. */
export interface DatingLexicon {
  /** What is due, takes effect or is planned for then is the event. */
  readonly coming: ReadonlySet<string>;
  /** What an event is done to become: "will merge to form one trust in April". */
  readonly results: ReadonlySet<string>;
  /** "1 April, the day that A bought B". */
  readonly moments: ReadonlySet<string>;
  /** "The date for the merger is 1 April". */
  readonly days: ReadonlySet<string>;
  /** "Alongside the transfer of its services". */
  readonly accompanying: ReadonlySet<string>;
  /** "Completion is due in April". */
  readonly occasions: ReadonlySet<string>;
  /** "Ahead of the merger": at another time than what it stands with. */
  readonly otherTimes: ReadonlySet<string>;
  /** Verbs by which a date is moved. */
  readonly delays: ReadonlySet<string>;
  /** "Talks on a merger will begin in May": nouns of the way to an event. */
  readonly courses: ReadonlySet<string>;
  /** "The deal will be signed in May": what is only agreed on paper. */
  readonly signings: ReadonlySet<string>;
  /** "They have set a date of April". */
  readonly settings: ReadonlySet<string>;
  /** Determiners of some event or other. */
  readonly vague: ReadonlySet<string>;
  /** Determiners of what was told. */
  readonly definite: ReadonlySet<string>;
  /** What "they hope to complete" of an event that was told: the process, the change. */
  readonly changes: ReadonlySet<string>;
  /** Nouns that take up an event: "the day of the transaction". */
  readonly deals: ReadonlySet<string>;
  /** "Launch day is set for April". */
  readonly launches: ReadonlySet<string>;
  /** What a new body does or has done to it on its first day; `be` before a passive. */
  readonly births: ReadonlySet<string>;
  /** What gives up an event that was told, by itself or with such an object: "pull out", "pull plug". */
  readonly stopped: ReadonlySet<string>;
  /** "Decided not to proceed": verbs of deciding, and of what is not done then. */
  readonly deciding: ReadonlySet<string>;
  readonly proceeding: ReadonlySet<string>;
  /** "Its last day". */
  readonly lastDays: ReadonlySet<string>;
  /** Verbs by which a body ends. */
  readonly ends: ReadonlySet<string>;
  /** Adverbs of what happens at another time than what was told before it. */
  readonly afterwards: ReadonlySet<string>;
  /** "The deal, completed yesterday": verbs by which an event is brought to its end. */
  readonly completing: ReadonlySet<string>;
  /** "All", "both": what stands for several events told before. */
  readonly groups: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** What only an event does: "takes place". */
  readonly happening: ReadonlySet<string>;
}

export interface Time {
  readonly timex: DatedTimex;
  readonly preposition: string;
}

const complementTimes = ({ part, object, second, phrases }: Predicate): Predicate['times'] =>
  part === 'noun'
    ? []
    : [object, second, ...phrases.map((one) => one.object)]
        .filter((phrase) => phrase !== null && phrase.head.tag !== 'name')
        .flatMap((phrase) => (phrase?.times ?? []).map((token) => ({ token, preposition: '' })));

/** Times that date something; those that only name a thing, or that another is counted from, do not. */
export const dated = (times: Predicate['times'], isCountedFrom = false): readonly Time[] =>
  times.flatMap(({ token: { timex }, preposition }) =>
    timex && isDated(timex) && (timex.role === undefined || (isCountedFrom && timex.role === 'start'))
      ? [{ timex, preposition }]
      : [],
  );

const COUNTED = new Set(['after', 'since', 'before', 'following']);

/** "A year after their merger in 2013": what is counted from is the day of the event that it is counted from. */
const isStart = ({ marker, governor }: Predicate): boolean =>
  COUNTED.has(marker) || COUNTED.has(governor?.as ?? '');

/** "The 2014 merger", "last year’s takeover": what tells which event is meant tells when it was. */
export const namingTimes = ({ phrase }: Predicate, tokens: readonly Token[]): readonly Time[] => {
  if (!phrase) return [];
  const owner = tokens[phrase.from - 1]?.tag === "'s" ? tokens[phrase.from - 2] : undefined;
  return [...phrase.modifiers, ...(owner ? [owner] : [])].flatMap(({ tag, timex }) =>
    tag === 'time' && timex && isDated(timex) ? [{ timex, preposition: '' }] : [],
  );
};

const isDenied = ({ negated, governor }: Predicate): boolean =>
  negated || (governor?.as === 'complement' && governor.predicate.negated);

/** "Will not merge until May" tells the day; "will not merge before May" tells none. */
const barred = (times: readonly Time[]): readonly Time[] =>
  times.flatMap(({ timex, preposition }) => {
    if (UNTIL.has(preposition)) return [{ timex: untilDate(timex), preposition: '' }];
    return timex.bound === 'before' ? [] : [{ timex, preposition }];
  });

/** Times of a predicate, and of what it takes as complement: "came to an end in May". */
export const timesOf = (predicate: Predicate): readonly Time[] => {
  const times = dated([...predicate.times, ...complementTimes(predicate)], isStart(predicate));
  return isDenied(predicate) ? barred(times) : times;
};

/** Times of what is said to come then: "is set for May", "takes effect in June". */
export const comingAt = (one: Predicate, coming: ReadonlySet<string>): readonly Time[] => {
  if (one.lemma === 'be' && one.second) return [];
  // "starting with a single team by April": a part of it
  if (one.phrases.some(({ preposition }) => preposition === 'with')) return [];
  // "is to go live": the verb stands among the adverbs of the adjective
  if (one.part === 'adjective' && one.adverbs.some((verb) => coming.has(`${verb} ${one.lemma}`)))
    return timesOf(one);
  // "takes effect", "takes place"
  if (coming.has(one.lemma) || coming.has(`${one.lemma} ${one.object?.lemma ?? ''}`)) return timesOf(one);
  // "came into effect"
  if (
    one.phrases.some(({ preposition, object }) => coming.has(`${one.lemma} ${preposition} ${object.lemma}`))
  )
    return timesOf(one);
  return timesOf(one).filter(({ preposition }) => coming.has(`${one.lemma} ${preposition}`));
};

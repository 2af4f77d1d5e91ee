/** Events with their roles in, drafts of claims out: one for each thing asserted in one place. */
import type { Attribution, Evidence, Participant, Status } from '../model/claim.js';
import type { ClaimDate } from '../model/date.js';
import type { DerivedArgument } from '../model/derivation.js';
import type { NounPhrase } from '../model/predicate.js';
import { liesBefore } from '../model/range.js';
import type { Span } from '../model/span.js';
import type { Draft } from '../stages/claims/finding.js';
import { dateEvent } from './date-event.js';
import { eventTimes } from './event-times.js';
import type { EventMention, ReadSentence } from './find-events.js';
import { governorsOf } from './governors.js';
import { outward } from './outward.js';
import { type Parties, participantSets } from './participants.js';
import { type DatingLexicon, namingTimes, timesOf } from './times-of.js';

export interface DraftSurroundings {
  readonly article: string;
  readonly text: string;
  readonly published: ClaimDate;
  readonly parties: Parties;
  readonly dating: DatingLexicon;
  readonly confidence: (pattern: string) => number;
  /** Sieve that tells whom a phrase refers to; undefined where it names them. */
  readonly sieveOf: (phrase: NounPhrase) => string | undefined;
  readonly attribute: (mention: EventMention, trigger: Span) => Attribution;
}

const spanOfTokens = ({ sentence: { reading } }: EventMention, from: number, to: number): Span => ({
  start: reading.tokens[from]?.start ?? 0,
  end: reading.tokens[Math.max(from, to - 1)]?.end ?? 0,
});

const triggerOf = (mention: EventMention): Span =>
  spanOfTokens(mention, mention.predicate.at, mention.predicate.at + 1);

/** The words that the claim rests on: the predicate, what governs it, and who takes part. */
const evidenceOf = (mention: EventMention, text: string): Evidence => {
  const { predicate, roles, factuality, sentence } = mention;
  const inside = (phrase: { from: number; to: number; head: Span }): boolean =>
    phrase.head.start >= sentence.sentence.start && phrase.head.end <= sentence.sentence.end;
  const ranges = [
    { from: predicate.from, to: predicate.to },
    ...factuality.steps.map(({ predicate: one }) => ({ from: one.from, to: one.to })),
    ...roles.flatMap(({ named }) => named.map(({ phrase }) => phrase)).filter(inside),
  ];
  const { start } = spanOfTokens(mention, Math.min(...ranges.map(({ from }) => from)), 0);
  const { end } = spanOfTokens(mention, 0, Math.max(...ranges.map(({ to }) => to)));
  return { sentence: sentence.sentence.index, start, end, quote: text.slice(start, end) };
};

const itemEvidence = ({ sentence: { index, start, end } }: ReadSentence, text: string): Evidence => ({
  sentence: index,
  start,
  end,
  quote: text.slice(start, end),
});

/** "October 2014 – A merges with B": the present of a chronicle. */
const isHistoric = (
  { predicate, factuality, sentence: { entry } }: EventMention,
  published: ClaimDate,
): boolean =>
  predicate.finite &&
  predicate.modal === '' &&
  !predicate.progressive &&
  !predicate.past &&
  !predicate.perfect &&
  factuality.steps.length === 0 &&
  [entry, ...predicate.times.map(({ token: { timex } }) => timex)].some(
    (timex) => timex != null && liesBefore(timex, published),
  );

/** What comes of it bears the name that the text gives it. */
const asNamed = (participant: Participant, { roles }: EventMention, text: string): Participant => {
  if (participant.role !== 'result') return participant;
  const phrase = roles
    .filter(({ role }) => role === 'result')
    .flatMap(({ named }) => named)
    .find(({ organisation }) => organisation.id === participant.id)?.phrase;
  if (!phrase) return participant;
  const start = (phrase.modifiers.find(({ capital }) => capital) ?? phrase.head).start;
  return { ...participant, name: text.slice(start, phrase.head.end).replace(/^the\s+/i, '') };
};

/** "The 2014 merger of A and B", "its takeover of B in 2014": of a time that is over, with nothing said of how far along it is. */
const isNamedByPast = (
  { predicate, factuality, sentence: { reading } }: EventMention,
  published: ClaimDate,
): boolean =>
  factuality.neutral &&
  predicate.part === 'noun' &&
  [...namingTimes(predicate, reading.tokens), ...timesOf(predicate)].some(({ timex }) =>
    liesBefore(timex, published),
  );

/** "Mergers taking effect in April 2018", told before then: no verb says that it is over. */
const isToCome = (
  mention: EventMention,
  { published, dating }: Pick<DraftSurroundings, 'published' | 'dating'>,
): boolean => {
  if (outward(mention.predicate, 8).some(({ past, perfect }) => past || perfect)) return false;
  const [first] = eventTimes(mention, 'planned', dating);
  return first !== undefined && liesBefore(published, first.timex);
};

/** The status that the words tell, as the dates beside them correct it. */
const statusByDates = (mention: EventMention, status: Status, surroundings: DraftSurroundings): Status => {
  const { published } = surroundings;
  if (status === 'planned')
    return isHistoric(mention, published) || isNamedByPast(mention, published) ? 'effected' : status;
  return status === 'effected' && isToCome(mention, surroundings) ? 'planned' : status;
};

/** Drafts of one event mention; none where nothing is asserted or nobody is named. */
export const draftEvent = (
  mention: EventMention,
  status: Status,
  surroundings: DraftSurroundings,
): readonly Draft[] => {
  const { article, text, published, parties, dating, confidence, sieveOf, attribute } = surroundings;
  const { frame } = mention;
  const trigger = triggerOf(mention);
  const told = statusByDates(mention, status, surroundings);
  return participantSets(frame, mention.roles, parties).map((participants) => {
    const dates = dateEvent(mention, told, published, dating);
    return {
      claim: {
        article,
        relation: frame.relation,
        status: told,
        participants: participants.map((one) => asNamed(one, mention, text)),
        reported: dates.reported,
        event: dates.event,
        attribution: attribute(mention, trigger),
        evidence: mention.item
          ? [evidenceOf({ ...mention, roles: [] }, text), itemEvidence(mention.item, text)]
          : [evidenceOf(mention, text)],
        pattern: frame.name,
        confidence: confidence(frame.name),
      },
      match: mention.predicate.lemma,
      sentence: mention.sentence.sentence.index,
      trigger,
      arguments: mention.roles.flatMap(({ role, named }) =>
        named.map(({ organisation, phrase }): DerivedArgument => {
          const sieve = sieveOf(phrase);
          return {
            slot: role,
            start: phrase.head.start,
            end: phrase.head.end,
            organisations: [organisation.id],
            ...(sieve ? { sieve } : {}),
          };
        }),
      ),
      by: 'frame',
      governors: governorsOf(mention.sentence, mention.factuality),
      neutral: mention.factuality.neutral,
    };
  });
};

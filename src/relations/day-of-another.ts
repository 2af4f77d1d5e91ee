/** An event and the dates told of others in, the date of the one whose day it shares out: "on the day of the takeover". */
import type { DateTold } from '../model/date-told.js';
import type { NounPhrase, PhraseArgument } from '../model/predicate.js';
import { partyIds } from './argument-context.js';
import type { EventMention } from './find-events.js';
import type { DatingLexicon } from './times-of.js';

const JOINING = new Set(['of', 'as']);

/** What the day is that of: "the takeover" in "on the day of the takeover", "on the same day as the takeover". */
const sharedWith = (
  { predicate: { phrases, times } }: EventMention,
  { days }: DatingLexicon,
): readonly NounPhrase[] => {
  const joined = (all: readonly PhraseArgument[]): readonly NounPhrase[] =>
    all.filter(({ preposition }) => JOINING.has(preposition)).map(({ object }) => object);
  const same = times.some(({ token }) => token.lower.split(' ').includes('same'));
  return [
    ...phrases.flatMap(({ preposition, object }) =>
      preposition === 'on' && days.has(object.lemma) ? joined(object.phrases) : [],
    ),
    ...(same ? joined(phrases.filter(({ preposition }) => preposition === 'as')) : []),
  ];
};

/** The date of the last event told before, to come as this one is or over as it is. */
export const onDayOfAnother = (
  mention: EventMention,
  mentions: readonly EventMention[],
  told: readonly DateTold[],
  lexicon: DatingLexicon,
): readonly DateTold[] => {
  const isEvent = (phrase: NounPhrase): boolean =>
    lexicon.deals.has(phrase.lemma) || mentions.some(({ predicate }) => predicate.phrase === phrase);
  if (!sharedWith(mention, lexicon).some(isEvent)) return [];
  const { status } = mention.factuality;
  const ahead = status !== 'effected';
  const { index } = mention.sentence.sentence;
  const before = told.filter((one) => one.ahead === ahead && one.sentence < index);
  // an event of two that are named before one whose parties are not all told
  const other = before.findLast((one) => one.parties.size > 1) ?? before.at(-1);
  const parties = partyIds(mention);
  return other && parties.size > 0
    ? [
        {
          ...other,
          relations: [mention.frame.relation],
          parties,
          result: null,
          sentence: index,
          first: false,
          many: false,
        },
      ]
    : [];
};

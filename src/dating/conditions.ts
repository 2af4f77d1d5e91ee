/** A time expression in its sentence in, what must hold of the day that it means out, given who existed then and what happened when. */
import type { DateBound } from '../model/dating.js';
import { parseEdtf } from '../model/edtf.js';
import type { Mention } from '../model/organisation.js';
import { contains } from '../model/span.js';
import type { Timex } from '../model/timex.js';
import { assuredDirection, type ReadSentence } from '../timexes/find.js';
import type { DatingArticle, DatingKnowledge } from './dating-article.js';
import { phrasePattern } from './phrases.js';
import { turningPoints } from './turning-points.js';

/** What must hold of an expression once it is resolved against a day on which the article may have been written. */
export interface Condition {
  readonly rule: DateBound['rule'];
  readonly reason: string;
  readonly holds: (timex: Timex, candidate: { readonly from: string; readonly to: string }) => boolean;
}

/** What is past lies not ahead, and the other way round. */
const tenseCondition = (read: ReadSentence, timex: Timex): readonly Condition[] => {
  const tense = assuredDirection(read, timex);
  if (tense === null) return [];
  return [
    {
      rule: 'relative-date',
      reason: `${timex.text} is told of as ${tense === 'past' ? 'past' : 'to come'}`,
      holds: ({ from, to }, candidate) =>
        tense === 'past' ? (from ?? '') <= candidate.to : (to ?? '9999') >= candidate.from,
    },
  ];
};

/** The mention that an expression goes with: the last one before it, or, where it opens the sentence, the next one. */
const nearest = (article: DatingArticle, read: ReadSentence, { start, end }: Timex): Mention | undefined => {
  const sentence = article.sentences[read.index];
  const named = article.mentions.filter(
    (mention) => sentence && mention.form !== 'reference' && contains(sentence, mention),
  );
  return named.findLast((mention) => mention.end <= start) ?? named.find((mention) => mention.start >= end);
};

/** What an organisation did, or had done to it, it did once it existed; one that comes of a merger may be named before. */
const lifespanConditions = (
  article: DatingArticle,
  { lifespans }: DatingKnowledge,
  read: ReadSentence,
  timex: Timex,
): readonly Condition[] => {
  if (assuredDirection(read, timex) !== 'past') return [];
  return (nearest(article, read, timex)?.organisations ?? []).flatMap(({ id }): readonly Condition[] => {
    const { name, from, active } = lifespans.get(id) ?? {};
    if (!from || !active) return [];
    const reason = `${timex.text} ${name} existed, and it began ${from.edtf}`;
    return [{ rule: 'relative-date', reason, holds: ({ to }) => (to ?? '9999') >= active }];
  });
};

/** How far from an expression the words for an event may stand. */
const NEAR = 100;

const eventConditions = (
  article: DatingArticle,
  { anchors }: DatingKnowledge,
  read: ReadSentence,
  timex: Timex,
): readonly Condition[] => {
  const near = article.text.slice(
    Math.max(read.start, timex.start - NEAR),
    Math.min(read.start + read.sentence.text.length, timex.end + NEAR),
  );
  return anchors.events.flatMap(({ name, phrases, dates }): readonly Condition[] => {
    if (!phrasePattern(phrases).test(near)) return [];
    const days = dates.flatMap((date) => parseEdtf(date) ?? []);
    return [
      {
        rule: 'dated-event',
        reason: `${timex.text} is the date of ${name} (${dates.join(', ')})`,
        holds: ({ from, to }) =>
          days.some((one) => (one.from ?? '') <= (to ?? '9999') && (one.to ?? '9999') >= (from ?? '')),
      },
    ];
  });
};

/** What is told to have happened then happened on the day that it did. */
const turningConditions = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  timex: Timex,
): readonly Condition[] =>
  turningPoints(article.claims, knowledge)
    .filter(({ start }) => start === timex.start)
    .map(({ reason, ...point }) => ({
      rule: 'dated-event',
      reason: `${timex.text} ${reason}`,
      holds: ({ from, to }) => (from ?? '') <= point.to && (to ?? '9999') >= point.from,
    }));

export const conditionsOf = (
  article: DatingArticle,
  knowledge: DatingKnowledge,
  read: ReadSentence,
  timex: Timex,
): readonly Condition[] => [
  ...tenseCondition(read, timex),
  ...lifespanConditions(article, knowledge, read, timex),
  ...eventConditions(article, knowledge, read, timex),
  ...turningConditions(article, knowledge, timex),
];

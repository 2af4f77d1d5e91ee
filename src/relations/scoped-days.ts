/** What sentences tell in, the dates out that hold for what is told around them: those of a heading, and "all three start in May". */
import type { ClaimDate } from '../model/date.js';
import type { DateTold } from '../model/date-told.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { partyIds } from './argument-context.js';
import type { EventMention, ReadSentence } from './find-events.js';
import { datesOf } from './occasions.js';
import { isBirth } from './take-up-times.js';
import { type DatingLexicon, timesOf } from './times-of.js';

/** Sentences back in which "all three" are told. */
const BACK = 2;

/** "PCTs that merge on 1 October", above those that do: a date of nobody named goes for what stands below the heading. */
export const belowHeadings = (
  dates: readonly DateTold[],
  mentions: readonly EventMention[],
  sentences: readonly ReadSentence[],
): readonly DateTold[] => {
  const headings = sentences.flatMap(({ sentence }) =>
    sentence.kind === 'heading' && sentence.index > 0 ? [sentence.index] : [],
  );
  /** For each heading, where the next one stands. */
  const nextOf = new Map(headings.map((at, n) => [at, headings[n + 1] ?? Number.POSITIVE_INFINITY]));
  const naming = new Set(
    mentions
      .filter((one) => partyIds(one).size > 0 && !one.item)
      .map(({ sentence }) => sentence.sentence.index),
  );
  return dates.flatMap((date) => {
    const next = nextOf.get(date.sentence);
    if (next === undefined || naming.has(date.sentence) || date.parties.size > 0) return [];
    return [{ ...date, scope: { from: date.sentence + 1, to: next - 1, count: null } }];
  });
};

/** How many "both", "all three", "the two" are; null where that is not told, undefined for what stands for no group. */
const groupOf = (
  { head, lemma, determiner, possessor, phrases, quantity }: NounPhrase,
  { groups, numbers }: DatingLexicon,
): number | null | undefined => {
  if (possessor !== null || phrases.length > 0) return undefined;
  const isNumber = head.tag === 'number' && determiner !== '';
  if (isNumber) return quantity ?? numbers.get(lemma);
  return groups.has(lemma) ? (numbers.get(lemma) ?? null) : undefined;
};

/** "All three are to start on 1 April": the first day of the bodies that come of the events told right before. */
export const daysOfGroup = (
  predicate: Predicate,
  sentence: number,
  dating: DatingLexicon,
  published: ClaimDate,
): readonly DateTold[] => {
  const { subject, negated, clause } = predicate;
  if (!subject || negated || clause === 'conditional' || !isBirth(predicate, dating)) return [];
  const count = groupOf(subject, dating);
  if (count === undefined) return [];
  return datesOf(predicate, timesOf(predicate), published, {
    relations: ['merger'],
    parties: new Set<string>(),
    result: null,
    first: true,
    many: false,
    scope: { from: sentence - BACK, to: sentence, count },
    sentence,
  });
};

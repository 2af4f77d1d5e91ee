/** What is told in the order of the text in, what of it stands in some sentences out, without looking at the rest. */
import type { EventMention, ReadSentence } from './find-events.js';

/** Where in the text something is told. */
export type Place = Pick<EventMention, 'predicate' | 'sentence'>;

/** Whether something is told before a place in the text. */
export const isToldBefore = (one: Place, { sentence, at }: { sentence: ReadSentence; at: number }): boolean =>
  one.sentence.sentence.index < sentence.sentence.index ||
  (one.sentence.sentence.index === sentence.sentence.index && one.predicate.at < at);

/** Those in order of the sentences from index `from` to `to`, both included. */
export const toldBetween = <Told extends Place>(
  told: readonly Told[],
  from: number,
  to: number,
): readonly Told[] => {
  const sentenceOf = (at: number): number => told[at]?.sentence.sentence.index ?? 0;
  let [low, high] = [0, told.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentenceOf(middle) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < told.length && sentenceOf(end) <= to) end++;
  return told.slice(low, end);
};

/** The last that fits of what the so many sentences before a place in the text tell, and its own before it. */
export const lastToldBefore = <Told extends Place>(
  told: readonly Told[],
  place: { readonly sentence: ReadSentence; readonly at: number },
  reach: number,
  fits: (one: Told) => boolean,
): Told | undefined => {
  const { index } = place.sentence.sentence;
  return toldBetween(told, index - reach, index).findLast((one) => isToldBefore(one, place) && fits(one));
};

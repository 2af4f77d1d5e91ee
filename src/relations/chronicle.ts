/** An article's sentences with their time expressions in, the dates of the entries of its chronicle out: "October 2013: …". */
import type { Sentence } from '../model/sentence.js';
import { type DatedTimex, isDated, type Timex } from '../model/timex.js';

/** So few dates at the heads of lines are no chronicle. */
const LEAST = 3;

/** What may stand before an entry's date, and between it and what is told. */
const BULLET = /^[\s•●▪◦*·–—-]*$/;
const HEAD = /^\s*(?:[:–—]\s|-\s|\t| {2,}|[.:]?\s*$)/;

interface Entry {
  readonly at: number;
  readonly timex: DatedTimex;
  /** Whether its date is a line of its own, above what is told. */
  readonly isAlone: boolean;
}

/** The entry that opens with a sentence, null where it opens none. */
const entryAt = (
  text: string,
  sentences: readonly Sentence[],
  at: number,
  first: Timex | undefined,
): Entry | null => {
  const sentence = sentences[at];
  if (!sentence || !first || sentences[at - 1]?.block === sentence.block) return null;
  if (!isDated(first) || first.role !== undefined || first.type !== 'DATE') return null;
  const rest = text.slice(first.end, sentence.end);
  return BULLET.test(text.slice(sentence.start, first.start)) && HEAD.test(rest)
    ? { at, timex: first, isAlone: /^[\s.:]*$/.test(rest) && sentences[at + 1]?.block !== sentence.block }
    : null;
};

/** Entries that follow one another in time, either way. */
const inOrder = (entries: readonly Entry[]): boolean => {
  const days = entries.map(({ timex }) => timex.from ?? '');
  const isSorted = (some: readonly string[]): boolean =>
    some.every((day, n) => n === 0 || (some[n - 1] as string) <= day);
  return !days.includes('') && (isSorted(days) || isSorted(days.toReversed()));
};

/** Where an entry ends: at the next one or a heading; the last one with its own block. */
const endOf = (sentences: readonly Sentence[], { at, isAlone }: Entry, next: Entry | undefined): number => {
  const last = sentences[isAlone ? at + 1 : at]?.block;
  let end = at + 1;
  for (; end < (next?.at ?? sentences.length); end++) {
    const { kind, block } = sentences[end] as Sentence;
    if (kind === 'heading' || (next === undefined && block !== last)) break;
  }
  return end;
};

/** The date of the entry that each sentence stands in, by the sentence's index; empty where the article is no chronicle. */
export const entryDates = (
  text: string,
  sentences: readonly Sentence[],
  timexes: ReadonlyMap<number, readonly Timex[]>,
): ReadonlyMap<number, DatedTimex> => {
  const entries = sentences.flatMap(
    ({ index }, at) => entryAt(text, sentences, at, timexes.get(index)?.[0]) ?? [],
  );
  if (entries.length < LEAST || !inOrder(entries)) return new Map();
  return new Map(
    entries.flatMap((entry, n) =>
      sentences
        .slice(entry.at, endOf(sentences, entry, entries[n + 1]))
        .map(({ index }): [number, DatedTimex] => [index, entry.timex]),
    ),
  );
};

/** A text with its sentences in, the time expressions in them out, resolved against the article's date. */
import type { Bounded } from '../model/date.js';
import type { Span } from '../model/span.js';
import type { Timex } from '../model/timex.js';
import { anchorOf } from './anchor.js';
import { cuesIn } from './cues.js';
import type { Sentence } from './direction-of.js';
import { chronoFor } from './grammar.js';
import { baseFor, type Memory, remember } from './memory.js';
import type { Direction } from './occurrence.js';
import { assuredDirectionAt } from './tense.js';
import { timexOf } from './timex-of.js';
import { REFERENCE, TimexResult } from './timex-parser.js';
import { verbGroups } from './verb-groups.js';
import { withRanges } from './with-ranges.js';

/** A sentence with the expressions found in it, not yet resolved. */
export interface ReadSentence {
  /** Position among the spans that were read. */
  readonly index: number;
  /** Offset of the sentence in the text. */
  readonly start: number;
  readonly sentence: Sentence;
  readonly results: readonly TimexResult[];
}

/** Finds the expressions of each span on its own; spans without any are left out. */
export const readTimexes = (text: string, spans: readonly Span[]): readonly ReadSentence[] =>
  spans.flatMap(({ start, end }, index) => {
    const cues = cuesIn(text, start, end);
    if (cues === 0) return [];
    const sentence: Sentence = { text: text.slice(start, end), verbs: null };
    const results = chronoFor(cues)
      .parse(sentence.text, REFERENCE)
      .filter((result) => result instanceof TimexResult);
    return results.length === 0 ? [] : [{ index, start, sentence, results }];
  });

/** Resolves what was read against the article's date, as exact as that is known. */
export const resolveTimexes = (
  read: readonly ReadSentence[],
  published: Bounded | null | undefined,
): readonly Timex[] => {
  const article = anchorOf(published);
  let memory: Memory = [];
  const timexes: Timex[] = [];
  for (const { index, start, sentence, results } of read) {
    const resolved = results.map((result) => {
      const one = timexOf(result, sentence, article, baseFor(result.reading, memory, index));
      if (one.period) memory = remember(memory, one.period, index);
      return one;
    });
    for (const timex of withRanges(sentence, results, resolved, article))
      timexes.push({ ...timex, start: start + timex.start, end: start + timex.end });
  }
  return timexes;
};

/** Direction at a timex of the sentence where its verbs leave no doubt of it. */
export const assuredDirection = ({ start, sentence }: ReadSentence, timex: Timex): Direction | null => {
  sentence.verbs ??= verbGroups(sentence.text);
  return assuredDirectionAt(sentence.text, sentence.verbs, timex.start - start);
};

/**
 * Time expressions in order, without overlaps; offsets are absolute in `text`. Only the stretches in `spans`
 * are read, each on its own, save that an expression may count from a date in an earlier one. `published` is
 * the article's date, as exact as it is known; what is resolved against it is never more exact.
 */
export const findTimexes = (
  text: string,
  spans: readonly Span[],
  options: { readonly published?: Bounded | null } = {},
): readonly Timex[] => resolveTimexes(readTimexes(text, spans), options.published);

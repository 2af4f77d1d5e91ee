/** A text with its sentences in, the time expressions in them out, resolved against the article's date. */
import type { Bounded } from '../model/date.js';
import type { Span } from '../model/span.js';
import type { Timex } from '../model/timex.js';
import { anchorOf } from './anchor.js';
import { cuesIn } from './cues.js';
import { chronoFor } from './grammar.js';
import { baseFor, type Memory, remember } from './memory.js';
import { type Sentence, timexOf } from './timex-of.js';
import { REFERENCE, TimexResult } from './timex-parser.js';

/**
 * Time expressions in order, without overlaps; offsets are absolute in `text`. Only the stretches in `spans`
 * are read, each on its own, save that an expression may count from a date in an earlier one. `published` is
 * the article's date, as exact as it is known; what is resolved against it is never more exact.
 */
export const findTimexes = (
  text: string,
  spans: readonly Span[],
  options: { readonly published?: Bounded | null } = {},
): readonly Timex[] => {
  const article = anchorOf(options.published);
  const timexes: Timex[] = [];
  let memory: Memory = [];
  spans.forEach((span, index) => {
    const cues = cuesIn(text, span.start, span.end);
    if (cues === 0) return;
    const sentence: Sentence = { text: text.slice(span.start, span.end), verbs: null };
    for (const result of chronoFor(cues).parse(sentence.text, REFERENCE)) {
      if (!(result instanceof TimexResult)) continue;
      const { timex, period } = timexOf(result, sentence, article, baseFor(result.reading, memory, index));
      timexes.push({ ...timex, start: span.start + timex.start, end: span.start + timex.end });
      if (period) memory = remember(memory, period, index);
    }
  });
  return timexes;
};

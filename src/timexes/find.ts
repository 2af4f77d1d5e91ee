/** A text with its sentences in, the time expressions in them out, resolved against the article's date. */
import type { Bounded } from '../model/date.js';
import type { Span } from '../model/span.js';
import type { Timex } from '../model/timex.js';
import { anchorOf } from './anchor.js';
import { cuesIn } from './cues.js';
import { chronoFor } from './grammar.js';
import type { Period } from './period.js';
import { type Sentence, timexOf } from './timex-of.js';
import { REFERENCE, TimexResult } from './timex-parser.js';

/** For how many sentences a date can be counted from ("a year later"). */
const MEMORY = 4;

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
  let last: Period | null = null;
  let age = 0;
  for (const span of spans) {
    if (++age > MEMORY) last = null;
    const cues = cuesIn(text, span.start, span.end);
    if (cues === 0) continue;
    const sentence: Sentence = { text: text.slice(span.start, span.end), verbs: null };
    for (const result of chronoFor(cues).parse(sentence.text, REFERENCE)) {
      if (!(result instanceof TimexResult)) continue;
      const { timex, period } = timexOf(result, sentence, article, last);
      timexes.push({ ...timex, start: span.start + timex.start, end: span.start + timex.end });
      if (period) {
        last = period;
        age = 0;
      }
    }
  }
  return timexes;
};

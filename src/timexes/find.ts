/** A text with its sentences in, the time expressions in them out, resolved against the article's date. */
import type { Bounded } from '../model/date.js';
import { parseEdtf } from '../model/edtf.js';
import type { Span } from '../model/span.js';
import type { Timex, TimexType } from '../model/timex.js';
import { anchorOf, isFromExpression, isRelative, placeholder, resolveFrom } from './anchor.js';
import { approximately, boundBefore, boundedEdtf } from './bounds.js';
import { cuesIn } from './cues.js';
import { durationDates } from './duration-dates.js';
import { chronoFor } from './grammar.js';
import type { Period } from './period.js';
import type { Reading } from './reading.js';
import type { Direction, Notes } from './resolve.js';
import { directionAt, verbGroups } from './tense.js';
import { REFERENCE, TimexResult } from './timex-parser.js';

/** What is known before a sentence is read. */
interface Story {
  readonly article: Period | null;
  /** The last date told before; "a year later" counts from it. */
  readonly last: Period | null;
}

const typeOf = (reading: Reading): TimexType => {
  switch (reading.kind) {
    case 'clock':
      return 'TIME';
    case 'duration':
      return 'DURATION';
    case 'fixed':
      return reading.type;
    case 'edge':
      return typeOf(reading.of);
    default:
      return 'DATE';
  }
};

interface Dated {
  readonly value: string;
  readonly edtf: string | null;
  readonly period: Period | null;
}

const date = (
  result: TimexResult,
  sentence: string,
  story: Story,
  direction: Direction | null,
  notes: Notes,
): Dated => {
  const { reading } = result;
  if (reading.kind === 'fixed') return { value: reading.value, edtf: null, period: null };
  if (reading.kind === 'duration') {
    const left = sentence.slice(Math.max(0, result.index - 40), result.index);
    return {
      value: reading.value,
      edtf: durationDates(reading, left, story.article, direction),
      period: null,
    };
  }
  const period = resolveFrom(reading, story.article, story.last, direction, notes);
  if (!period) return { value: placeholder(reading), edtf: null, period: null };
  const whole =
    reading.kind === 'edge'
      ? resolveFrom(reading.of, story.article, story.last, direction, new Set())
      : period;
  const bound = boundBefore(sentence, result.index);
  const edtf = boundedEdtf(period, bound, reading, whole ?? period);
  return { value: period.value, edtf: result.approximate ? approximately(edtf) : edtf, period };
};

const anchorName = (reading: Reading, story: Story): Timex['anchor'] => {
  if (reading.kind === 'fixed' || !isRelative(reading)) return 'none';
  if (reading.kind === 'duration') return reading.sense && story.article ? 'article' : 'none';
  if (isFromExpression(reading) && story.last) return 'expression';
  return story.article ? 'article' : 'none';
};

/**
 * Time expressions in order, without overlaps; offsets are absolute in `text`. Only the stretches in `spans`
 * are read, each on its own, save that an expression may count from a date in an earlier one.
 */
export const findTimexes = (
  text: string,
  spans: readonly Span[],
  options: { readonly published?: Bounded | null } = {},
): readonly Timex[] => {
  const article = anchorOf(options.published);
  const timexes: Timex[] = [];
  let last: Period | null = null;
  for (const span of spans) {
    const sentence = text.slice(span.start, span.end);
    const cues = cuesIn(sentence);
    if (cues === 0) continue;
    const results = chronoFor(cues).parse(sentence, REFERENCE);
    if (results.length === 0) continue;
    const verbs = verbGroups(sentence);
    for (const result of results) {
      if (!(result instanceof TimexResult)) continue;
      const notes: Notes = new Set();
      const direction = directionAt(verbs, result.index, result.finish);
      const dated = date(result, sentence, { article, last }, direction, notes);
      const bounds = dated.edtf === null ? null : parseEdtf(dated.edtf);
      timexes.push({
        start: span.start + result.index,
        end: span.start + result.finish,
        text: result.text,
        type: typeOf(result.reading),
        value: dated.value,
        edtf: bounds ? dated.edtf : null,
        from: bounds?.from ?? null,
        to: bounds?.to ?? null,
        anchor: anchorName(result.reading, { article, last }),
        assumptions: [...notes].sort(),
      });
      if (dated.period) last = dated.period;
    }
  }
  return timexes;
};

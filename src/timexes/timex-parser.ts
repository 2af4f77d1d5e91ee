/** A pattern with its meaning in, a chrono parser out: the form that every file of `parsers/` has. */
import { type Parser, ParsingResult, ReferenceWithTimezone } from 'chrono-node/en';
import type { Cue } from './cues.js';
import type { Reading } from './reading.js';

/** Where a match stands: `text` is the sentence, `start`/`end` the half-open stretch that matched. */
export interface Site {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A reading of less (or more) than the whole match. */
export interface Found {
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
}

/** A chrono result that carries our reading: chrono's components have no place for durations, sets or intervals. */
export class TimexResult extends ParsingResult {
  constructor(
    index: number,
    text: string,
    readonly reading: Reading,
    /** Said to hold only about ("nearly", "more than"). */
    readonly approximate = false,
  ) {
    super(REFERENCE, index, text, NO_COMPONENTS);
  }

  get finish(): number {
    return this.index + this.text.length;
  }
}

/** Readings are resolved after chrono is done, so chrono itself always parses against the same instant, in UTC. */
export const REFERENCE = new ReferenceWithTimezone(new Date(0), 0);

const NO_COMPONENTS = new ParsingResult(REFERENCE, 0, '').start;

/** One expression family. */
export interface TimexParser extends Parser {
  readonly name: string;
  /** It runs on sentences that hold one of these cues only. */
  readonly cues: readonly Cue[];
  /** Sentence, expression in it, TIMEX3 value when the article is of Wednesday 2014-06-25. */
  readonly examples: readonly (readonly [sentence: string, expression: string, value: string])[];
}

interface Spec {
  readonly name: string;
  readonly cues: readonly Cue[];
  readonly pattern: RegExp;
  readonly examples: TimexParser['examples'];
  /** Meaning of a match; null where it is no date after all. Groups that did not match are undefined. */
  readonly read: (groups: RegExpMatchArray, site: Site) => Reading | Found | null;
}

const WORD_BEFORE = /[\p{L}\p{N}_]$/u;

/** Whether `index` lies inside a word or number; chrono cuts the text there, so `\b` cannot tell. */
const splitsWord = (text: string, index: number): boolean =>
  index > 0 &&
  WORD_BEFORE.test(text.slice(index - 1, index)) &&
  /^[\p{L}\p{N}_]/u.test(text.slice(index, index + 1));

export const timexParser = (spec: Spec): TimexParser => ({
  name: spec.name,
  cues: spec.cues,
  examples: spec.examples,
  pattern: () => spec.pattern,
  extract: (context, match) => {
    const start = match.index ?? 0;
    if (splitsWord(context.text, start)) return null;
    const found = spec.read(match, { text: context.text, start, end: start + match[0].length });
    if (!found) return null;
    const from = 'reading' in found ? found.start : start;
    const to = 'reading' in found ? found.end : start + match[0].length;
    return new TimexResult(from, context.text.slice(from, to), 'reading' in found ? found.reading : found);
  },
});

/** The text just before a match, as far as context matters. */
export const leftOf = (site: Site, width = 60): string =>
  site.text.slice(Math.max(0, site.start - width), site.start);

/** The text just after a match, as far as context matters. */
export const rightOf = (site: Site, width = 40): string => site.text.slice(site.end, site.end + width);

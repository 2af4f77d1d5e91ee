/** A pattern with its meaning in, a chrono parser out: the form that every file of `parsers/` has. */
import { type Parser, ParsingResult, ReferenceWithTimezone, type Refiner } from 'chrono-node/en';
import type { Companion, Cue } from './cues.js';
import type { Reading } from './reading.js';

/** Where a match stands: `text` is the sentence, `start`/`end` the half-open stretch that matched. */
export interface Site {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A reading of less (or more) than the whole match. */
interface Found {
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

/** What parsers and refiners carry beside their work: their documentation, run as tests. */
interface Exemplified {
  readonly name: string;
  /** Sentence, expression in it, TIMEX3 value when the article is of Wednesday 2014-06-25. */
  readonly examples: readonly (readonly [sentence: string, expression: string, value: string])[];
}

/** One step over the results of all parsers. */
export interface TimexRefiner extends Refiner, Exemplified {}

/** One expression family. */
export interface TimexParser extends Parser, Exemplified {
  /** It runs on sentences that hold one of these cues only. */
  readonly cues: readonly Cue[];
  /** And of these, where it needs one of them besides. */
  readonly with?: readonly (Cue | Companion)[] | undefined;
  /** Look-alikes: sentences in which no expression at all is to be found. */
  readonly counterexamples: readonly string[];
}

interface Spec {
  readonly name: string;
  readonly cues: readonly Cue[];
  /** And of these, where it needs one of them besides. */
  readonly with?: readonly (Cue | Companion)[] | undefined;
  readonly pattern: RegExp;
  /** What must stand just before the match; ends in `$`. */
  readonly after?: RegExp;
  /** What must not stand just before it; ends in `$`. */
  readonly notAfter?: RegExp;
  /** What must not stand just after it; begins with `^`. */
  readonly notBefore?: RegExp;
  readonly examples: TimexParser['examples'];
  readonly counterexamples?: TimexParser['counterexamples'];
  /** Meaning of a match; null where it is no date after all. Groups that did not match are undefined. */
  readonly read: (groups: RegExpMatchArray, site: Site) => Reading | Found | null;
}

const WORD_BEFORE = /[\p{L}\p{N}_]$/u;

/** Whether `index` lies inside a word or number; chrono cuts the text there, so `\b` cannot tell. */
const splitsWord = (text: string, index: number): boolean =>
  index > 0 &&
  WORD_BEFORE.test(text.slice(index - 1, index)) &&
  /^[\p{L}\p{N}_]/u.test(text.slice(index, index + 1));

/** Whether the words on either side of a match allow it. */
const isAllowed = (spec: Spec, site: Site): boolean => {
  const left = leftOf(site);
  if (spec.after && !spec.after.test(left)) return false;
  return !spec.notAfter?.test(left) && !spec.notBefore?.test(rightOf(site));
};

/** The same pattern with every run of white space bounded, so that a page of blanks costs no more than linear time. */
export const bounded = (pattern: RegExp): RegExp =>
  new RegExp(pattern.source.replaceAll('\\s+', '\\s{1,9}').replaceAll('\\s*', '\\s{0,9}'), pattern.flags);

export const timexParser = (spec: Spec): TimexParser => {
  const pattern = bounded(spec.pattern);
  return {
    name: spec.name,
    cues: spec.cues,
    with: spec.with,
    examples: spec.examples,
    counterexamples: spec.counterexamples ?? [],
    pattern: () => pattern,
    extract: (context, match) => {
      const start = match.index ?? 0;
      const site = { text: context.text, start, end: start + match[0].length };
      if (splitsWord(site.text, start) || !isAllowed(spec, site)) return null;
      const found = spec.read(match, site);
      if (!found) return null;
      const { reading, ...span } = 'reading' in found ? found : { reading: found, start, end: site.end };
      return new TimexResult(span.start, site.text.slice(span.start, span.end), reading);
    },
  };
};

const LEFT = 60;
const RIGHT = 40;

/** The text just before a match, as far as context matters. */
export const leftOf = (site: Site): string => site.text.slice(Math.max(0, site.start - LEFT), site.start);

/** The text just after a match, as far as context matters. */
export const rightOf = (site: Site): string => site.text.slice(site.end, site.end + RIGHT);

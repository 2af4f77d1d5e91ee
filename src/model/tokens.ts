/** Sentences of a text in, their words and marks out as parallel arrays, each word looked up once in a vocabulary. */
import { classOf, DIGIT, isWordClass, JOINER, LOWER, OTHER, SPACE, UPPER } from './characters.js';
import type { Span } from './span.js';
import { findWord, hashOf, type Vocabulary } from './vocabulary.js';

/** What a token is that is no known word. Known words have ids from 0. */
export const MARK = {
  unknown: -1,
  comma: -2,
  semicolon: -3,
  slash: -4,
  dash: -5,
  open: -6,
  close: -7,
  quote: -8,
  stop: -9,
  colon: -10,
  possessive: -11,
  other: -12,
} as const;

/** Bits of a token's `flags`. */
export const FLAG = {
  /** Has a capital letter. */
  capital: 1,
  /** Two or more letters, all of them capital. */
  acronym: 2,
  /** Hangs on the word before by a hyphen or an apostrophe. */
  joined: 4,
  /** A word or number, no mark. */
  word: 8,
  /** Holds a digit. */
  digit: 16,
} as const;

/**
 * Tokens of all sentences, in order. `start`/`end` are UTF-16 offsets into the text, `word` a vocabulary id
 * or a `MARK`, `from[i]`/`from[i + 1]` the half-open token range of sentence `i`.
 */
export interface Tokens {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly flags: Int32Array;
  readonly from: Int32Array;
}

/** Marks by UTF-16 code unit. */
const MARKS: ReadonlyMap<number, number> = new Map(
  (
    [
      [',', MARK.comma],
      [';', MARK.semicolon],
      ['/', MARK.slash],
      ['–—-‐‑', MARK.dash],
      ['([', MARK.open],
      [')]', MARK.close],
      ['"“”‘’\'', MARK.quote],
      ['.!?…', MARK.stop],
      [':', MARK.colon],
    ] as const
  ).flatMap(([chars, mark]) => [...chars].map((char): [number, number] => [char.charCodeAt(0), mark])),
);

const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
const isS = (code: number): boolean => code === 0x73 || code === 0x53;

/** Tokens in the making; the arrays have room to spare. */
interface Building {
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  flags: Int32Array;
  count: number;
}

const grown = (array: Int32Array): Int32Array => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

const push = (out: Building, start: number, end: number, word: number, flags: number): void => {
  const n = out.count++;
  if (n === out.start.length) {
    out.start = grown(out.start);
    out.end = grown(out.end);
    out.word = grown(out.word);
    out.flags = grown(out.flags);
  }
  out.start[n] = start;
  out.end[n] = end;
  out.word[n] = word;
  out.flags[n] = flags;
};

/** Characters that do not show; an accent does, and makes another word. */
const JOINERS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const wordFlags = (uppers: number, lowers: number, digits: number, joined: number): number =>
  FLAG.word |
  joined |
  (uppers > 1 && lowers === 0 ? FLAG.acronym : 0) |
  (uppers ? FLAG.capital : 0) |
  (digits ? FLAG.digit : 0);

/** Reads the word that starts at `at`; returns its end. */
const readWord = (
  text: string,
  at: number,
  limit: number,
  joined: number,
  vocabulary: Vocabulary,
  out: Building,
): number => {
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  let joiners = 0;
  let i = at;
  for (; i < limit; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === LOWER) lowers++;
    else if (kind === UPPER) uppers++;
    else if (kind === DIGIT) digits++;
    else if (kind === JOINER) joiners++;
    else break;
  }
  const word = joiners
    ? (vocabulary.ids.get(text.slice(at, i).replace(JOINERS, '')) ?? MARK.unknown)
    : findWord(vocabulary, text, at, i, hashOf(text, at, i));
  push(out, at, i, word, wordFlags(uppers, lowers, digits, joined));
  return i;
};

/** Whether an apostrophe at `at`, right after a word, makes a possessive; gives its end, or 0. */
const possessiveEnd = (text: string, at: number, limit: number): number => {
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  const after = at + 2 < limit ? classOf(text.charCodeAt(at + 2)) : SPACE;
  if (isS(next) && !isWordClass(after) && after !== JOINER) return at + 2;
  return isS(text.charCodeAt(at - 1)) && !isWordClass(classOf(next)) ? at + 1 : 0;
};

/** Whether a hyphen or an apostrophe at `at`, right after a word, joins another to it. */
const joinsAt = (text: string, at: number, limit: number): boolean =>
  (isHyphen(text.charCodeAt(at)) || isApostrophe(text.charCodeAt(at))) &&
  at + 1 < limit &&
  isWordClass(classOf(text.charCodeAt(at + 1)));

/** Whether the word that ends at `at` is "St" with its stop. */
const isSaint = (text: string, at: number, out: Building): boolean =>
  text.charCodeAt(at) === 0x2e && text.slice(out.start[out.count - 1], at) === 'St';

const readSpan = (
  text: string,
  span: Span,
  vocabulary: Vocabulary,
  ampersand: number,
  out: Building,
): void => {
  const limit = span.end;
  let joined = 0;
  for (let i = span.start; i < limit; ) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (!isWordClass(kind)) {
      if (kind === OTHER)
        push(out, i, i + 1, code === AMPERSAND ? ampersand : (MARKS.get(code) ?? MARK.other), 0);
      i++;
      continue;
    }
    i = readWord(text, i, limit, joined, vocabulary, out);
    const possessive = isApostrophe(text.charCodeAt(i)) ? possessiveEnd(text, i, limit) : 0;
    joined = !possessive && joinsAt(text, i, limit) ? FLAG.joined : 0;
    if (possessive) push(out, i, possessive, MARK.possessive, 0);
    if (possessive) i = possessive;
    else if (joined || isSaint(text, i, out)) i++;
  }
};

/** Characters to a token, at the least that is usual. */
const TYPICAL = 5;

/**
 * The words and marks of `spans`. "&" counts as the word "and"; a hyphen or apostrophe inside a word splits it
 * and marks the second half as joined; the stop of "St." is dropped; soft hyphens count for nothing.
 */
export const tokenise = (text: string, spans: readonly Span[], vocabulary: Vocabulary): Tokens => {
  const room = 16 + Math.ceil(spans.reduce((sum, span) => sum + span.end - span.start, 0) / TYPICAL);
  const array = (): Int32Array => new Int32Array(room);
  const out: Building = { start: array(), end: array(), word: array(), flags: array(), count: 0 };
  const from = new Int32Array(spans.length + 1);
  const ampersand = vocabulary.ids.get('and') ?? MARK.other;
  spans.forEach((span, n) => {
    readSpan(text, span, vocabulary, ampersand, out);
    from[n + 1] = out.count;
  });
  const used = (whole: Int32Array): Int32Array => whole.subarray(0, out.count);
  return { start: used(out.start), end: used(out.end), word: used(out.word), flags: used(out.flags), from };
};

/** Sentences of a text in, their words and marks out as parallel arrays, each word looked up once in a vocabulary. */
import type { Span } from './span.js';

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
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly word: readonly number[];
  readonly flags: readonly number[];
  readonly from: readonly number[];
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const SPACE = 4;
/** Soft hyphens, zero-width characters and combining marks: part of a word, never a boundary. */
const JOINER = 5;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : OTHER;
});

const wideClass = (code: number): number => {
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return SPACE;
  if (code === 0x2028 || code === 0x2029) return SPACE;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff)
    return JOINER;
  if (code >= 0x300 && code <= 0x36f) return JOINER;
  if (code >= 0x2010 && code <= 0x206f) return OTHER;
  const char = String.fromCharCode(code);
  if (/\p{Lu}/u.test(char)) return UPPER;
  if (/\p{L}/u.test(char)) return LOWER;
  return /\p{N}/u.test(char) ? DIGIT : OTHER;
};

const classOf = (code: number): number => (code < 128 ? (ASCII[code] ?? OTHER) : wideClass(code));

const MARKS = new Map<string, number>([
  [',', MARK.comma],
  [';', MARK.semicolon],
  ['/', MARK.slash],
  ['–', MARK.dash],
  ['—', MARK.dash],
  ['-', MARK.dash],
  ['‐', MARK.dash],
  ['‑', MARK.dash],
  ['(', MARK.open],
  ['[', MARK.open],
  [')', MARK.close],
  [']', MARK.close],
  ['"', MARK.quote],
  ['“', MARK.quote],
  ['”', MARK.quote],
  ['‘', MARK.quote],
  ['’', MARK.quote],
  ["'", MARK.quote],
  ['.', MARK.stop],
  ['!', MARK.stop],
  ['?', MARK.stop],
  ['…', MARK.stop],
  [':', MARK.colon],
]);

const isApostrophe = (char: string): boolean => char === '’' || char === "'";
const isHyphen = (char: string): boolean => char === '-' || char === '‐' || char === '‑';
const isWordClass = (kind: number): boolean => kind === LOWER || kind === UPPER || kind === DIGIT;

interface Building {
  readonly start: number[];
  readonly end: number[];
  readonly word: number[];
  readonly flags: number[];
}

const push = (out: Building, start: number, end: number, word: number, flags: number): void => {
  out.start.push(start);
  out.end.push(end);
  out.word.push(word);
  out.flags.push(flags);
};

const JOINERS = /[\u0300-\u036f]|[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Reads the word that starts at `at`; returns its end. */
const readWord = (
  text: string,
  at: number,
  limit: number,
  joined: number,
  vocabulary: ReadonlyMap<string, number>,
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
  const written = text.slice(at, i);
  const word = vocabulary.get(joiners ? written.replace(JOINERS, '') : written) ?? MARK.unknown;
  const acronym = uppers > 1 && lowers === 0 ? FLAG.acronym : 0;
  const flags = FLAG.word | joined | acronym | (uppers ? FLAG.capital : 0) | (digits ? FLAG.digit : 0);
  push(out, at, i, word, flags);
  return i;
};

/** Whether an apostrophe at `at`, right after a word, makes a possessive; gives its end, or 0. */
const possessiveEnd = (text: string, at: number, limit: number): number => {
  const next = at + 1 < limit ? text.charAt(at + 1) : '';
  const after = at + 2 < limit ? classOf(text.charCodeAt(at + 2)) : SPACE;
  if ((next === 's' || next === 'S') && !isWordClass(after) && after !== JOINER) return at + 2;
  const endsInS = text.charAt(at - 1) === 's' || text.charAt(at - 1) === 'S';
  return endsInS && !isWordClass(next === '' ? SPACE : classOf(next.charCodeAt(0))) ? at + 1 : 0;
};

const readSpan = (
  text: string,
  span: Span,
  vocabulary: ReadonlyMap<string, number>,
  ampersand: number,
  out: Building,
): void => {
  let i = span.start;
  let joined = 0;
  while (i < span.end) {
    const kind = classOf(text.charCodeAt(i));
    if (isWordClass(kind)) {
      i = readWord(text, i, span.end, joined, vocabulary, out);
      joined = 0;
      const next = i < span.end ? text.charAt(i) : '';
      const end = isApostrophe(next) ? possessiveEnd(text, i, span.end) : 0;
      if (end) {
        push(out, i, end, MARK.possessive, 0);
        i = end;
      } else if (isApostrophe(next) || isHyphen(next)) {
        if (i + 1 < span.end && isWordClass(classOf(text.charCodeAt(i + 1)))) {
          joined = FLAG.joined;
          i++;
        }
      } else if (next === '.' && text.slice(out.start[out.start.length - 1], i) === 'St') {
        i++;
      }
      continue;
    }
    if (kind === OTHER) {
      const char = text.charAt(i);
      push(out, i, i + 1, char === '&' ? ampersand : (MARKS.get(char) ?? MARK.other), 0);
    }
    i++;
  }
};

/**
 * The words and marks of `spans`. "&" counts as the word "and"; a hyphen or apostrophe inside a word splits it
 * and marks the second half as joined; the stop of "St." is dropped; soft hyphens count for nothing.
 */
export const tokenise = (
  text: string,
  spans: readonly Span[],
  vocabulary: ReadonlyMap<string, number>,
): Tokens => {
  const out: Building = { start: [], end: [], word: [], flags: [] };
  const from = [0];
  const ampersand = vocabulary.get('and') ?? MARK.other;
  for (const span of spans) {
    readSpan(text, span, vocabulary, ampersand, out);
    from.push(out.start.length);
  }
  return { ...out, from };
};

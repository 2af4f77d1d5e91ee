/** Tokens in; out one item of a coordination: a name, known or open, with the head word that follows it. */
import type { Form, Head } from '../../model/gazetteer.js';
import { FLAG, MARK } from '../../model/tokens.js';
import { step, type Trie, valuesAt } from '../../model/trie.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { flagsAt, hasClass, isCapital, type Reading, wordAt } from './reading.js';

/** A name that may be an organisation's; all numbers are token positions, ends exclusive. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** What the gazetteer knows by this very name; empty for an open name. */
  readonly forms: readonly Form[];
  readonly head: Head | null;
  /** End of the head word; of the name where it has none. */
  readonly headEnd: number;
  /** The head word is an ordinary word in lower case. */
  readonly lowerHead: boolean;
  readonly nhs: boolean;
  /** Range of a bracketed short form after it. */
  readonly alias: readonly [number, number] | null;
}

export interface FoundHead {
  readonly head: Head;
  readonly end: number;
  readonly lower: boolean;
}

/** Longest open name, in tokens: longer stretches of capitals are no names. */
const LONGEST = 14;

const fits = (reading: Reading, head: Head, from: number): boolean =>
  head.capitals.every((capital, n) => !capital || isCapital(reading, from + n));

const headIn = (reading: Reading, root: Trie<Head>, from: number, limit: number): FoundHead | null => {
  let node = step(root, 0, wordAt(reading, from));
  let found: FoundHead | null = null;
  for (let i = from + 1; node > 0; i++) {
    for (const head of valuesAt(root, node)) {
      const better = !found || found.end < i || head.capitals.includes(true);
      if (better && fits(reading, head, from)) {
        found = { head, end: i, lower: head.common && !isCapital(reading, from) };
      }
    }
    if (i >= limit) break;
    node = step(root, node, wordAt(reading, i));
  }
  return found;
};

/** A head word may begin, or "NHS" before one. */
const HEAD_OPENING = WORD_CLASS.headStart | WORD_CLASS.nhs;

/** The longest head word or phrase at `at`, "NHS" before it included. */
export const headAt = (reading: Reading, at: number, limit: number): FoundHead | null => {
  if (at >= limit || !hasClass(reading, at, HEAD_OPENING)) return null;
  const plain = headIn(reading, reading.gazetteer.heads, at, limit);
  if (plain || wordAt(reading, at) !== WORD.nhs || at + 1 >= limit) return plain;
  return headIn(reading, reading.gazetteer.heads, at + 1, limit);
};

interface Match {
  readonly end: number;
  readonly forms: readonly Form[];
}

const NONE: readonly Match[] = [];

/** All names of the gazetteer that begin at `at`, shortest first. */
export const namesAt = (reading: Reading, at: number, limit: number): readonly Match[] => {
  const { names } = reading.gazetteer;
  if (!hasClass(reading, at, WORD_CLASS.nameStart)) return NONE;
  let node = step(names, 0, wordAt(reading, at));
  const found: Match[] = [];
  for (let i = at + 1; node > 0; i++) {
    const forms = valuesAt(names, node);
    if (forms.length > 0) found.push({ end: i, forms });
    if (i >= limit) break;
    const word = wordAt(reading, i);
    if (word >= 0 && !isCapital(reading, i) && !hasClass(reading, i, WORD_CLASS.inside)) break;
    node = step(names, node, word);
  }
  return found;
};

/** Whether the name goes on at `at` with a word of its own, so that what stood before is no whole name. */
const goesOn = (reading: Reading, at: number, limit: number): boolean => {
  if (at >= limit || !isCapital(reading, at) || hasClass(reading, at, WORD_CLASS.post)) return false;
  return (flagsAt(reading, at) & FLAG.joined) === 0 || namesAt(reading, at, limit).length === 0;
};

interface Stretch {
  readonly end: number;
  readonly found: FoundHead | null;
}

/** Whether a lower-case word or possessive at `at` stands inside a name: more of the name follows. */
const linksOn = (reading: Reading, at: number, limit: number): boolean => {
  if (wordAt(reading, at) === MARK.possessive) {
    return at + 1 < limit && isCapital(reading, at + 1) && !hasClass(reading, at + 1, WORD_CLASS.post);
  }
  if (!hasClass(reading, at, WORD_CLASS.link) && (flagsAt(reading, at) & FLAG.joined) === 0) return false;
  const next =
    at + 1 < limit && !isCapital(reading, at + 1) && wordAt(reading, at + 1) === WORD.the ? at + 2 : at + 1;
  return next < limit && isCapital(reading, next) && !hasClass(reading, next, WORD_CLASS.post);
};

/** The words from `at` on that look like a name, up to the head word that ends it. */
const stretchAt = (reading: Reading, at: number, limit: number): Stretch => {
  const far = Math.min(limit, at + LONGEST);
  let kept: FoundHead | null = null;
  let i = at;
  while (i < far) {
    const found = i > at ? headAt(reading, i, limit) : null;
    if (found && !found.head.keeps) return { end: i, found };
    if (found) {
      kept = found;
      i = found.end;
    } else if (isCapital(reading, i) && !(i > at && hasClass(reading, i, WORD_CLASS.post))) i++;
    else if (i > at && linksOn(reading, i, far)) i++;
    else break;
  }
  if (kept?.end === i) return { end: i, found: kept };
  const prefix = headIn(reading, reading.gazetteer.prefixes, at, limit);
  return { end: i, found: prefix && prefix.end < i ? { ...prefix, end: i } : null };
};

/** What the gazetteer knows by the words of several token ranges put together. */
export const formsOfRanges = (
  reading: Reading,
  ranges: readonly (readonly [number, number])[],
): readonly Form[] => {
  const { names } = reading.gazetteer;
  let node = 0;
  for (const [from, to] of ranges) {
    for (let i = from; i < to && node >= 0; i++) node = step(names, node, wordAt(reading, i));
  }
  return node > 0 ? valuesAt(names, node) : [];
};

/** What the gazetteer knows by exactly the words of `[from, to)`. */
export const formsOf = (reading: Reading, from: number, to: number): readonly Form[] =>
  from < to ? (namesAt(reading, from, to).find((match) => match.end === to)?.forms ?? []) : [];

const strong = (match: Match): boolean => match.forms.some((form) => form.strength === 'alone');

/** Whether a name stays whole before another capitalised word: "NHS England Midlands", never "Circle Line". */
const standsBefore = (reading: Reading, match: Match, at: number): boolean =>
  match.end - at > 1 && match.forms.some((form) => reading.gazetteer.kinds.get(form.kind)?.alone);

/** The head word after a known name, with or without a comma: "…, King's Lynn, NHS Foundation Trust". */
const headAfter = (reading: Reading, at: number, limit: number): FoundHead | null =>
  headAt(reading, at, limit) ?? (wordAt(reading, at) === MARK.comma ? headAt(reading, at + 1, limit) : null);

/** The best name of the gazetteer at `at`: the longest with its own head word, else the longest that ends there. */
const knownAt = (
  reading: Reading,
  at: number,
  limit: number,
): { match: Match; found: FoundHead | null } | null => {
  const matches = namesAt(reading, at, limit);
  let bare: Match | null = null;
  for (let n = matches.length - 1; n >= 0; n--) {
    const match = matches[n];
    if (!match) continue;
    const found = headAfter(reading, match.end, limit);
    const covered = bare !== null && found !== null && found.end <= bare.end;
    if (found && !covered && match.forms.some((form) => form.kind === found.head.kind))
      return { match, found };
    const whole = !found && (!goesOn(reading, match.end, limit) || standsBefore(reading, match, at));
    if (!bare && whole) bare = match;
  }
  return bare && { match: bare, found: null };
};

interface Bracket {
  readonly end: number;
  readonly alias: readonly [number, number] | null;
}

/** Whether the words of `[from, to)` are a short form of the name in `[nameStart, nameEnd)`: an acronym, or some of its words. */
const shortens = (
  reading: Reading,
  from: number,
  to: number,
  nameStart: number,
  nameEnd: number,
): boolean => {
  if (to - from === 1 && (flagsAt(reading, from) & FLAG.acronym) !== 0) return true;
  const lower = (i: number): string =>
    reading.text.slice(reading.tokens.start[i], reading.tokens.end[i]).toLowerCase();
  const words = new Set<string>();
  for (let i = nameStart; i < nameEnd; i++) words.add(lower(i));
  for (let i = from; i < to; i++) if (!isCapital(reading, i) || !words.has(lower(i))) return false;
  return from < to;
};

/** A bracket after the name that holds its head word or its short form. */
const bracketAt = (
  reading: Reading,
  at: number,
  limit: number,
  nameStart: number,
  nameEnd: number,
): Bracket => {
  const none = { end: at, alias: null };
  if (at >= limit || wordAt(reading, at) !== MARK.open) return none;
  let close = at + 1;
  while (close < limit && close < at + 9 && wordAt(reading, close) !== MARK.close) close++;
  if (close >= limit || wordAt(reading, close) !== MARK.close) return none;
  let from = at + 1;
  let to = close;
  if (wordAt(reading, from) === MARK.quote) from++;
  if (wordAt(reading, to - 1) === MARK.quote) to--;
  if (wordAt(reading, from) === WORD.the) from++;
  if (headAt(reading, from, to)?.end === to) return { end: close + 1, alias: null };
  const end = headAt(reading, to - 1, to) ? to - 1 : to;
  return shortens(reading, from, end, nameStart, nameEnd) ? { end: close + 1, alias: [from, end] } : none;
};

/** Item whose name begins at the capitalised token `at`, or null where no name begins there. */
export const itemAt = (reading: Reading, at: number, limit: number): Item | null => {
  let nameStart = at;
  let known = knownAt(reading, at, limit);
  const nhs = !known && wordAt(reading, at) === WORD.nhs;
  if (nhs) {
    nameStart = at + 1;
    if (nameStart >= limit || !isCapital(reading, nameStart) || headAt(reading, nameStart, limit))
      return null;
    known = knownAt(reading, nameStart, limit);
  }
  const generic = known ? null : headAt(reading, nameStart, limit);
  if (!known && hasClass(reading, nameStart, WORD_CLASS.post)) return null;
  if (generic && !generic.head.keeps) return null;
  const stretch: Stretch =
    known?.found || (known && strong(known.match) && !goesOn(reading, known.match.end, limit))
      ? { end: 0, found: null }
      : stretchAt(reading, nameStart, limit);
  const open = !known || (stretch.found !== null && stretch.end > known.match.end);
  const found = open ? stretch.found : (known?.found ?? null);
  const nameEnd = open ? stretch.end : (known?.match.end ?? stretch.end);
  if (nameEnd <= nameStart) return null;
  const after = Math.max(nameEnd, found?.end ?? 0);
  const bracket = bracketAt(reading, after, limit, nameStart, nameEnd);
  return {
    start: at,
    end: bracket.end,
    nameStart,
    nameEnd,
    forms: open ? [] : (known?.match.forms ?? []),
    head: found?.head ?? null,
    headEnd: after,
    lowerHead: found?.lower ?? false,
    nhs,
    alias: bracket.alias,
  };
};

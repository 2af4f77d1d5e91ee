/** Tokens in; out the head words and the names of the gazetteer that begin at one of them. */
import type { Form, Head } from '../../model/gazetteer.js';
import { step, type Trie, valuesAt } from '../../model/trie.js';
import { WORD, WORD_CLASS } from '../../model/word-classes.js';
import { hasClass, isCapital, type Reading, tokenText, wordAt } from './reading.js';

export interface FoundHead {
  readonly head: Head;
  readonly end: number;
  readonly lower: boolean;
}

const fits = (reading: Reading, head: Head, from: number): boolean =>
  head.capitals.every((capital, n) => !capital || isCapital(reading, from + n));

export const headIn = (reading: Reading, root: Trie<Head>, from: number, limit: number): FoundHead | null => {
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

export interface Match {
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

const CORPORATE = /^(?:Group|Holdings|UK|Health|Healthcare|International|Europe|Systems|Software)$/;

/** The name with the word for a company after it, which the gazetteer need not know: "Capita Group". */
export const withCorporate = (reading: Reading, match: Match, limit: number): Match =>
  match.end < limit &&
  isCapital(reading, match.end) &&
  match.forms.every((form) => reading.gazetteer.kinds.get(form.kind)?.alone) &&
  CORPORATE.test(tokenText(reading, match.end))
    ? { ...match, end: match.end + 1 }
    : match;

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

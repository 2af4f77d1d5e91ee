/** Organisations and kinds in; out the scan that rules texts out which name none on topic. */
import { classOf, HIDDEN, isWordClass } from '../model/characters.js';
import type { Kind, TopicFinder } from '../model/gazetteer.js';
import { findWord, hashStep, vocabularyOf } from '../model/vocabulary.js';
import { spellingsOf } from './gazetteer-words.js';
import { stringTable } from './string-finder.js';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A few words of which every phrase has one, the most frequent first. */
const commonWords = (phrases: readonly (readonly string[])[]): readonly string[] => {
  const having = new Map<string, number[]>();
  phrases.forEach((words, n) => {
    for (const word of words) {
      const places = having.get(word);
      if (places) places.push(n);
      else having.set(word, [n]);
    }
  });
  const covered = new Set<number>();
  const byFrequency = [...having].sort(([, a], [, b]) => b.length - a.length);
  return byFrequency.flatMap(([word, places]) => {
    if (places.every((n) => covered.has(n))) return [];
    for (const n of places) covered.add(n);
    return [word];
  });
};

/** Words of a phrase that are good to look for: with a capital if it has such, else not too short. */
const telling = (words: readonly string[]): readonly string[] => {
  const capitals = words.filter((word) => /[A-Z]/.test(word));
  return capitals.length > 0 ? capitals : words.filter((word) => word.length > 4);
};

/** How a text may write a word of a name. */
const writings = (word: string): readonly string[] =>
  word === 'and' ? [...spellingsOf(word), '&'] : spellingsOf(word);

const oneOf = (words: readonly string[]): string => `(?:${words.map(literally).join('|')})`;

/** What stands between words: white space, commas, hyphens; and around a possessive's "s". */
const SEPARATOR = '\\W+';
const POSSESSIVE = '\\W(?:[sS]\\b)?';

/** Sources for a name's words up to the second that tells something: places often share the first. */
const continuation = (words: readonly string[]): string => {
  let source = '';
  for (const word of words) {
    if (word === "'s") source += POSSESSIVE;
    else if (/\w/.test(word)) {
      source += `${source.endsWith(POSSESSIVE) ? '\\W*' : SEPARATOR}${oneOf(writings(word))}`;
      if (word !== 'and') break;
    }
  }
  return source;
};

/** Names by the words that may open them, without these. */
type Openings = ReadonlyMap<string, readonly (readonly string[])[]>;

const openingsOf = (names: readonly (readonly string[])[]): Openings => {
  const byWord = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of names) {
    for (const opening of spellingsOf(first)) {
      const known = byWord.get(opening);
      if (known) known.push(rest);
      else if (!/^[a-z]/.test(opening)) byWord.set(opening, [rest]);
    }
  }
  return byWord;
};

/** What must follow one of these openings right behind it; matches nothing at all where one of the names is complete. */
const following = (rests: readonly (readonly string[])[]): RegExp =>
  new RegExp([...new Set(rests.map(continuation))].join('|'), 'y');

const BEGINNINGS = 1 << 15;

/** The code unit at a place within a word; 0 behind its end. */
const unitAt = (text: string, at: number): number => {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  return isWordClass(classOf(code)) ? code : 0;
};

/** A number for the first three code units of the word at a place: they tell nearly all words that open no name. */
const beginningAt = (text: string, start: number): number => {
  const second = unitAt(text, start + 1);
  const third = second === 0 ? 0 : unitAt(text, start + 2);
  return (text.charCodeAt(start) * 1021 + second * 31 + third) & (BEGINNINGS - 1);
};

/** Whether a word that opens a name on topic begins at a place; what must follow is compiled when its word is first met. */
const opener = (openings: Openings): ((text: string, start: number) => boolean) => {
  const words = [...openings.keys()];
  const beginnings = new Uint8Array(BEGINNINGS);
  for (const word of words) beginnings[beginningAt(word, 0)] = 1;
  const vocabulary = vocabularyOf(new Map(words.map((word, id) => [word, id])));
  const rests: (RegExp | undefined)[] = [];
  const goesOn = (id: number, text: string, end: number): boolean => {
    const rest = rests[id] ?? following(openings.get(words[id] ?? '') ?? []);
    rests[id] = rest;
    rest.lastIndex = end;
    return rest.test(text);
  };
  const isOpening = (text: string, start: number): boolean => {
    const before = start > 0 ? text.charCodeAt(start - 1) : 0;
    if (before < 128 && isWordClass(classOf(before))) return false;
    let hash = 0;
    let end = start;
    for (let code = text.charCodeAt(start); isWordClass(classOf(code)); code = text.charCodeAt(++end))
      hash = hashStep(hash, code);
    const id = findWord(vocabulary, text, start, end, hash);
    return id >= 0 && goesOn(id, text, end);
  };
  return (text, start) => beginnings[beginningAt(text, start)] === 1 && isOpening(text, start);
};

/** One pass for `strings` anywhere, openings where a word begins, and characters that may hide either. */
const topicFinder = (strings: readonly string[], openings: Openings): TopicFinder => {
  const hidden = HIDDEN.map((character) => character.charCodeAt(0));
  const letters = [...openings.keys()].map((word) => word.charCodeAt(0));
  const noting = new Set([...letters, ...hidden]);
  const { classes, noted, next, ends, width, lengths } = stringTable(strings, noting);
  const firstHidden = Math.min(...hidden);
  const opens = opener(openings);
  return (text, from) => {
    let state = 0;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? 0;
      state = next[state + kind] ?? 0;
      if (state >= ends) return at + 1 - (lengths[(state - ends) / width] ?? 0);
      if (kind < noted) continue;
      if (opens(text, at) || (code >= firstHidden && hidden.includes(code))) return at;
    }
    return -1;
  };
};

/**
 * A finder for head words of the kinds on topic and for `names`, their names that stand without one: as words, in
 * lower case where the text may have them so. It runs in linear time and fast, since it looks for ends of words
 * in lower case and for words as they begin; a text that it finds nothing in gives no mention.
 */
export const topicScan = (kinds: readonly Kind[], names: readonly (readonly string[])[]): TopicFinder => {
  const heads = kinds
    .flatMap((kind) => [
      ...(kind.topic ? [...kind.suffixes, ...kind.plurals, ...kind.keeps, ...kind.prefixes] : []).filter(
        (phrase) => !kind.weak.includes(phrase),
      ),
      ...kind.endings.filter((phrase) => !kind.general.includes(phrase)),
      ...kind.signs,
    ])
    .map((phrase) => phrase.split(/[\s-]+/));
  const words = commonWords(heads.map(telling));
  const lower = words.filter((word) => /^[a-z]/.test(word));
  const capital = words.filter((word) => !/^[a-z]/.test(word));
  const alone = [...capital, ...words.map((word) => word.toUpperCase())].map((word) => [word]);
  return topicFinder(
    lower.map((word) => word.slice(1)),
    openingsOf([...alone, ...names]),
  );
};

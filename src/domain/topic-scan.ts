/** Organisations and kinds in; out the scan that rules texts out which name none on topic. */
import { classOf, isWordClass } from '../model/characters.js';
import type { Kind, TopicFinder } from '../model/gazetteer.js';
import { findWord, hashStep, vocabularyOf } from '../model/vocabulary.js';
import { spellingsOf } from './gazetteer-words.js';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Joins alternatives, those left out that begin with another. */
const anyOf = (alternatives: Iterable<string>): string => {
  const kept: string[] = [];
  for (const one of [...new Set(alternatives)].sort()) {
    const last = kept[kept.length - 1];
    if (last === undefined || !one.startsWith(last)) kept.push(one);
  }
  return kept.length > 0 ? kept.map(literally).join('|') : '(?!)';
};

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

/** Finds words as they stand, each looked up once; what must follow is compiled when its word is first met. */
const wordFinder = (openings: Openings): TopicFinder => {
  const words = [...openings.keys()];
  const vocabulary = vocabularyOf(new Map(words.map((word, id) => [word, id])));
  const rests: (RegExp | undefined)[] = [];
  const goesOn = (id: number, text: string, end: number): boolean => {
    const rest = rests[id] ?? following(openings.get(words[id] ?? '') ?? []);
    rests[id] = rest;
    rest.lastIndex = end;
    return rest.test(text);
  };
  const letters = [...new Set(words.map((word) => word.charAt(0)))].map(literally).join('');
  const beginning = new RegExp(`[${letters}](?<![A-Za-z\\d].)`, 'g');
  return (text, from) => {
    beginning.lastIndex = from;
    while (beginning.test(text)) {
      const start = beginning.lastIndex - 1;
      let hash = 0;
      let end = start;
      for (let code = text.charCodeAt(start); isWordClass(classOf(code)); code = text.charCodeAt(++end))
        hash = hashStep(hash, code);
      const id = findWord(vocabulary, text, start, end, hash);
      if (id >= 0 && goesOn(id, text, end)) return start;
    }
    return -1;
  };
};

const patternFinder =
  (pattern: RegExp): TopicFinder =>
  (text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };

/**
 * Two finders for head words of the kinds on topic and for `names`, their names that stand without one: as
 * words, in lower case where the text may have them so. They run in linear time and fast, since one looks for
 * ends of words in lower case and the other for words as they begin; a text that both miss gives no mention.
 */
export const topicScan = (
  kinds: readonly Kind[],
  names: readonly (readonly string[])[],
): readonly TopicFinder[] => {
  const heads = kinds
    .flatMap((kind) => [
      ...(kind.topic ? [...kind.suffixes, ...kind.plurals, ...kind.keeps, ...kind.prefixes] : []).filter(
        (phrase) => !kind.weak.includes(phrase),
      ),
      ...kind.endings.filter((phrase) => !kind.general.includes(phrase)),
    ])
    .map((phrase) => phrase.split(/[\s-]+/));
  const words = commonWords(heads.map(telling));
  const lower = words.filter((word) => /^[a-z]/.test(word));
  const capital = words.filter((word) => !/^[a-z]/.test(word));
  const alone = [...capital, ...words.map((word) => word.toUpperCase())].map((word) => [word]);
  return [
    patternFinder(new RegExp(anyOf(lower.map((word) => word.slice(1))), 'g')),
    wordFinder(openingsOf([...alone, ...names])),
  ];
};

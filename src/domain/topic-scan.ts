/** Organisations and kinds in; out the scan that rules texts out which name none on topic. */
import type { Kind } from '../model/gazetteer.js';

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

/**
 * Two expressions for head words of the kinds on topic and for `names`, their names that stand without one: as
 * words, in lower case where the text may have them so. They run in linear time and fast, since one looks for
 * ends of words in lower case and the other for words with a capital; a text that both miss gives no mention.
 */
export const topicScan = (
  kinds: readonly Kind[],
  names: readonly (readonly string[])[],
): readonly RegExp[] => {
  const heads = kinds
    .filter((kind) => kind.topic)
    .flatMap((kind) =>
      [...kind.suffixes, ...kind.plurals, ...kind.keeps, ...kind.prefixes].filter(
        (phrase) => !kind.weak.includes(phrase),
      ),
    )
    .map((phrase) => phrase.split(/[\s-]+/));
  const words = commonWords([...heads, ...names].map(telling));
  const lower = words.filter((word) => /^[a-z]/.test(word));
  const capital = words.filter((word) => !/^[a-z]/.test(word));
  return [
    new RegExp(anyOf(lower.map((word) => word.slice(1)))),
    new RegExp(`\\b(?:${anyOf([...capital, ...words.map((word) => word.toUpperCase())])})`),
  ];
};

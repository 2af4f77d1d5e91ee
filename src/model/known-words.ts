/** Words that a domain's data compare texts with in; a table out that gives a text's word in lower case without cutting it out. */
import { casings, findWord, hashOf, type Vocabulary, vocabularyOf } from './vocabulary.js';

/** Known words, each in lower case, with a first capital and in capitals, with either apostrophe. */
export interface KnownWords {
  readonly vocabulary: Vocabulary;
  /** The word in lower case with straight apostrophes, by id. */
  readonly lower: readonly string[];
}

const spellings = (word: string): readonly string[] => {
  const written = casings(word);
  return word.includes("'") ? [...written, ...written.map((one) => one.replaceAll("'", '’'))] : written;
};

/** `words` are in lower case, as units have them. */
export const knownWords = (words: Iterable<string>): KnownWords => {
  const lower = [...new Set(words)];
  const ids = new Map<string, number>();
  lower.forEach((word, id) => {
    for (const spelling of spellings(word)) ids.set(spelling, id);
  });
  return { vocabulary: vocabularyOf(ids), lower };
};

const UNEVEN = /[’\u00AD\n\r\t]| {2}/;

/** Lower case of text [start, end), with straight apostrophes, single spaces between words and no soft hyphens. */
export const lowerCase = (text: string, start: number, end: number): string => {
  const lower = text.slice(start, end).toLowerCase();
  return UNEVEN.test(lower)
    ? lower.replaceAll('’', "'").replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ')
    : lower;
};

/** A word's id, -1 of an unknown one, and the word as `lowerCase` gives it. */
export interface ReadWord {
  readonly word: number;
  readonly lower: string;
}

/** Looks up text [start, end); a known word's `lower` is always the same string. */
export const readKnown = (
  { vocabulary, lower: words }: KnownWords,
  text: string,
  start: number,
  end: number,
): ReadWord => {
  const word = findWord(vocabulary, text, start, end, hashOf(text, start, end));
  if (word >= 0) return { word, lower: words[word] ?? '' };
  const lower = lowerCase(text, start, end);
  // small letters behind the first are as the vocabulary spells words: it would have been found
  const isPlain = lower.length === end - start && text.startsWith(lower.slice(1), start + 1);
  return { word: isPlain ? -1 : (vocabulary.ids.get(lower) ?? -1), lower };
};

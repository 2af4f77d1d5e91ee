/** Words that a domain's data compare texts with in; a table out that gives a text's word in lower case without cutting it out. */
import { casings, findWord, hashStep, type Vocabulary, vocabularyOf } from './vocabulary.js';

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
  return {
    vocabulary: vocabularyOf(
      new Map(
        lower.flatMap((word, id) => spellings(word).map((spelling): [string, number] => [spelling, id])),
      ),
    ),
    lower,
  };
};

/** Lower case of text [start, end), with straight apostrophes and without soft hyphens. */
export const lowerCase = (text: string, start: number, end: number): string => {
  const lower = text.slice(start, end).toLowerCase();
  return lower.includes('’') || lower.includes('\u00AD')
    ? lower.replaceAll('’', "'").replaceAll('\u00AD', '')
    : lower;
};

/** The same for one word: of a known one always the same string, which later look-ups are much faster for. */
export const lowerIn = (known: KnownWords, text: string, start: number, end: number): string => {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashStep(hash, text.charCodeAt(at));
  const id = findWord(known.vocabulary, text, start, end, hash);
  return known.lower[id] ?? lowerCase(text, start, end);
};

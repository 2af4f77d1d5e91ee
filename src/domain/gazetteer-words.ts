/** Names of organisations and phrases in, their words out; and a vocabulary that grows as words come. */
import { MARK, tokenise } from '../model/tokens.js';
import { casings, vocabularyOf } from '../model/vocabulary.js';
import { WORD_CLASS } from '../model/word-classes.js';

const NO_WORDS = vocabularyOf(new Map());

const hasInnerCapital = (written: string): boolean => /.[A-Z]/.test(written);

/**
 * The words of each name, in lower case unless they have a capital inside ("CCG", "eMBED"); commas and
 * possessives as "," and "'s", "&" as "and". Split as texts are.
 */
export const wordLists = (names: readonly string[]): readonly (readonly string[])[] => {
  const text = names.join('\n');
  let end = -1;
  const spans = names.map((name) => {
    const start = end + 1;
    end = start + name.length;
    return { start, end };
  });
  const { start, end: ends, word, from } = tokenise(text, spans, NO_WORDS);
  return names.map((_, n) =>
    Array.from(start.subarray(from[n], from[n + 1]), (at, k): string => {
      const i = (from[n] ?? 0) + k;
      const written = text.slice(at, ends[i]);
      if (word[i] === MARK.possessive) return "'s";
      if (written === '&') return 'and';
      return hasInnerCapital(written) ? written : written.toLowerCase();
    }),
  );
};

/** A vocabulary in the making. */
export interface GrowingVocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly classes: readonly number[];
  /** Id of a word as `wordLists` gives it, new if need be; marks keep theirs. */
  readonly idOf: (word: string) => number;
  /** Adds bits to the class of a word. */
  readonly classify: (word: string, bits: number) => void;
  /** The word as a text must have it: in lower case only if it may stand so inside a name. */
  readonly asWritten: (word: string) => string;
}

/** Spellings that count as the word: with a first capital and in capitals too, unless it has its own capitals. */
export const spellingsOf = (word: string): readonly string[] =>
  hasInnerCapital(word) ? [word] : casings(word);

export const growingVocabulary = (): GrowingVocabulary => {
  const ids = new Map<string, number>();
  const classes: number[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    if (word === ',') return MARK.comma;
    if (word === "'s") return MARK.possessive;
    const id = classes.push(0) - 1;
    for (const spelling of spellingsOf(word)) if (!ids.has(spelling)) ids.set(spelling, id);
    return id;
  };
  const classify = (word: string, bits: number): void => {
    const id = idOf(word);
    if (id >= 0) classes[id] = (classes[id] ?? 0) | bits;
  };
  const asWritten = (word: string): string => {
    const lower = ((classes[idOf(word)] ?? WORD_CLASS.inside) & WORD_CLASS.inside) !== 0;
    return lower ? word : word.charAt(0).toUpperCase() + word.slice(1);
  };
  return { ids, classes, idOf, classify, asWritten };
};

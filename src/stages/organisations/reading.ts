/** An article's text with its tokens and the gazetteer that they were looked up in, as the stages about organisations read it. */
import type { Gazetteer } from '../../model/gazetteer.js';
import type { Sentence } from '../../model/sentence.js';
import { FLAG, MARK, type Tokens, tokenise } from '../../model/tokens.js';

export interface Reading {
  readonly text: string;
  /** Sentences of the article itself, boilerplate left out; tokens are numbered through them. */
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  readonly gazetteer: Gazetteer;
}

export const readingOf = (text: string, all: readonly Sentence[], gazetteer: Gazetteer): Reading => {
  const sentences = all.filter((sentence) => sentence.kind !== 'boilerplate');
  return { text, sentences, tokens: tokenise(text, sentences, gazetteer.vocabulary), gazetteer };
};

/** Vocabulary id or `MARK` of token `i`; `MARK.other` outside the text. */
export const wordAt = (reading: Reading, i: number): number => reading.tokens.word[i] ?? MARK.other;

/** `FLAG` bits of token `i`. */
export const flagsAt = (reading: Reading, i: number): number => reading.tokens.flags[i] ?? 0;

export const isCapital = (reading: Reading, i: number): boolean => (flagsAt(reading, i) & FLAG.capital) !== 0;

/** Whether token `i` is a known word of one of the classes in `bits` (`WORD_CLASS`). */
export const hasClass = (reading: Reading, i: number, bits: number): boolean => {
  const word = wordAt(reading, i);
  return word >= 0 && ((reading.gazetteer.classes[word] ?? 0) & bits) !== 0;
};

/** Whether token `i` is a mark and no word. */
export const isMark = (reading: Reading, i: number): boolean => wordAt(reading, i) < MARK.unknown;

/** Token `i` as written. */
export const tokenText = (reading: Reading, i: number): string =>
  reading.text.slice(reading.tokens.start[i], reading.tokens.end[i]);

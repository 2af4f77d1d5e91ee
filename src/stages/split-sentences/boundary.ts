/** The places in a block where a sentence could end, each with what stands around it. */

/** One place where a sentence could end. Offsets are into the block's text. */
export interface Boundary {
  /** The block's text. */
  readonly text: string;
  /** Where the sentence starts that may end here. */
  readonly from: number;
  /** Start of the terminators. */
  readonly mark: number;
  /** End of the sentence if it ends here: after terminators, closing quotes and brackets, note numbers. */
  readonly end: number;
  /** Start of what follows; equal to `end` where a space is missing. */
  readonly next: number;
  /** The terminators: `.`, `?!`, `. . .`, `…`. */
  readonly terminator: string;
  /** Closing quotes and brackets after them. */
  readonly closers: string;
  /** The word before, without opening quotes and brackets and without its own last full stop. */
  readonly word: string;
  /** The word after, without opening quotes and brackets. */
  readonly nextWord: string;
  /** First character after, opening quotes and brackets included. */
  readonly nextChar: string;
  /**
   * Whether wink-nlp ends a sentence here; undefined where it cannot be relied on. Asking is a hundred times
   * as dear as all else, and dear but once in a block, so that rules ask last.
   */
  readonly vote: () => boolean | undefined;
}

/** `split`: a sentence ends here; `join`: none does; undefined: this rule cannot tell. */
type Decision = 'split' | 'join' | undefined;

/**
 * One repair. The examples are texts with `|` at one boundary: the rule decides that nothing ends there
 * (`joins`) or that a sentence does (`splits`), or has nothing to say (`leaves`, the look-alikes).
 */
export interface BoundaryRule {
  readonly name: string;
  readonly reason: string;
  readonly joins: readonly string[];
  readonly splits: readonly string[];
  readonly leaves: readonly string[];
  readonly decide: (boundary: Boundary) => Decision;
}

const OPENERS = /["'“‘([{«`]/;
const WORD_END = /[\s,;:?!"“”()[\]{}«»…]/;

/** Whether the character is a capital letter. */
export const isCapital = (character: string): boolean => character !== character.toLowerCase();

/** Whether the character is a small letter. */
export const isSmall = (character: string): boolean => character !== character.toUpperCase();

/** Whether the character is white space, as `trim` sees it. */
export const isSpace = (character: string): boolean => character.trim() === '' && character !== '';

/** The first offset from `at` on that is no white space. */
export const skipSpace = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && isSpace(text.charAt(next))) next++;
  return next;
};

/** The longest word that is looked at: longer ones are no word of English, and hostile text has them. */
const LONGEST_WORD = 60;

/** The word that ends at `end` and starts no sooner than `from`, without opening quotes and brackets. */
export const wordBefore = (text: string, end: number, from: number): string => {
  let start = end;
  const limit = Math.max(from, end - LONGEST_WORD);
  while (start > limit && !WORD_END.test(text.charAt(start - 1))) start--;
  while (start < end && OPENERS.test(text.charAt(start))) start++;
  return text.slice(start, end);
};

/** The word that starts at `start`, or after the opening quotes and brackets there. */
export const wordAfter = (text: string, start: number): string => {
  let from = start;
  while (from < text.length && from < start + 4 && OPENERS.test(text.charAt(from))) from++;
  let end = from;
  const limit = Math.min(text.length, from + LONGEST_WORD);
  while (end < limit && !WORD_END.test(text.charAt(end))) end++;
  return text.slice(from, end);
};

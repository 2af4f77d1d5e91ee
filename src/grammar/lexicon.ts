/** The compiled lexicon in, a table of words for quick look-ups out. */
import { CLOSED, type CompiledLexicon, SENSE } from '../model/lexicon.js';

export type ClosedTag = (typeof CLOSED)[number];

/** One word: all that it may be. */
export interface LexiconEntry {
  readonly senses: number;
  readonly verb: string;
  readonly noun: string;
  readonly closed: readonly ClosedTag[];
  readonly nounFirst: boolean;
}

/** Several words that make one token. */
interface FixedPhrase {
  readonly words: readonly string[];
  readonly entry: LexiconEntry;
}

export interface GrammarLexicon {
  readonly words: ReadonlyMap<string, LexiconEntry>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly FixedPhrase[]>;
}

const UNKNOWN = { senses: 0, verb: '', noun: '', closed: [], nounFirst: false } as const;

/** Endings that tell what an unknown word may be. */
const ENDINGS: readonly (readonly [ending: RegExp, senses: number])[] = [
  [/-\w*(?:ed|wn|un|ilt)$/, SENSE.adjective],
  [/ing$/, SENSE.gerund | SENSE.noun],
  [/ed$/, SENSE.past | SENSE.participle | SENSE.adjective],
  [/ly$/, SENSE.adverb],
  [/(?:ous|ive|able|ible|ful|less|ical|based|led|owned|backed|wide|old|long)$/, SENSE.adjective],
  [/[^s]s$/, SENSE.plural],
];

/** What a word in lower case may be, guessed from its ending. */
export const guess = (lower: string): LexiconEntry => {
  if (lower.includes('-') && !/s$/.test(lower))
    return { ...UNKNOWN, senses: SENSE.adjective | SENSE.noun, noun: lower };
  const found = ENDINGS.find(([ending]) => ending.test(lower));
  return { ...UNKNOWN, senses: found?.[1] ?? SENSE.noun, noun: lower };
};

export const buildLexicon = (compiled: CompiledLexicon): GrammarLexicon => {
  const words = new Map<string, LexiconEntry>();
  const nounFirst = new Set(compiled.nounFirst);
  for (const [word, [senses, verb, noun]] of Object.entries(compiled.words))
    words.set(word, { senses, verb, noun, closed: [], nounFirst: nounFirst.has(word) });
  const phrases = new Map<string, FixedPhrase[]>();
  const phraseEntries = new Map<string, LexiconEntry>();
  for (const tag of CLOSED) {
    for (const text of compiled.closed[tag] ?? []) {
      const table = text.includes(' ') ? phraseEntries : words;
      const known = table.get(text) ?? UNKNOWN;
      table.set(text, { ...known, closed: [...known.closed, tag] });
    }
  }
  for (const [text, entry] of phraseEntries) {
    const parts = text.split(' ');
    const [first = ''] = parts;
    phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, entry }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { words, phrases };
};

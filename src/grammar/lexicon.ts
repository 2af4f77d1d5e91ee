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
  readonly words: Pick<ReadonlyMap<string, LexiconEntry>, 'get' | 'has'>;
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
  const senses = ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? SENSE.noun;
  const noun =
    senses === SENSE.plural
      ? lower.replace(/(?:(?<=[a-z]{2})ie)?s$/, (end) => (end === 'ies' ? 'y' : ''))
      : lower;
  return { ...UNKNOWN, senses, noun };
};

/** So many words are sought one by one before a table of all is worth making. */
const FEW_WORDS = 1000;

/** Reads the line of `lines` that stands before `end`, a line feed. */
const readLine = (lines: string, end: number): readonly [word: string, entry: LexiconEntry] => {
  const line = lines.slice(lines.lastIndexOf('\n', end - 1) + 1, end);
  const [word = '', senses, verb = '', noun = '', tags = '', first] = line.split('\t');
  const closed = tags === '' ? [] : (tags.split(',') as ClosedTag[]);
  return [word, { senses: Number(senses), verb, noun, closed, nounFirst: first === 'first' }];
};

/** The line of a word, found by halving. */
const seekWord = (lines: string, word: string): LexiconEntry | undefined => {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const end = lines.indexOf('\n', Math.max(low + 1, (low + high) >> 1));
    const [found, entry] = readLine(lines, end);
    if (found === word) return entry;
    if (found < word) low = end;
    else high = lines.lastIndexOf('\n', end - 1);
  }
  return undefined;
};

/** A table of the lines, filled as words are looked up: a single article does not pay for all of them. */
const growingTable = (lines: string): GrammarLexicon['words'] => {
  const known = new Map<string, LexiconEntry | undefined>();
  let sought = 0;
  const addAll = (): void => {
    for (let end = lines.indexOf('\n', 1); end > 0; end = lines.indexOf('\n', end + 1))
      known.set(...readLine(lines, end));
  };
  const seek = (word: string): LexiconEntry | undefined => {
    if (++sought === FEW_WORDS) addAll();
    if (sought >= FEW_WORDS) return known.get(word);
    const entry = seekWord(lines, word);
    known.set(word, entry);
    return entry;
  };
  const get = (word: string): LexiconEntry | undefined => {
    const found = known.get(word);
    return found !== undefined || sought >= FEW_WORDS || known.has(word) ? found : seek(word);
  };
  return { get, has: (word) => get(word) !== undefined };
};

export const buildLexicon = (compiled: CompiledLexicon): GrammarLexicon => {
  const phrases = new Map<string, FixedPhrase[]>();
  const entries = new Map<string, LexiconEntry>();
  for (const tag of CLOSED) {
    for (const text of compiled.phrases[tag] ?? []) {
      const known = entries.get(text) ?? UNKNOWN;
      entries.set(text, { ...known, closed: [...known.closed, tag] });
    }
  }
  for (const [text, entry] of entries) {
    const parts = text.split(' ');
    const [first = ''] = parts;
    phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, entry }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { words: growingTable(compiled.words), phrases };
};

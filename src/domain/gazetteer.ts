/** Organisations and kinds, read from the domain's data, in; out the tries that stages look names and head words up in. */
import type { Form, Gazetteer, Head, Kind, Noun } from '../model/gazetteer.js';
import type { Organisation } from '../model/organisation.js';
import { MARK, tokenise } from '../model/tokens.js';
import { emptyTrie, insert, type Trie } from '../model/trie.js';
import { CLASS_WORDS, WORD, WORD_CLASS } from '../model/word-classes.js';
import { type NameGrammar, nameForms } from './gazetteer-names.js';
import { topicPattern } from './topic-pattern.js';

const NOTHING: ReadonlyMap<string, number> = new Map();

const hasInnerCapital = (written: string): boolean => /.[A-Z]/.test(written);

/** A name's words, in lower case unless they have a capital inside ("CCG", "eMBED"); its commas and possessives as "," and "'s". */
export const wordsOf = (name: string): readonly string[] => {
  const tokens = tokenise(name, [{ start: 0, end: name.length }], NOTHING);
  return tokens.start.map((start, i) => {
    const written = name.slice(start, tokens.end[i]);
    if (tokens.word[i] === MARK.possessive) return "'s";
    if (written === '&') return 'and';
    return hasInnerCapital(written) ? written : written.toLowerCase();
  });
};

/** Vocabulary in the making: words get ids in order of arrival, marks keep theirs. */
class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly classes: number[] = [];

  id(word: string): number {
    if (word === ',') return MARK.comma;
    if (word === "'s") return MARK.possessive;
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.classes.length;
    this.classes.push(0);
    const spellings = hasInnerCapital(word)
      ? [word]
      : [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
    for (const spelling of spellings) if (!this.ids.has(spelling)) this.ids.set(spelling, id);
    return id;
  }

  mark(word: string, bits: number): void {
    const id = this.id(word);
    if (id >= 0) this.classes[id] = (this.classes[id] ?? 0) | bits;
  }
}

/** The kind in the data whose nouns refer to organisations of any kind. */
const ANY_KIND = 'any';

const SPELLINGS = /[\p{L}\p{N}]+/gu;

/** Enters the head words of all kinds. */
const enterHeads = (
  kinds: readonly Kind[],
  vocabulary: Vocabulary,
  heads: Trie<Head>,
  prefixes: Trie<Head>,
): void => {
  const enter = (into: Trie<Head>, kind: Kind, phrase: string, plural: boolean, keeps: boolean): void => {
    insert(
      into,
      wordsOf(phrase).map((word) => vocabulary.id(word)),
      {
        kind: kind.kind,
        plural,
        keeps,
        common: kind.common.includes(phrase.toLowerCase()),
        capitals: (phrase.match(SPELLINGS) ?? []).map((written) => written !== written.toLowerCase()),
      },
    );
  };
  for (const kind of kinds) {
    for (const phrase of kind.suffixes) enter(heads, kind, phrase, false, false);
    for (const phrase of kind.plurals) enter(heads, kind, phrase, true, false);
    for (const phrase of kind.keeps) enter(heads, kind, phrase, false, true);
    for (const phrase of kind.prefixes) enter(prefixes, kind, phrase, false, true);
    for (const word of kind.descriptors) {
      const bits = WORD_CLASS.inside | (word === 'and' ? 0 : WORD_CLASS.descriptor);
      for (const one of wordsOf(word)) vocabulary.mark(one, bits);
    }
  }
};

const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** Enters the words that refer back to organisations, singular and plural. */
const enterNouns = (kinds: readonly Kind[], vocabulary: Vocabulary): Trie<Noun> => {
  const nouns = emptyTrie<Noun>();
  for (const { kind: name, alone, suffixes, plurals, nouns: singular, sites } of kinds) {
    const enter = (phrase: string, plural: boolean, site = false): void => {
      const path = wordsOf(phrase).map((word) => vocabulary.id(word));
      insert(nouns, path, { kind: name === ANY_KIND ? null : name, plural, site });
    };
    for (const phrase of alone ? [] : suffixes) enter(phrase, false);
    for (const phrase of plurals) enter(phrase, true);
    for (const noun of singular) enter(noun, false);
    for (const noun of singular) enter(pluralOf(noun), true);
    for (const noun of sites) enter(noun, false, true);
    for (const noun of sites) enter(pluralOf(noun), true, true);
  }
  return nouns;
};

const grammarOf = (kind: Kind | undefined): NameGrammar => {
  const suffixes = [...(kind?.suffixes ?? []), ...(kind?.plurals ?? [])].map(wordsOf);
  return {
    alone: kind?.alone ?? false,
    descriptors: new Set((kind?.descriptors ?? []).flatMap(wordsOf)),
    suffixLength: (words) =>
      suffixes.reduce(
        (longest, suffix) =>
          suffix.length > longest &&
          suffix.length < words.length &&
          suffix.every((word, i) => words[words.length - suffix.length + i] === word)
            ? suffix.length
            : longest,
        0,
      ),
  };
};

/** A readable name: without "NHS" before it, where the kind's names do without. */
const readable = (organisation: Organisation, grammar: NameGrammar): string =>
  grammar.alone ? organisation.name : organisation.name.replace(/^(?:The\s+)?NHS\s+/, '');

const enterNames = (
  organisations: readonly Organisation[],
  kinds: ReadonlyMap<string, Kind>,
  vocabulary: Vocabulary,
  names: Trie<Form>,
): void => {
  const grammars = new Map<string, NameGrammar>();
  for (const organisation of organisations) {
    const kind = organisation.id.slice(0, organisation.id.indexOf('/'));
    const grammar = grammars.get(kind) ?? grammarOf(kinds.get(kind));
    grammars.set(kind, grammar);
    const ref = { id: organisation.id, name: readable(organisation, grammar) };
    for (const written of [organisation.name, ...organisation.aliases]) {
      for (const word of written.match(SPELLINGS) ?? []) {
        if (word === word.toLowerCase()) vocabulary.mark(word, WORD_CLASS.inside);
      }
      for (const { words, strength } of nameForms(written, wordsOf(written), grammar)) {
        insert(
          names,
          words.map((word) => vocabulary.id(word)),
          { ref, kind, strength },
        );
      }
    }
  }
};

/** Builds the gazetteer; the same data gives the same gazetteer. The first of two organisations with one id holds. */
export const buildGazetteer = (organisations: readonly Organisation[], kinds: readonly Kind[]): Gazetteer => {
  const vocabulary = new Vocabulary();
  for (const word of Object.keys(WORD)) vocabulary.id(word);
  for (const [name, words] of Object.entries(CLASS_WORDS)) {
    for (const word of words) vocabulary.mark(word, WORD_CLASS[name as keyof typeof WORD_CLASS]);
  }
  const heads = emptyTrie<Head>();
  const prefixes = emptyTrie<Head>();
  enterHeads(kinds, vocabulary, heads, prefixes);
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const names = emptyTrie<Form>();
  enterNames(organisations, byKind, vocabulary, names);
  return {
    vocabulary: vocabulary.ids,
    classes: vocabulary.classes,
    names,
    heads,
    prefixes,
    nouns: enterNouns(kinds, vocabulary),
    kinds: byKind,
    organisations: new Map([...organisations].reverse().map((one) => [one.id, one])),
    topic: topicPattern(organisations, kinds),
  };
};

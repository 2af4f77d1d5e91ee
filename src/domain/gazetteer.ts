/** Organisations and kinds, read from the domain's data, in; out the tries that stages look names and head words up in. */
import type { Form, Gazetteer, GazetteerData, Head, Kind, Noun, StoredForm } from '../model/gazetteer.js';
import { kindOf, type Organisation, type OrganisationRef } from '../model/organisation.js';
import { emptyTrie, insert, storeTrie, type Trie, trieFrom } from '../model/trie.js';
import { vocabularyOf } from '../model/vocabulary.js';
import { CLASS_WORDS, WORD, WORD_CLASS } from '../model/word-classes.js';
import { type NameGrammar, nameForms } from './gazetteer-names.js';
import { type GrowingVocabulary, growingVocabulary, wordLists } from './gazetteer-words.js';
import { topicScan } from './topic-scan.js';

/** The kind in the data whose nouns refer to organisations of any kind. */
const ANY_KIND = 'any';

const beginWith = (vocabulary: GrowingVocabulary): void => {
  for (const word of Object.keys(WORD)) vocabulary.idOf(word);
  for (const [name, words] of Object.entries(CLASS_WORDS)) {
    for (const word of words) vocabulary.classify(word, WORD_CLASS[name as keyof typeof WORD_CLASS]);
  }
};

/** Enters a phrase at its words and marks its first as the beginning of such phrases. */
const enter = <T>(
  into: Trie<T>,
  words: readonly string[],
  value: T,
  vocabulary: GrowingVocabulary,
  opening: number,
): void => {
  insert(into, words.map(vocabulary.idOf), value);
  const first = words[0];
  if (first !== undefined) vocabulary.classify(first, opening);
};

const headPhrases = (
  kind: Kind,
): readonly (readonly [string, Pick<Head, 'plural' | 'keeps' | 'ending'>])[] => [
  ...kind.suffixes.map((phrase) => [phrase, { plural: false, keeps: false, ending: false }] as const),
  ...kind.plurals.map((phrase) => [phrase, { plural: true, keeps: false, ending: false }] as const),
  ...kind.keeps.map((phrase) => [phrase, { plural: false, keeps: true, ending: false }] as const),
  ...kind.prefixes.map((phrase) => [phrase, { plural: false, keeps: true, ending: false }] as const),
  ...kind.endings.map((phrase) => [phrase, { plural: false, keeps: true, ending: true }] as const),
];

/** Enters the head words of all kinds: those after a name and those that open one. */
const enterHeads = (
  kinds: readonly Kind[],
  vocabulary: GrowingVocabulary,
): Pick<Gazetteer, 'heads' | 'prefixes' | 'endings'> => {
  const heads = emptyTrie<Head>();
  const prefixes = emptyTrie<Head>();
  const endings = emptyTrie<Head>();
  for (const kind of kinds) {
    const phrases = headPhrases(kind);
    const words = wordLists(phrases.map(([phrase]) => phrase));
    phrases.forEach(([phrase, { plural, keeps, ending }], n) => {
      const weak = kind.weak.includes(phrase);
      const common = weak || kind.common.includes(phrase.toLowerCase());
      const capitals = phrase.split(/[\s-]+/).map((written) => written !== written.toLowerCase());
      const head = { kind: kind.kind, plural, keeps, ending, common, weak, capitals };
      if (ending) insert(endings, (words[n] ?? []).map(vocabulary.idOf), head);
      else {
        const into = kind.prefixes.includes(phrase) ? prefixes : heads;
        enter(into, words[n] ?? [], head, vocabulary, WORD_CLASS.headStart);
      }
    });
    for (const word of wordLists(kind.descriptors).flat()) {
      vocabulary.classify(word, WORD_CLASS.inside | (word === 'and' ? 0 : WORD_CLASS.descriptor));
    }
  }
  return { heads, prefixes, endings };
};

const pluralOf = (noun: string): string => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** Enters the words that refer back to organisations, singular and plural. */
const enterNouns = (kinds: readonly Kind[], vocabulary: GrowingVocabulary): Trie<Noun> => {
  const nouns = emptyTrie<Noun>();
  for (const one of kinds) {
    const kind = one.kind === ANY_KIND ? null : one.kind;
    const singular = [...(one.alone ? [] : one.suffixes), ...one.nouns];
    const entries: readonly (readonly [readonly string[], Pick<Noun, 'plural' | 'site'>])[] = [
      [singular, { plural: false, site: false }],
      [[...one.plurals, ...one.nouns.map(pluralOf)], { plural: true, site: false }],
      [one.sites, { plural: false, site: true }],
      [one.sites.map(pluralOf), { plural: true, site: true }],
    ];
    for (const [phrases, number] of entries) {
      for (const words of wordLists(phrases)) {
        enter(nouns, words, { kind, ...number }, vocabulary, WORD_CLASS.nounStart);
      }
    }
  }
  return nouns;
};

/** Nouns that introduce names of a kind, singular and plural. */
const rolesOf = (kinds: readonly Kind[]): Gazetteer['roles'] =>
  new Map(
    kinds.flatMap(({ kind, introduces }) =>
      introduces.flatMap((noun): [string, { kind: string; plural: boolean }][] => [
        [noun, { kind, plural: false }],
        [pluralOf(noun), { kind, plural: true }],
      ]),
    ),
  );

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length < words.length && end.every((word, i) => words[words.length - end.length + i] === word);

const grammarOf = (kind: Kind | undefined): NameGrammar => {
  const suffixes = wordLists([...(kind?.suffixes ?? []), ...(kind?.plurals ?? [])]);
  const longestFirst = [...suffixes].sort((a, b) => b.length - a.length);
  return {
    alone: kind?.alone ?? false,
    descriptors: new Set(wordLists(kind?.descriptors ?? []).flat()),
    suffixLength: (words) => longestFirst.find((suffix) => endsWith(words, suffix))?.length ?? 0,
  };
};

/** A readable name: without "NHS" before it, where the kind's names do without. */
const refOf = ({ id, name }: Organisation, kind: Kind | undefined): OrganisationRef => ({
  id,
  name: kind?.alone ? name : name.replace(/^(?:The\s+)?NHS\s+/, ''),
});

const isOnTopic = (kind: Kind | undefined, { id }: Organisation): boolean =>
  kind !== undefined && (kind.topic || kind.central.includes(id));

const enterNames = (
  organisations: readonly Organisation[],
  kinds: ReadonlyMap<string, Kind>,
  vocabulary: GrowingVocabulary,
): { names: Trie<StoredForm>; standing: readonly (readonly string[])[] } => {
  const names = emptyTrie<StoredForm>();
  const standing: (readonly string[])[] = [];
  const grammars = new Map([...kinds].map(([kind, entry]) => [kind, grammarOf(entry)]));
  const written = organisations.map((one) => [one.name, ...one.aliases, ...(one.alone ?? [])]);
  const words = wordLists(written.flat());
  let next = 0;
  organisations.forEach((organisation, n) => {
    const kind = kindOf(organisation);
    const grammar = grammars.get(kind) ?? grammarOf(undefined);
    const alone = new Set(organisation.alone);
    for (const name of written[n] ?? []) {
      for (const word of name.match(/(?<=\s)[a-z]+/g) ?? []) vocabulary.classify(word, WORD_CLASS.inside);
      for (const form of nameForms(name, words[next++] ?? [], grammar, alone.has(name))) {
        enter(names, form.words, [n, form.strength], vocabulary, WORD_CLASS.nameStart);
        if (form.strength === 'alone' && isOnTopic(kinds.get(kind), organisation)) standing.push(form.words);
      }
    }
  });
  return { names, standing: standing.map((form) => form.map(vocabulary.asWritten)) };
};

/** Reads the names of organisations and the words for kinds. */
export const readNames = (organisations: readonly Organisation[], kinds: readonly Kind[]): GazetteerData => {
  const vocabulary = growingVocabulary();
  beginWith(vocabulary);
  const { heads, prefixes, endings } = enterHeads(kinds, vocabulary);
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const { names, standing } = enterNames(organisations, byKind, vocabulary);
  const nouns = enterNouns(kinds, vocabulary);
  return {
    spellings: [...vocabulary.ids.keys()],
    ids: [...vocabulary.ids.values()],
    classes: vocabulary.classes,
    names: storeTrie(names),
    heads: storeTrie(heads),
    prefixes: storeTrie(prefixes),
    endings: storeTrie(endings),
    nouns: storeTrie(nouns),
    standing,
  };
};

const formsOf = (
  organisations: readonly Organisation[],
  kinds: ReadonlyMap<string, Kind>,
): ((form: StoredForm) => Form) => {
  const named = organisations.map((one) => {
    const kind = kindOf(one);
    return { ref: refOf(one, kinds.get(kind)), kind };
  });
  return ([n, strength]) => {
    const { ref, kind } = named[n] ?? { ref: { id: '', name: '' }, kind: '' };
    return { ref, kind, strength };
  };
};

const asIs = <T>(value: T): T => value;

/** The gazetteer of organisations and kinds whose names are read already. */
export const gazetteerFrom = (
  read: GazetteerData,
  organisations: readonly Organisation[],
  kinds: readonly Kind[],
): Gazetteer => {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  return {
    vocabulary: vocabularyOf(new Map(read.spellings.map((spelling, n) => [spelling, read.ids[n] ?? -1]))),
    classes: read.classes,
    names: trieFrom(read.names, formsOf(organisations, byKind)),
    heads: trieFrom(read.heads, asIs),
    prefixes: trieFrom(read.prefixes, asIs),
    endings: trieFrom(read.endings, asIs),
    ordinary: new Set(kinds.flatMap((kind) => kind.ordinary)),
    signs: new Set(kinds.flatMap((kind) => kind.signs)),
    roles: rolesOf(kinds),
    anyCompany: kinds.find((kind) => kind.endings.length > 0)?.kind ?? null,
    nouns: trieFrom(read.nouns, asIs),
    kinds: byKind,
    organisations: new Map([...organisations].reverse().map((one) => [one.id, one])),
    topic: topicScan(kinds, read.standing),
  };
};

/** Builds the gazetteer; the same data gives the same gazetteer. The first of two organisations with one id holds. */
export const buildGazetteer = (organisations: readonly Organisation[], kinds: readonly Kind[]): Gazetteer =>
  gazetteerFrom(readNames(organisations, kinds), organisations, kinds);

/** The gazetteer as stages use it: names and head words as tries over a vocabulary, made by the domain. */
import { z } from 'zod';
import { relation } from './claim.js';
import type { Organisation, OrganisationRef } from './organisation.js';
import type { StoredTrie, Trie } from './trie.js';
import type { Vocabulary } from './vocabulary.js';

const words = z.array(z.string().min(1)).default([]);

/**
 * A kind of organisation and the words that tell it. In `suffixes`, `plurals` and `keeps` a capital in the
 * entry is required in the text; an entry in lower case matches both.
 */
export const kind = z.object({
  kind: z.string().regex(/^[a-z]+$/),
  /** Head word of a readable name made for one that the gazetteer does not know. */
  label: z.string(),
  /** Head words after a name, dropped from its id. */
  suffixes: words,
  /** The same for several names at once. */
  plurals: words,
  /** Head words that stay part of the name and of the id. */
  keeps: words,
  /** Words that open a name of this kind and stay part of it. */
  prefixes: words,
  /**
   * Endings of names that stay part of them, which no one kind has for itself: "Health", "Diagnostics". Each needs
   * a capital, and before it a word that is not in `ordinary`.
   */
  endings: words,
  /** Of the endings, those that put no article on topic. */
  general: words,
  /** Words for care that put an article on topic where a deal is told beside them, though no name in it tells a kind. */
  signs: words,
  /** Nouns that tell the kind of the name right behind them: "supplier", "charity". */
  introduces: words,
  /** Words in lower case that make no name before an ending: "public" of "Public Health". */
  ordinary: words,
  /** Of the above, those that are ordinary words when in lower case: they make a name only of known or several parts. */
  common: words,
  /** Of the head words, those that count only for known names, and where the article has another of the kind. */
  weak: words,
  /** Words at the end of a name that are left out when it is shortened. */
  descriptors: words,
  /** Nouns that refer back to organisations of this kind, singular. */
  nouns: words,
  /** Of the head words that stay in the name, those that name one building, which "the trust" does not mean. */
  sites: words,
  /** Whether names of this kind stand without a head word. */
  alone: z.boolean().default(false),
  /** Whether they are called after all counties that they are for, of which the first alone is but a place. */
  regional: z.boolean().default(false),
  /** It stands above those of other kinds: working with it is no alliance. */
  oversees: z.boolean().default(false),
  /** Last day of this kind, one of which "NHS" before a place names while an article is about them, and none that began later. */
  until: z.string().optional(),
  /** Relations between organisations that one of this kind can be a party to; all where none are given. */
  may: z.array(relation).default(['merger', 'alliance', 'acquisition', 'independence', 'closure']),
  /** Whether one of this kind puts an article on topic. */
  topic: z.boolean().default(true),
  /** Ids of those that do though their kind does not. */
  central: words,
});
export type Kind = Readonly<z.infer<typeof kind>>;

/** A head word or phrase found after a name. */
export interface Head {
  readonly kind: string;
  readonly plural: boolean;
  /** Stays part of the name. */
  readonly keeps: boolean;
  /** An ordinary word when it is in lower case. */
  readonly common: boolean;
  /** One of `endings`. */
  readonly ending: boolean;
  /** Counts only for known names in an article that has another head word of the kind. */
  readonly weak: boolean;
  /** For each of its words, whether it must have a capital. */
  readonly capitals: readonly boolean[];
}

/** A noun or head word that may refer to organisations of a kind; `kind` is null where it may be any. */
export interface Noun {
  readonly kind: string | null;
  readonly plural: boolean;
  /** One for a building: "hospital". */
  readonly site: boolean;
}

/**
 * How far a form of a name stands by itself: `alone` anywhere, `core` with its head word or where the context
 * allows, `short` the same and only where the article gives the organisation a fuller name.
 */
export type Strength = 'alone' | 'core' | 'short';

/** One form of an organisation's name. */
export interface Form {
  readonly ref: OrganisationRef;
  readonly kind: string;
  readonly strength: Strength;
}

/** A form of a name, by the place of its organisation in the domain's list. */
export type StoredForm = readonly [organisation: number, strength: Strength];

/** What a gazetteer is made of besides organisations and kinds, as plain data: their names are read when a domain is compiled. */
export interface GazetteerData {
  /** Spellings of the vocabulary, and the id of each. */
  readonly spellings: readonly string[];
  readonly ids: readonly number[];
  readonly classes: readonly number[];
  readonly names: StoredTrie<StoredForm>;
  readonly heads: StoredTrie<Head>;
  readonly prefixes: StoredTrie<Head>;
  readonly endings: StoredTrie<Head>;
  readonly nouns: StoredTrie<Noun>;
  /** Names on topic that stand without a head word, as words. */
  readonly standing: readonly (readonly string[])[];
}

/**
 * Offset of the first sign of the topic at or after `from`, which begins no word within: a place in a word on topic, or a
 * character that may hide one; -1 where there is none.
 */
export type TopicFinder = (text: string, from: number) => number;

export interface Gazetteer {
  /** Words as written in lower case, with a first capital and in capitals. */
  readonly vocabulary: Vocabulary;
  /** `WORD_CLASS` bits by id. */
  readonly classes: readonly number[];
  readonly names: Trie<Form>;
  readonly heads: Trie<Head>;
  /** Words that open a name of a kind. */
  readonly prefixes: Trie<Head>;
  /** Words that end names of organisations whose kind they do not tell. */
  readonly endings: Trie<Head>;
  /** Words in lower case that make no name before such an ending. */
  readonly ordinary: ReadonlySet<string>;
  /** Words for care beside which a deal is one on topic. */
  readonly signs: ReadonlySet<string>;
  /** Nouns that introduce a name, by how they are written. */
  readonly roles: ReadonlyMap<string, { readonly kind: string; readonly plural: boolean }>;
  /** Kind of those whose name tells none: the first that has endings. */
  readonly anyCompany: string | null;
  /** "unit", "trusts", "organisation": words that refer back to organisations. */
  readonly nouns: Trie<Noun>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** Finds something in every text that names an organisation of a kind that puts an article on topic. */
  readonly topic: TopicFinder;
}

/** A noun phrase in, what it tells of whom it refers to out: number, kind, place; null where it refers to no organisation. */
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { DiscourseLexicon } from './lexicon.js';

export interface Anaphor {
  readonly sentence: number;
  readonly phrase: NounPhrase;
  readonly form: 'definite' | 'pronoun' | 'possessive' | 'speaker' | 'indefinite';
  /** How many; null where only singular or plural is known. */
  readonly count: number | null;
  readonly plural: boolean;
  /** Kinds that fit; empty for any. */
  readonly kinds: readonly string[];
  /** Says "other", "remaining": all but those spoken of. */
  readonly complement: boolean;
  /** Words that tell which: places, names. */
  readonly places: readonly string[];
  readonly predicate: Predicate | null;
}

const SINGULAR_PRONOUNS = new Set(['it', 'itself', 'its']);
const PLURAL_PRONOUNS = new Set(['they', 'them', 'their', 'themselves', 'both', 'all', 'each', 'either', 'neither', 'each other', 'one another', 'some', 'none', 'the rest', 'others', 'those', 'these']);
const SPEAKER_PRONOUNS = new Set(['we', 'us', 'our', 'ourselves', 'i']);
const DEFINITE = /^(?:the|both|all|each|these|those|this|that|either|neither|all of|both of|each of|its|their|our|none of|neither of|every|all but|whichever|any of)\b/;

const base = (sentence: number, phrase: NounPhrase, predicate: Predicate | null) => ({ sentence, phrase, predicate, complement: false, kinds: [] as readonly string[], places: [] as readonly string[] });

const pronoun = (sentence: number, phrase: NounPhrase, predicate: Predicate | null): Anaphor | null => {
  const { lower } = phrase.head;
  const common = base(sentence, phrase, predicate);
  const possessive = ['its', 'their', 'our'].includes(lower);
  if (SPEAKER_PRONOUNS.has(lower)) return { ...common, form: 'speaker', count: null, plural: false };
  if (SINGULAR_PRONOUNS.has(lower)) return { ...common, form: possessive ? 'possessive' : 'pronoun', count: 1, plural: false };
  if (lower === 'the former' || lower === 'the latter') return { ...common, form: 'definite', count: 1, plural: false };
  if (PLURAL_PRONOUNS.has(lower)) return { ...common, form: possessive ? 'possessive' : 'pronoun', count: lower === 'both' || lower === 'either' || lower === 'neither' ? 2 : null, plural: true, complement: lower === 'others' || lower === 'the rest' };
  return null;
};

/** Kinds that the noun with the words before it stands for: "support units" as "unit". */
const kindsOf = (phrase: NounPhrase, lexicon: DiscourseLexicon): readonly string[] | null => {
  const words = [...phrase.modifiers.filter(({ tag }) => tag === 'noun').map(({ lower }) => lower), phrase.lemma];
  for (let from = 0; from < words.length; from++) {
    const kinds = lexicon.kindNouns.get(words.slice(from).join(' '));
    if (kinds) return kinds;
  }
  return null;
};

const COMPLEMENT = new Set(['other', 'remaining', 'others', 'rest']);
const NOT_PLACES = new Set(['merged', 'new', 'combined']);

const numeral = (phrase: NounPhrase, lexicon: DiscourseLexicon): number | null => phrase.quantity ?? lexicon.numbers.get(phrase.lemma) ?? (/^both/.test(phrase.determiner) || /^(?:either|neither)\b/.test(phrase.determiner) ? 2 : null);

const nominal = (sentence: number, phrase: NounPhrase, predicate: Predicate | null, lexicon: DiscourseLexicon): Anaphor | null => {
  const { head } = phrase;
  const counted = lexicon.numbers.has(phrase.lemma);
  const bare = head.tag === 'number' || (head.tag === 'adj' && COMPLEMENT.has(head.lower)) || head.tag === 'pron';
  const kinds = counted || bare || lexicon.others.has(phrase.lemma) ? [] : kindsOf(phrase, lexicon);
  if (!kinds) return null;
  if (phrase.modifiers.some(({ lower }) => NOT_PLACES.has(lower))) return null;
  const count = numeral(phrase, lexicon);
  const definite = DEFINITE.test(phrase.determiner) || phrase.possessor !== null;
  const plural = head.plural || (count ?? 1) > 1;
  if (head.tag === 'number' && !definite) return null;
  const complement = COMPLEMENT.has(head.lower) || phrase.modifiers.some(({ lower }) => COMPLEMENT.has(lower)) || /\bother\b/.test(phrase.determiner);
  const places = phrase.modifiers.filter(({ capital, tag }) => capital && tag !== 'adj').map(({ lower }) => lower);
  return { ...base(sentence, phrase, predicate), form: definite ? 'definite' : 'indefinite', count: count ?? (plural || lexicon.numbers.has(phrase.lemma) ? count : 1), plural, kinds, complement, places };
};

/** What a phrase that names nobody may refer to. */
export const anaphorOf = (sentence: number, phrase: NounPhrase, predicate: Predicate | null, lexicon: DiscourseLexicon): Anaphor | null => {
  if (phrase.members.length > 0) return null;
  if (phrase.head.tag === 'pron' || phrase.head.tag === 'poss') {
    const found = pronoun(sentence, phrase, predicate);
    if (found || phrase.determiner === '') return found;
  }
  if (phrase.head.tag === 'name' && /^all (?:but|except)/.test(phrase.determiner)) return { ...base(sentence, phrase, predicate), form: 'definite', count: null, plural: true, complement: true };
  if (phrase.head.tag === 'noun' || phrase.head.tag === 'number' || phrase.head.tag === 'adj' || phrase.head.tag === 'pron') return nominal(sentence, phrase, predicate, lexicon);
  return null;
};

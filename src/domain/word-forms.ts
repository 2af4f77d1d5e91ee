/** Nouns in, their plurals out, and the words that compromise knows, as compromise has them. */
import nlp from 'compromise/three';

interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: { readonly switches: Readonly<Record<string, string>> };
}

interface CompromiseMethods {
  readonly two: {
    readonly transform: {
      readonly noun: { toPlural: (noun: string, model: CompromiseModel) => string };
    };
  };
}

const engine = nlp as unknown as { model: () => CompromiseModel; methods: () => CompromiseMethods };

export const pluralOf = (noun: string): string =>
  engine.methods().two.transform.noun.toPlural(noun, engine.model());

/** Words of the senses that compromise lists, single words only. */
export interface ListedWords {
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly plurals: readonly string[];
  readonly adjectives: readonly string[];
  readonly adverbs: readonly string[];
}

const NOUN_TAGS = new Set(['Singular', 'Actor', 'Uncountable', 'Unit', 'Noun']);
const ADJECTIVE_TAGS = new Set(['Adjective', 'Comparative', 'Superlative', 'Demonym', 'Ordinal']);

export const listedWords = (): ListedWords => {
  const { one, two } = engine.model();
  const tagged = Object.entries(one.lexicon).filter(([word]) => /^[a-z]+(-[a-z]+)*$/.test(word));
  const having = (wanted: (tag: string) => boolean): string[] =>
    tagged.filter(([, tags]) => [tags].flat().some(wanted)).map(([word]) => word);
  const switched = (clue: string): string[] =>
    Object.entries(two.switches)
      .filter(([, clues]) => clues.split('|').includes(clue))
      .map(([word]) => word);
  return {
    verbs: [
      ...having((tag) => tag === 'Infinitive'),
      ...switched('Verb').filter((word) => two.switches[word] !== 'Plural|Verb'),
    ],
    nouns: [...having((tag) => NOUN_TAGS.has(tag)), ...switched('Noun'), ...switched('Actor')],
    plurals: [...having((tag) => tag === 'Plural'), ...switched('Plural')],
    adjectives: [...having((tag) => ADJECTIVE_TAGS.has(tag)), ...switched('Adj')],
    adverbs: having((tag) => tag === 'Adverb'),
  };
};

/** The English word lists and the domain's verbs and nouns in, the compiled lexicon out: every sense of every word. */
import { CLOSED, type CompiledLexicon, SENSE } from '../model/lexicon.js';
import type { VerbForm } from '../model/pattern.js';
import { conjugate } from '../patterns/conjugate.js';
import { listedWords, pluralOf } from './word-forms.js';

/** `english/words.yaml` and `english/closed-classes.yaml`, read. */
export interface WordFiles {
  readonly closed: Readonly<Record<string, readonly string[]>>;
  /** Verbs whose participle is no regular form: `run: run`. */
  readonly participles: Readonly<Record<string, string>>;
  /** Verbs whose past is the infinitive: let, hurt. */
  readonly invariable: readonly string[];
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  readonly adverbs: readonly string[];
  readonly nounFirst: readonly string[];
  /** Words that compromise lists as what news never uses them as. */
  readonly neverVerbs: readonly string[];
  readonly neverNouns: readonly string[];
}

interface Word {
  senses: number;
  verb: string;
  noun: string;
  closed: string[];
}

const BITS: Readonly<Record<VerbForm, number>> = {
  base: SENSE.base,
  third: SENSE.third,
  past: SENSE.past,
  participle: SENSE.participle,
  gerund: SENSE.gerund,
};

const isShort = (verb: string): boolean => /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(verb);

/** Regular forms of a verb that compromise has none of, as of "axe" and "rip". */
const missingForms = (verb: string, forms: readonly [string, VerbForm][]): [string, VerbForm][] => {
  const stem = isShort(verb) ? `${verb}${verb.at(-1)}` : verb.replace(/e$/, '');
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const regular: [string, VerbForm][] = [
    [past, 'past'],
    [`${stem}ing`, 'gerund'],
  ];
  return regular.filter(([, form]) => !forms.some(([, one]) => one === form));
};

const linesOf = (words: ReadonlyMap<string, Word>, nounFirst: ReadonlySet<string>): string => {
  const lines = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, { senses, verb, noun, closed }]) =>
      [word, senses, verb, noun, closed.join(','), nounFirst.has(word) ? 'first' : ''].join('\t'),
    );
  return `\n${lines.join('\n')}\n`;
};

/**
 * All words, verbs with all forms and nouns with their plurals. `verbs` and `nouns` are what the domain adds; of
 * `others`, words that it only looks for, those that no list has are taken for nouns.
 */
export const compileLexicon = (
  files: WordFiles,
  verbs: Iterable<string>,
  nouns: Iterable<string>,
  others: Iterable<string>,
): CompiledLexicon => {
  const words = new Map<string, Word>();
  const wordOf = (word: string): Word => {
    const known = words.get(word) ?? { senses: 0, verb: '', noun: '', closed: [] };
    words.set(word, known);
    return known;
  };
  const invariable = new Set([...files.invariable, ...Object.keys(files.participles)]);
  const addVerb = (verb: string): void => {
    const forms: [string, VerbForm][] = Object.entries(conjugate(verb));
    if (!invariable.has(verb)) forms.push(...missingForms(verb, forms));
    const participle = files.participles[verb];
    if (participle !== undefined) forms.push([participle, 'participle']);
    const hasParticiple = forms.some(([, form]) => form === 'participle');
    for (const [word, form] of forms) {
      const entry = wordOf(word);
      entry.senses |= BITS[form] | (form === 'past' && !hasParticiple ? SENSE.participle : 0);
      entry.verb ||= verb;
    }
    // "cut", "set", "put": one word for base, past and participle
    if (forms.some(([word, form]) => word === verb && form === 'past')) wordOf(verb).senses |= SENSE.past;
    if (files.participles[verb] === verb) wordOf(verb).senses |= SENSE.participle;
    const [past] = forms.find(([, form]) => form === 'past') ?? [verb];
    if (past === verb) wordOf(verb).senses |= BITS.base | BITS.past | BITS.participle;
  };
  const addNoun = (noun: string, plural = pluralOf(noun)): void => {
    const entry = wordOf(noun);
    entry.senses |= SENSE.noun;
    entry.noun ||= noun;
    if (plural === noun || neverNoun.has(plural)) return;
    const many = wordOf(plural);
    many.senses |= SENSE.plural;
    many.noun = noun;
  };
  const listed = listedWords();
  const never = new Set(files.neverVerbs);
  const neverNoun = new Set(files.neverNouns);
  for (const verb of [...files.verbs, ...verbs]) addVerb(verb);
  for (const verb of listed.verbs) if (!never.has(verb)) addVerb(verb);
  for (const noun of [...files.nouns, ...nouns, ...listed.nouns]) if (!neverNoun.has(noun)) addNoun(noun);
  for (const plural of listed.plurals) {
    const entry = wordOf(plural);
    if (entry.senses & SENSE.plural || neverNoun.has(plural)) continue;
    entry.senses |= SENSE.plural;
    entry.noun ||= plural;
  }
  for (const adjective of [...files.adjectives, ...listed.adjectives])
    wordOf(adjective).senses |= SENSE.adjective;
  for (const adverb of [...files.adverbs, ...listed.adverbs]) wordOf(adverb).senses |= SENSE.adverb;
  // "commissioning": a noun first, though only its verb is listed
  for (const word of files.nounFirst) if (!(wordOf(word).senses & (SENSE.noun | SENSE.plural))) addNoun(word);
  const closed = new Set(Object.values(files.closed).flat());
  for (const word of others) if (!words.has(word) && !closed.has(word)) addNoun(word);
  const isPhrase = (text: string): boolean => text.includes(' ');
  for (const tag of CLOSED)
    for (const word of files.closed[tag] ?? []) if (!isPhrase(word)) wordOf(word).closed.push(tag);
  return {
    words: linesOf(words, new Set(files.nounFirst)),
    phrases: Object.fromEntries(CLOSED.map((tag) => [tag, (files.closed[tag] ?? []).filter(isPhrase)])),
  };
};

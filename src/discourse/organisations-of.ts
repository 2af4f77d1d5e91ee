/** A noun phrase in, the organisations that it stands for out. */

import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase } from '../model/predicate.js';

/** What a phrase that names nobody stands for, from the rest of the article; empty where that is not known. */
export type Resolve = (phrase: NounPhrase) => readonly OrganisationRef[];

export interface PhraseLexicon {
  /** Nouns that stand for the organisation whose part they are: board, members. */
  readonly parts: ReadonlySet<string>;
  /** Nouns for several as one: "a consortium of A and B". */
  readonly collectives: ReadonlySet<string>;
  /** Verbs that tell whom a collective is of: make up, comprise. */
  readonly consisting: ReadonlySet<string>;
  /** Verbs of those whose services something is: provide, run. */
  readonly providing: ReadonlySet<string>;
}

/** One organisation of an argument, and the phrase that names it. */
export interface Named {
  readonly organisation: OrganisationRef;
  readonly phrase: NounPhrase;
}

const OWNING = new Set(['led by', 'of', 'at', 'from', 'run by', 'in', 'by', 'for', 'with']);
const COMITATIVE = new Set([
  'together with',
  'along with',
  'alongside',
  'as well as',
  'plus',
  'including',
  'involving',
  'such as',
  'as well as with',
  'including those of',
]);

const WITH = new Set(['with']);

const named = (phrase: NounPhrase): readonly Named[] =>
  (phrase.head.unit?.mention?.organisations ?? []).map((organisation) => ({ organisation, phrase }));

/** Organisations that name what a phrase is before its head: "the Arden merger". */
export const compoundNames = (phrase: NounPhrase): readonly Named[] =>
  phrase.modifiers.flatMap((token) =>
    (token.unit?.mention?.organisations ?? []).map((organisation) => ({ organisation, phrase })),
  );

const distinct = (all: readonly Named[]): readonly Named[] =>
  all.length < 2 ? all : [...new Map(all.map((one) => [one.organisation.id, one])).values()];

const MAX_DEPTH = 6;

const OF_AGENT = new Set(['by']);

/** What stands behind such prepositions. */
const objectsOf = (
  { phrases }: Pick<NounPhrase, 'phrases'>,
  prepositions: ReadonlySet<string>,
): readonly NounPhrase[] =>
  phrases.length === 0
    ? []
    : phrases.filter(({ preposition }) => prepositions.has(preposition)).map(({ object }) => object);

/** Who runs it: "services run by A", "services which B provides". */
const runners = (
  clause: NounPhrase['clauses'][number],
  phrase: NounPhrase,
  { providing }: PhraseLexicon,
): readonly NounPhrase[] => {
  if (clause.passive && (clause.clause === 'participle' || providing.has(clause.lemma)))
    return objectsOf(clause, OF_AGENT);
  return providing.has(clause.lemma) && clause.object === phrase && clause.subject ? [clause.subject] : [];
};

/** Those whose thing the phrase is: "the boards of A and B", "A's chair", "services run by A". */
export const ownersOf = (
  phrase: NounPhrase,
  lexicon: PhraseLexicon,
  resolve: Resolve,
  depth = 0,
): readonly Named[] => {
  if (depth > MAX_DEPTH) return [];
  const within = (one: NounPhrase) => organisationsIn(one, lexicon, resolve, depth + 1);
  const of = objectsOf(phrase, OWNING).flatMap(within);
  const possessor = phrase.possessor ? within(phrase.possessor) : [];
  const run = phrase.clauses.flatMap((clause) => runners(clause, phrase, lexicon).flatMap(within));
  return distinct([...possessor, ...compoundNames(phrase), ...of, ...run]);
};

/** "Its board", "the governing body of A". */
const isPart = ({ lemma, modifiers }: NounPhrase, { parts }: PhraseLexicon): boolean =>
  parts.has(lemma) || parts.has(`${modifiers.at(-1)?.lower ?? ''} ${lemma}`);

/** Whom a clause tells that a collective is of: "a consortium made up of A and B", "a group which brings together A and B". */
const joinedBy = (
  { lemma, passive, object, phrases }: NounPhrase['clauses'][number],
  { consisting }: PhraseLexicon,
): readonly NounPhrase[] => {
  if (!consisting.has(lemma)) return [];
  const of = phrases.filter(({ preposition }) => preposition === 'of').map((one) => one.object);
  return object && !passive ? [object, ...of] : of;
};

/** All organisations of a phrase: named, coordinated, in apposition, by their boards, or as the rest of the article tells. */
export const organisationsIn = (
  phrase: NounPhrase,
  lexicon: PhraseLexicon,
  resolve: Resolve,
  depth = 0,
): readonly Named[] => {
  if (depth > MAX_DEPTH) return [];
  const within = (one: NounPhrase) => organisationsIn(one, lexicon, resolve, depth + 1);
  const beside = objectsOf(phrase, COMITATIVE).flatMap(within);
  if (phrase.members.length > 0) return distinct([...phrase.members.flatMap(within), ...beside]);
  const own = /^all (?:but|except)/.test(phrase.determiner) ? [] : named(phrase);
  // "A with B announced": what "with" attaches to a name takes part with it
  if (own.length > 0) return distinct([...own, ...objectsOf(phrase, WITH).flatMap(within), ...beside]);
  // "they would remain two organisations", "the pair will become C": whom the phrase means, not what is said of them
  const meant = phrase.head.tag === 'pron' || phrase.equals.length > 0 ? resolve(phrase) : [];
  if (meant.length > 0)
    return distinct([...meant.map((organisation) => ({ organisation, phrase })), ...beside]);
  const equal = phrase.equals.flatMap(within);
  if (phrase.head.tag === 'person' || phrase.head.tag === 'title' || isPart(phrase, lexicon)) {
    const owners = ownersOf(phrase, lexicon, resolve, depth + 1);
    if (owners.length > 0) return owners;
    const besideOwners = phrase.equals.flatMap((one) => ownersOf(one, lexicon, resolve, depth + 1));
    if (besideOwners.length > 0) return besideOwners;
  }
  if (equal.length > 0) return distinct([...equal, ...beside]);
  if (
    (phrase.lemma === 'that' ||
      phrase.lemma === 'those' ||
      phrase.lemma === 'one' ||
      phrase.lemma === 'pair' ||
      phrase.lemma === 'the rest' ||
      lexicon.collectives.has(phrase.lemma)) &&
    phrase.phrases.length > 0
  ) {
    const owners = ownersOf(phrase, lexicon, resolve, depth + 1);
    if (owners.length > 0) return owners;
  }
  if (lexicon.collectives.has(phrase.lemma)) {
    const joined = phrase.clauses.flatMap((clause) => joinedBy(clause, lexicon)).flatMap(within);
    if (joined.length > 0) return distinct(joined);
  }
  return distinct([...resolve(phrase).map((organisation) => ({ organisation, phrase })), ...beside]);
};

/** A phrase of a sentence in, the organisations that it names or refers to out, as arguments of its predicates. */
import {
  type Named,
  organisationsIn,
  type PhraseLexicon,
  type Resolve,
} from '../discourse/organisations-of.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Parties } from './participants.js';

export interface RoleLexicon extends PhraseLexicon, Parties {
  /** Verbs of saying: their subject is no holder. */
  readonly reporting: ReadonlySet<string>;
  readonly objectControl: ReadonlySet<string>;
  /** Verbs of those who take no part in what they speak of to their object: advise. */
  readonly advising: ReadonlySet<string>;
  /** Nouns for organisations. */
  readonly bodies: ReadonlySet<string>;
  /** Verbs whose object takes part in what the subject is: include, involve. */
  readonly including: ReadonlySet<string>;
  /** Verbs by which those who have an event bring it about: form, sign. */
  readonly forming: ReadonlySet<string>;
  /** Verbs by which an event brings a body into being: create, become. */
  readonly creating: ReadonlySet<string>;
  /** Verbs that give it a name: call, name. */
  readonly naming: ReadonlySet<string>;
  /** Prepositions by which a verb tells what something came of: "created by the merger". */
  readonly origins: ReadonlySet<string>;
  /** Phrases that stand for an event of the sort told before: one, theirs, the second. */
  readonly standIns: ReadonlySet<string>;
  /** Verbs of those who have something: own, run. */
  readonly owning: ReadonlySet<string>;
  /** Nouns for a part that one owns: stake. */
  readonly shares: ReadonlySet<string>;
  /** Last words of names of several together: "the Mercia Consortium". */
  readonly ventures: ReadonlySet<string>;
  /** Nouns for a part of something: bulk, half. */
  readonly partitives: ReadonlySet<string>;
}

export interface ArgumentContext {
  readonly lexicon: RoleLexicon;
  readonly resolve: Resolve;
  readonly predicates: readonly Predicate[];
  readonly phrases: readonly NounPhrase[];
  /** For whom the persons of a phrase stand: "he ruled out a merger". */
  readonly standsFor?: Resolve;
  /** Whom the sentences before were about: the last single subject. */
  readonly topic?: OrganisationRef | undefined;
  /** Take the last member of a coordination for all of it: "A and B, which will merge". */
  readonly widened?: boolean;
}

export interface FilledRole {
  readonly role: string;
  readonly named: readonly Named[];
}

export const orgs = (phrase: NounPhrase | null, context: ArgumentContext): readonly Named[] => {
  if (!phrase) return [];
  const { lexicon, resolve } = context;
  const group = context.widened ? groupOf(phrase.possessor ?? phrase, context) : undefined;
  return organisationsIn(group ?? phrase, lexicon, resolve);
};

/** The coordination that a phrase closes. */
const groupOf = (phrase: NounPhrase, { phrases }: ArgumentContext): NounPhrase | undefined =>
  phrases.find(({ members }) => members.at(-1) === phrase);

/** The same, persons standing for theirs. */
export const doersIn = (phrase: NounPhrase | null, context: ArgumentContext): readonly Named[] => {
  const named = orgs(phrase, context);
  if (named.length > 0 || !phrase || !context.standsFor) return named;
  return members(phrase).flatMap((one) =>
    (context.standsFor?.(one) ?? []).map((organisation) => ({ organisation, phrase: one })),
  );
};

export const objectsOf = ({ phrases }: NounPhrase, preposition: string): readonly NounPhrase[] =>
  phrases.filter((one) => one.preposition === preposition).map(({ object }) => object);

export const members = (phrase: NounPhrase): readonly NounPhrase[] =>
  phrase.members.length > 0 ? phrase.members.flatMap(members) : [phrase];

/** Ids of those who take part, what comes of it left out. */
export const partyIds = ({ roles }: { readonly roles: readonly FilledRole[] }): ReadonlySet<string> =>
  idsOf(roles.filter(({ role }) => role !== 'result').flatMap(({ named }) => named));

export const isSameSet = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((id) => others.has(id));

export const idsOf = (named: readonly Named[]): ReadonlySet<string> =>
  new Set(named.map(({ organisation }) => organisation.id));

/** The model of one article: who is mentioned where, alone or in sets, and what refers to whom. Plain data. */
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';

/** Where in its clause a mention stands: what is spoken of comes first. */
export type GrammaticalRole = 'subject' | 'object' | 'other';

/** Where in which clause a phrase stands. */
export interface Place {
  readonly role: GrammaticalRole;
  readonly predicate: Predicate | null;
  /** The argument of the predicate that it is or stands in. */
  readonly argument: NounPhrase | null;
  /** Whether it is that argument or one of those that it joins. */
  readonly direct: boolean;
}

/** One place that names or refers to organisations; several are a set. */
export interface DiscourseMention extends Place {
  readonly sentence: number;
  readonly phrase: NounPhrase;
  readonly organisations: readonly OrganisationRef[];
  /** How a set is known. */
  readonly known: 'name' | 'coordination' | 'reference' | 'unnamed';
}

/**
 * A mention at a place. All are written out field by field, as places and anaphors are: V8 makes a new shape for each
 * copy of an object wherever it copies many shapes, and what reads it is then never optimised for good.
 */
export const mentionAt = (
  { role, predicate, argument, direct }: Place,
  { sentence, phrase, organisations, known }: Omit<DiscourseMention, keyof Place>,
): DiscourseMention => ({ sentence, phrase, organisations, role, predicate, argument, direct, known });

/** What a phrase without a name refers to, and by which sieve that is known. */
export interface Link {
  readonly sentence: number;
  readonly phrase: NounPhrase;
  readonly organisations: readonly OrganisationRef[];
  readonly sieve: string;
  /** The mention that it goes back (or forward) to. */
  readonly antecedent: DiscourseMention | null;
}

/** What is known when a phrase is looked at: all mentions before it, and those after it for references ahead. */
export interface DiscourseState {
  /** In the order of the text, up to the phrase. */
  readonly before: readonly DiscourseMention[];
  /** Mentions by name of the phrase's own sentence. */
  readonly ahead: readonly DiscourseMention[];
  /** Mentions of later sentences, in order. */
  readonly after: readonly DiscourseMention[];
  /** Mentions of the list below the sentence, where it leads up to one. */
  readonly listed: readonly DiscourseMention[];
}

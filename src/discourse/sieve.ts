/** What a sieve is: one way to tell whom a phrase refers to, tried from the most precise to the least. */
import { kindOf, type OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Anaphor } from './anaphor.js';
import type { DiscourseLexicon } from './lexicon.js';
import type { DiscourseMention, DiscourseState } from './model.js';

export interface Found {
  readonly organisations: readonly OrganisationRef[];
  readonly antecedent: DiscourseMention | null;
}

export interface SieveContext {
  readonly state: DiscourseState;
  readonly lexicon: DiscourseLexicon;
}

export interface Sieve {
  readonly name: string;
  readonly resolve: (anaphor: Anaphor, context: SieveContext) => Found | null;
}

/** Sentences back in which a set may have been named. */
export const SET_REACH = 12;
/** The same for a single one. */
export const SINGLE_REACH = 5;

export const isOfKinds = (organisation: OrganisationRef, kinds: readonly string[]): boolean => kinds.length === 0 || kinds.includes(kindOf(organisation)) || kindOf(organisation) === 'org';

export const allOfKinds = (organisations: readonly OrganisationRef[], kinds: readonly string[]): boolean => organisations.every((one) => isOfKinds(one, kinds));

/** Whether a mention is an argument of the anaphor's own predicate: "it will acquire it" are two. */
export const isCoArgument = (anaphor: Anaphor, mention: DiscourseMention): boolean =>
  anaphor.form !== 'possessive' &&
  anaphor.predicate !== null &&
  mention.sentence === anaphor.sentence &&
  (mention.predicate === anaphor.predicate || argumentsOf(anaphor.predicate).includes(mention.phrase));

const argumentsOf = ({ subject, object, second }: Predicate): readonly NounPhrase[] =>
  [subject, object, second].flatMap((phrase) => (phrase ? [phrase, ...phrase.members] : []));

/** Mentions before the anaphor that may be meant, nearest first, within so many sentences. */
export const candidates = (anaphor: Anaphor, { state }: SieveContext, reach: number): readonly DiscourseMention[] =>
  state.before.filter((mention) => anaphor.sentence - mention.sentence <= reach && !isCoArgument(anaphor, mention)).toReversed();

export const distinctRefs = (organisations: readonly OrganisationRef[]): readonly OrganisationRef[] => [...new Map(organisations.map((one) => [one.id, one])).values()];

/** The reading of a sentence in, where in their clauses its phrases stand and whom they name out. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { DiscourseMention, GrammaticalRole } from './model.js';

export interface Place {
  readonly role: GrammaticalRole;
  readonly predicate: Predicate | null;
}

export const NOWHERE: Place = { role: 'other', predicate: null };

export const placesOf = (predicates: readonly Predicate[]): ReadonlyMap<NounPhrase, Place> => {
  const places = new Map<NounPhrase, Place>();
  const put = (phrase: NounPhrase | null, role: GrammaticalRole, predicate: Predicate): void => {
    if (!phrase || places.has(phrase)) return;
    places.set(phrase, { role, predicate });
    if (phrase.possessor) put(phrase.possessor, role === 'subject' ? 'subject' : 'other', predicate);
    for (const member of phrase.members) put(member, role, predicate);
    for (const { object } of phrase.phrases) put(object, 'other', predicate);
    for (const one of phrase.equals) put(one, role, predicate);
  };
  const verbs = predicates.filter(({ part }) => part !== 'noun');
  for (const one of verbs) put(one.subject, 'subject', one);
  for (const one of verbs) {
    put(one.object, 'object', one);
    put(one.second, 'object', one);
    for (const { object } of one.phrases) put(object, 'other', one);
  }
  return places;
};

/** Organisations that the head of a phrase names. */
export const namesOf = (phrase: NounPhrase): readonly OrganisationRef[] =>
  phrase.head.unit?.mention?.organisations ?? [];

/** Mentions by name of one sentence, sets before their members, in the order of the text. */
export const namedMentions = (
  sentence: number,
  { phrases }: SentenceReading,
  places: ReadonlyMap<NounPhrase, Place>,
): readonly DiscourseMention[] =>
  phrases.flatMap((phrase): DiscourseMention[] => {
    const organisations = phrase.members.length > 0 ? phrase.members.flatMap(namesOf) : namesOf(phrase);
    const modifiers = phrase.modifiers.flatMap(({ unit }) => unit?.mention?.organisations ?? []);
    if (organisations.length === 0 && modifiers.length === 0) return [];
    // "A and the minister": the member that is named is a mention of its own
    if (phrase.members.length > 0 && organisations.length < 2) return [];
    const { role, predicate } = places.get(phrase) ?? NOWHERE;
    if (organisations.length === 0)
      return [
        {
          sentence,
          phrase,
          organisations: modifiers,
          role: role === 'subject' ? 'subject' : 'other',
          predicate,
          known: modifiers.length > 1 ? 'coordination' : 'name',
        },
      ];
    return [
      {
        sentence,
        phrase,
        organisations,
        role,
        predicate,
        known: phrase.members.length > 0 || organisations.length > 1 ? 'coordination' : 'name',
      },
    ];
  });

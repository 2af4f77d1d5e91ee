/** The reading of a sentence in, where in their clauses its phrases stand and whom they name out. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { DiscourseMention, GrammaticalRole, Place } from './model.js';

export const NOWHERE: Place = { role: 'other', predicate: null, argument: null, direct: false };

/** "Which will merge", "serving Leeds": tells of a phrase beside what the sentence tells. */
export const isBeside = ({ clause }: Predicate): boolean => clause === 'relative' || clause === 'participle';

export const placesOf = (predicates: readonly Predicate[]): ReadonlyMap<NounPhrase, Place> => {
  const places = new Map<NounPhrase, Place>();
  const put = (phrase: NounPhrase, place: Place): void => {
    if (places.has(phrase)) return;
    places.set(phrase, place);
    const within = { ...place, role: 'other', direct: false } as const;
    if (phrase.possessor)
      put(phrase.possessor, { ...within, role: place.role === 'subject' ? 'subject' : 'other' });
    for (const member of phrase.members) put(member, place);
    for (const { object } of phrase.phrases) put(object, within);
    for (const one of phrase.equals) put(one, place);
  };
  const argument = (phrase: NounPhrase | null, role: GrammaticalRole, predicate: Predicate): void => {
    if (phrase) put(phrase, { role, predicate, argument: phrase, direct: true });
  };
  const verbs = predicates.filter(({ part }) => part !== 'noun');
  // "A, which did this, said": what the sentence is about before what is said of it beside
  for (const one of verbs) if (!isBeside(one)) argument(one.subject, 'subject', one);
  for (const one of verbs) argument(one.subject, 'subject', one);
  for (const one of verbs) {
    argument(one.object, 'object', one);
    argument(one.second, 'object', one);
    for (const { object } of one.phrases) argument(object, 'other', one);
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
    const place = places.get(phrase) ?? NOWHERE;
    if (organisations.length === 0)
      return [
        {
          sentence,
          phrase,
          organisations: modifiers,
          ...place,
          role: place.role === 'subject' ? 'subject' : 'other',
          known: modifiers.length > 1 ? 'coordination' : 'name',
        },
      ];
    return [
      {
        sentence,
        phrase,
        organisations,
        ...place,
        known: phrase.members.length > 0 || organisations.length > 1 ? 'coordination' : 'name',
      },
    ];
  });

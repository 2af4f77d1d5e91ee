/** The reading of a sentence in, where in their clauses its phrases stand and whom they name out. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type DiscourseMention, type GrammaticalRole, mentionAt, type Place } from './model.js';

export const NOWHERE: Place = { role: 'other', predicate: null, argument: null, direct: false };

/** "Which will merge", "serving Leeds": tells of a phrase beside what the sentence tells. */
export const isBeside = ({ clause }: Predicate): boolean => clause === 'relative' || clause === 'participle';

export const placesOf = (predicates: readonly Predicate[]): ReadonlyMap<NounPhrase, Place> => {
  const places = new Map<NounPhrase, Place>();
  const put = (phrase: NounPhrase, place: Place): void => {
    if (places.has(phrase)) return;
    places.set(phrase, place);
    const { predicate, argument } = place;
    if (phrase.possessor) {
      const role = place.role === 'subject' ? 'subject' : 'other';
      put(phrase.possessor, { role, predicate, argument, direct: false });
    }
    for (const member of phrase.members) put(member, place);
    for (const { object } of phrase.phrases)
      put(object, { role: 'other', predicate, argument, direct: false });
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

/** Whom a phrase with something in apposition names: itself, or what it is a part of: "a third of Viapath, its joint venture". */
export const hostsOf = (phrase: NounPhrase): readonly OrganisationRef[] => [
  ...namesOf(phrase),
  ...phrase.phrases.flatMap(({ preposition, object }) => (preposition === 'of' ? namesOf(object) : [])),
];

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
    if (organisations.length === 0) {
      const { predicate, argument, direct } = place;
      const role = place.role === 'subject' ? 'subject' : 'other';
      const known = modifiers.length > 1 ? 'coordination' : 'name';
      return [
        mentionAt(
          { role, predicate, argument, direct },
          { sentence, phrase, organisations: modifiers, known },
        ),
      ];
    }
    const known = phrase.members.length > 0 || organisations.length > 1 ? 'coordination' : 'name';
    return [mentionAt(place, { sentence, phrase, organisations, known })];
  });

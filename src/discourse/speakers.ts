/** The reading of a sentence in, the organisations that speak in it out: who "we" are. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { Predicate } from '../model/predicate.js';
import type { DiscourseLexicon } from './lexicon.js';
import { organisationsIn, ownersOf, type Resolve } from './organisations-of.js';

const orgs = (predicate: Predicate, lexicon: DiscourseLexicon, resolve: Resolve): readonly OrganisationRef[] => {
  const { subject } = predicate;
  if (!subject) return [];
  const direct = organisationsIn(subject, lexicon, resolve);
  const owners = direct.length > 0 ? direct : [subject, ...subject.equals].flatMap((one) => ownersOf(one, lexicon, resolve));
  return owners.map(({ organisation }) => organisation);
};

/** Those for whom someone speaks: "Speaking for A, Tom Ashby said". */
const represented = (reading: SentenceReading, lexicon: DiscourseLexicon, resolve: Resolve): readonly OrganisationRef[] =>
  reading.predicates
    .filter(({ lemma }) => lemma === 'speak')
    .flatMap(({ phrases }) => phrases.filter(({ preposition }) => preposition === 'for' || preposition === 'on behalf of').flatMap(({ object }) => organisationsIn(object, lexicon, resolve)))
    .map(({ organisation }) => organisation);

export const speakersOf = (reading: SentenceReading, lexicon: DiscourseLexicon, resolve: Resolve): readonly OrganisationRef[] => {
  const speaking = represented(reading, lexicon, resolve);
  if (speaking.length > 0) return speaking;
  for (const predicate of reading.predicates) {
    if (!lexicon.reporting.has(predicate.lemma) || predicate.part === 'noun') continue;
    const found = orgs(predicate, lexicon, resolve);
    if (found.length > 0) return found;
  }
  return [];
};

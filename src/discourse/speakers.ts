/** The reading of a sentence in, the organisations that speak in it out: who "we" are. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { DiscourseLexicon } from './lexicon.js';
import { organisationsIn, ownersOf, type Resolve } from './organisations-of.js';

type Organisations = readonly OrganisationRef[];

/** Who has spoken so far, and for whom persons speak, by family name. */
export class Speakers {
  private readonly persons = new Map<string, Organisations>();
  private last: Organisations = [];
  private lastPerson: Organisations = [];
  /** The same before the sentence. */
  private personBefore: Organisations = [];

  /** Those who speak in a sentence; where it tells of no speaker, whoever spoke last. */
  in(
    reading: SentenceReading,
    lexicon: DiscourseLexicon,
    resolve: Resolve,
    topic: () => Organisations,
  ): Organisations {
    this.personBefore = this.lastPerson;
    this.meet(reading, lexicon, resolve, topic);
    const speaking =
      represented(reading, lexicon, resolve) ?? this.reporting(reading, lexicon, resolve, topic);
    if (speaking) this.last = speaking;
    return this.last;
  }

  /** Whom "his" or "her" organisation is. */
  ofPerson(isFirst: boolean): Organisations {
    return isFirst ? this.personBefore : this.lastPerson;
  }

  /** Notes for whom the persons of a sentence stand. */
  private meet(
    reading: SentenceReading,
    lexicon: DiscourseLexicon,
    resolve: Resolve,
    topic: () => Organisations,
  ): void {
    for (const phrase of reading.phrases) {
      const person =
        [phrase, ...phrase.equals].find(({ head }) => head.tag === 'person') ??
        (phrase.head.tag === 'title' ? phrase : null);
      if (!person || isPersonal(person, lexicon)) continue;
      const name = familyName(person);
      const told = standsFor(phrase, reading, lexicon, resolve);
      // "managing director Wendy Cartledge said": of whom the article speaks
      const owners =
        told.length === 0 && !this.persons.has(name) && hasBareTitle(phrase, lexicon) ? topic() : told;
      if (owners.length > 0 && person.head.tag === 'person') this.persons.set(name, owners);
      this.lastPerson = owners.length > 0 ? owners : (this.persons.get(name) ?? []);
    }
  }

  private reporting(
    reading: SentenceReading,
    lexicon: DiscourseLexicon,
    resolve: Resolve,
    topic: () => Organisations,
  ): Organisations | null {
    let spoke = false;
    for (const { lemma, part, subject } of reading.predicates) {
      if (!subject || part === 'noun' || !lexicon.reporting.has(lemma)) continue;
      const own = this.for(subject, reading, lexicon, resolve);
      // "a spokesman said": of whom the article speaks
      const found = own.length === 0 && isBareSpeaker(subject, lexicon) ? topic() : own;
      if (found.length > 0) return found;
      spoke ||= subject.head.tag === 'person' || subject.head.tag === 'title';
    }
    return spoke ? [] : null;
  }

  /** For whom a person stands whom a phrase names. */
  for(
    subject: NounPhrase,
    reading: SentenceReading,
    lexicon: DiscourseLexicon,
    resolve: Resolve,
  ): Organisations {
    if (isPersonal(subject, lexicon)) return this.lastPerson;
    const owners = standsFor(subject, reading, lexicon, resolve);
    if (owners.length > 0) return owners;
    return subject.head.tag === 'person' ? (this.persons.get(familyName(subject)) ?? []) : [];
  }
}

/** "A spokesman", without whose. */
const isBareSpeaker = (
  { lemma, possessor, phrases, modifiers, equals }: NounPhrase,
  { speakers }: DiscourseLexicon,
): boolean =>
  speakers.has(lemma) &&
  possessor === null &&
  phrases.length === 0 &&
  modifiers.length === 0 &&
  equals.length === 0;

/** A post without whose it is. */
const hasBareTitle = (phrase: NounPhrase, { leading, pronouns }: DiscourseLexicon): boolean =>
  leading.size > 0 &&
  [phrase, ...phrase.equals].some(
    ({ head, modifiers, possessor, phrases, determiner }) =>
      (head.tag === 'title' || modifiers.some(({ tag }) => tag === 'title')) &&
      possessor === null &&
      phrases.length === 0 &&
      !pronouns.get('other')?.has(determiner.split(' ')[0] ?? ''),
  );

const isPersonal = ({ head }: NounPhrase, { pronouns }: DiscourseLexicon): boolean =>
  pronouns.get('personal')?.has(head.lower) === true;

const familyName = ({ head }: NounPhrase): string => head.lower.split(' ').at(-1) ?? head.lower;

/** Whom a phrase speaks for: the organisation itself, those whose officer it is, or whom he or she leads. */
const standsFor = (
  phrase: NounPhrase,
  reading: SentenceReading,
  lexicon: DiscourseLexicon,
  resolve: Resolve,
): Organisations => {
  const direct = organisationsIn(phrase, lexicon, resolve);
  const owners =
    direct.length > 0 ? direct : [phrase, ...phrase.equals].flatMap((one) => ownersOf(one, lexicon, resolve));
  const led =
    owners.length > 0
      ? owners
      : reading.predicates
          .filter(
            (one) => one.clause === 'relative' && one.subject === phrase && lexicon.leading.has(one.lemma),
          )
          .flatMap(({ object }: Predicate) => (object ? organisationsIn(object, lexicon, resolve) : []));
  return led.map(({ organisation }) => organisation);
};

/** Those for whom someone speaks: "Speaking for A, Tom Ashby said". */
const represented = (
  reading: SentenceReading,
  lexicon: DiscourseLexicon,
  resolve: Resolve,
): Organisations | null => {
  const found = reading.predicates
    .filter(({ lemma }) => lemma === 'speak')
    .flatMap(({ phrases }) =>
      phrases
        .filter(({ preposition }) => preposition === 'for' || preposition === 'on behalf of')
        .flatMap(({ object }) => organisationsIn(object, lexicon, resolve)),
    );
  return found.length > 0 ? found.map(({ organisation }) => organisation) : null;
};

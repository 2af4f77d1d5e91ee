/** The reading of a sentence in, the organisations that speak in it out: who "we" are. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { DiscourseLexicon } from './lexicon.js';
import { organisationsIn, ownersOf, type Resolve } from './organisations-of.js';
import { familyName, type PersonLinks } from './persons.js';

type Organisations = readonly OrganisationRef[];

/** Sentences behind the one that tells of an officer in which the name may stand. */
const REACH = 2;

/** Who has spoken so far, and for whom persons speak. */
export class Speakers {
  /** By family name. */
  private readonly named = new Map<string, Organisations>();
  /** Of persons that only their posts tell. */
  private readonly described = new Map<NounPhrase, Organisations>();
  /** Whose officer was told of last without a name, and how many sentences ago. */
  private unnamed: { readonly owners: Organisations; readonly ago: number } | null = null;
  private last: Organisations = [];

  constructor(private readonly persons: PersonLinks) {}

  /** Those who speak in a sentence; where it tells of no speaker, whoever spoke last. */
  in(
    reading: SentenceReading,
    lexicon: DiscourseLexicon,
    resolve: Resolve,
    topic: () => Organisations,
  ): Organisations {
    this.meet(reading, lexicon, resolve, topic);
    const speaking =
      represented(reading, lexicon, resolve) ?? this.reporting(reading, lexicon, resolve, topic);
    if (speaking) this.last = speaking;
    return this.last;
  }

  /** For whom the person stands whom "she" or "his" means. */
  ofPerson(pronoun: NounPhrase): Organisations {
    const person = this.persons.get(pronoun);
    if (!person) return [];
    return this.described.get(person) ?? this.named.get(familyName(person)) ?? [];
  }

  /** Notes for whom the persons of a sentence stand. */
  private meet(
    reading: SentenceReading,
    lexicon: DiscourseLexicon,
    resolve: Resolve,
    topic: () => Organisations,
  ): void {
    if (this.unnamed)
      this.unnamed = this.unnamed.ago < REACH ? { ...this.unnamed, ago: this.unnamed.ago + 1 } : null;
    for (const phrase of reading.phrases) {
      const person =
        [phrase, ...phrase.equals].find(({ head }) => head.tag === 'person') ??
        (phrase.head.tag === 'title' ? phrase : null);
      if (!person) continue;
      const name = familyName(person);
      const told = standsFor(phrase, reading, lexicon, resolve);
      // "managing director Wendy Cartledge said": of whom the article speaks
      const owners =
        told.length > 0 || this.named.has(name)
          ? told
          : hasBareTitle(phrase, lexicon)
            ? topic()
            : this.nameOfOfficer(phrase, reading, lexicon);
      if (owners.length === 0) continue;
      const holder = person.head.tag === 'title' && told.length > 0 ? holderOf(person, reading) : person;
      if (person.head.tag === 'person') this.unnamed = null;
      else if (told.length > 0) this.unnamed = { owners: told, ago: 0 };
      if (holder?.head.tag === 'person') this.named.set(familyName(holder), owners);
      else this.described.set(person, owners);
    }
  }

  /** "A's chief executive is against it. Tom Ashby said": the officer has a name. */
  private nameOfOfficer(
    phrase: NounPhrase,
    { predicates }: SentenceReading,
    { reporting }: DiscourseLexicon,
  ): Organisations {
    const speaks = predicates.some(({ lemma, subject }) => subject === phrase && reporting.has(lemma));
    return speaks && phrase.equals.length === 0 ? (this.unnamed?.owners ?? []) : [];
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
      spoke ||= subject.head.tag === 'person' || subject.head.tag === 'title' || isPersonal(subject, lexicon);
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
    if (isPersonal(subject, lexicon)) return this.ofPerson(subject);
    const owners = standsFor(subject, reading, lexicon, resolve);
    if (owners.length > 0) return owners;
    return subject.head.tag === 'person' ? (this.named.get(familyName(subject)) ?? []) : [];
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

/** Whom a clause says to hold a post: "Jo Smith becomes chair of A", "A has appointed Jo Smith as its chair". */
const holderOf = (post: NounPhrase, { predicates }: SentenceReading): NounPhrase | null => {
  for (const { subject, object, second, phrases } of predicates) {
    const isGiven = [object, second, ...phrases.map((one) => one.object)].includes(post);
    const holder = isGiven ? [object, subject].find((one) => one?.head.tag === 'person') : null;
    if (holder) return holder;
  }
  return null;
};

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

const isPersonal = ({ head }: NounPhrase, { persons }: DiscourseLexicon): boolean =>
  persons.pronouns.has(head.lower);

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

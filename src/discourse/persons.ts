/** The readings of an article's sentences in, which person "she", "him" and "his" stand for out: one entity each. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { NounPhrase } from '../model/predicate.js';
import type { Span } from '../model/span.js';
import type { DiscourseLexicon, Gender } from './lexicon.js';
import type { Place } from './model.js';
import { isBeside, NOWHERE } from './places-of.js';

/** A phrase for a person, and where it stands. */
interface Standing {
  readonly sentence: number;
  readonly phrase: NounPhrase;
  readonly place: Place;
}

/** One place that names a person or refers to one. */
interface PersonMention extends Standing {
  readonly person: Person;
}

/** A person of the article; `named` is where a name or a post first tells who it is. */
interface Person {
  readonly named: NounPhrase;
  gender: Gender | null;
}

/** Whom a pronoun stands for, by the phrase that names or describes the person. */
export type PersonLinks = ReadonlyMap<NounPhrase, NounPhrase>;

/** Sentences back in which a pronoun's person may stand. */
const MEMORY = 4;

/** Family name of a person, as it is compared. */
export const familyName = ({ head }: NounPhrase): string => head.lower.split(' ').at(-1) ?? head.lower;

/** Whether a title says whose it is: "the chief executive of Kent CCG" is a person of his own. */
const isOwned = ({ possessor, phrases, modifiers }: NounPhrase): boolean =>
  possessor !== null || phrases.length > 0 || modifiers.some(({ unit }) => unit?.mention !== undefined);

class Persons {
  readonly links = new Map<NounPhrase, NounPhrase>();
  private readonly byName = new Map<string, Person>();
  private mentions: PersonMention[] = [];

  constructor(
    private readonly lexicon: DiscourseLexicon,
    private readonly isQuoted: (span: Span) => boolean,
  ) {}

  /** Reads the next sentence: its phrases in order, so that a pronoun finds whom the words before it name. */
  read(sentence: number, reading: SentenceReading, places: ReadonlyMap<NounPhrase, Place>): void {
    this.mentions = this.mentions.filter((one) => sentence - one.sentence <= MEMORY);
    const phrases = reading.phrases.filter(({ members }) => members.length === 0);
    for (const phrase of phrases.toSorted((a, b) => a.head.start - b.head.start)) {
      const place = places.get(phrase) ?? NOWHERE;
      const gender = this.lexicon.persons.pronouns.get(phrase.head.lower);
      const person = gender
        ? this.antecedent({ sentence, phrase, place }, gender)
        : this.named(phrase, place);
      if (!person) continue;
      if (gender) {
        this.links.set(phrase, person.named);
        person.gender ??= gender;
      }
      this.mentions.push({ sentence, phrase, place, person });
    }
  }

  /** The person whom a phrase names, or describes by a post. */
  private named(phrase: NounPhrase, { role, direct }: Place): Person | null {
    if (phrase.head.tag === 'person') {
      const family = familyName(phrase);
      const known = this.byName.get(family) ?? { named: phrase, gender: null };
      known.gender ??= this.genderOf(phrase);
      this.byName.set(family, known);
      return known;
    }
    const isPost = phrase.head.tag === 'title' && direct && role === 'subject' && isOwned(phrase);
    return isPost && !phrase.equals.some(({ head }) => head.tag === 'person')
      ? { named: phrase, gender: null }
      : null;
  }

  /** By "Mrs" or "Sir", else by the first of several names. */
  private genderOf({ head: { lower, unit } }: NounPhrase): Gender | null {
    const { honorifics, forenames } = this.lexicon.persons;
    const [forename, ...others] = (unit?.person ?? '').toLowerCase().split(' ');
    return (
      honorifics.get(lower.split(' ')[0] ?? '') ??
      (others.length > 0 ? forenames.get(forename ?? '') : null) ??
      null
    );
  }

  /** The nearest sentence's subject, or whom it names first, of those that the pronoun may stand for. */
  private antecedent(pronoun: Standing, gender: Gender): Person | null {
    const fitting = this.mentions.filter(
      (one) => (one.person.gender === null || one.person.gender === gender) && !this.isBarred(one, pronoun),
    );
    const near = fitting.filter(({ sentence }) => sentence === fitting.at(-1)?.sentence);
    const subject = near.find(
      ({ place: { role, direct, predicate } }) =>
        role === 'subject' && direct && predicate !== null && !isBeside(predicate),
    );
    return (subject ?? near[0])?.person ?? null;
  }

  /** "Jo Smith succeeds her": arguments of one verb are two; "she is the best," said Jo Smith: a speaker says "I". */
  private isBarred(mention: Standing, { sentence, phrase, place }: Standing): boolean {
    const { predicate, role, direct } = mention.place;
    if (mention.sentence !== sentence || predicate === null) return false;
    if (predicate === place.predicate) return direct && place.direct && role !== place.role;
    return role === 'subject' && this.lexicon.reporting.has(predicate.lemma) && this.isQuoted(phrase.head);
  }
}

/** Links the pronouns for persons of an article's sentences. */
export const linkPersons = (
  sentences: readonly { readonly index: number; readonly reading: SentenceReading }[],
  places: readonly ReadonlyMap<NounPhrase, Place>[],
  lexicon: DiscourseLexicon,
  isQuoted: (span: Span) => boolean,
): PersonLinks => {
  const persons = new Persons(lexicon, isQuoted);
  sentences.forEach(({ index, reading }, n) => {
    persons.read(index, reading, places[n] ?? new Map());
  });
  return persons.links;
};

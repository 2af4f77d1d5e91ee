/** The readings of an article's sentences in, the model of whom they speak of out. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase } from '../model/predicate.js';
import type { Span } from '../model/span.js';
import { type Anaphor, anaphorOf } from './anaphor.js';
import type { DiscourseLexicon } from './lexicon.js';
import { type DiscourseMention, type DiscourseState, type Link, mentionAt, type Place } from './model.js';
import { organisationsIn, ownersOf, type Resolve } from './organisations-of.js';
import { linkPersons, type PersonLinks } from './persons.js';
import {
  isOfAlternatives,
  isSpeakers,
  isUnknownName,
  isUnnamedGroup,
  pointsBack,
  siblingKinds,
} from './phrase-sorts.js';
import { hostsOf, NOWHERE, namedMentions, namesOf, placesOf } from './places-of.js';
import { coArguments } from './sieve.js';
import { SIEVES } from './sieves.js';
import { Speakers } from './speakers.js';

export interface DiscourseSentence {
  readonly index: number;
  readonly reading: SentenceReading;
  readonly item: boolean;
  /** Leads up to a list: a heading, or a colon at its end. */
  readonly leads: boolean;
}

export interface Discourse {
  /** Whom a phrase refers to. */
  readonly resolve: Resolve;
  readonly links: readonly Link[];
  /** The sieve that a phrase was linked by. */
  readonly sieveOf: (phrase: NounPhrase) => string | undefined;
  readonly mentions: readonly DiscourseMention[];
  /** For whom a person stands that a phrase names or refers to. */
  readonly standsFor: Resolve;
  readonly persons: PersonLinks;
}

/** Whom phrases for what came of an event stand for: "the new trust". */
export type Bodies = ReadonlyMap<NounPhrase, readonly OrganisationRef[]>;

/** Names the link of such a phrase as a sieve's name does of others. */
export const NEW_BODY = 'new-body';

/** Resolves all references of an article: first all names are collected, then each phrase is linked, in either direction. */
export const buildDiscourse = (
  sentences: readonly DiscourseSentence[],
  lexicon: DiscourseLexicon,
  isQuoted: (span: Span) => boolean,
  bodies: Bodies = new Map(),
): Discourse => {
  const model = new Model(sentences, lexicon, isQuoted, bodies);
  for (let n = 0; n < sentences.length; n++) model.link(n);
  const { links, mentions } = model;
  return {
    resolve: model.resolve,
    links: [...links.values()],
    sieveOf: (phrase) => links.get(phrase)?.sieve,
    mentions,
    standsFor: (phrase) => model.represented.get(phrase) ?? [],
    persons: model.persons,
  };
};

const itemsBelow = (sentences: readonly DiscourseSentence[], lead: number): readonly number[] => {
  const items: number[] = [];
  for (let at = lead + 1; sentences[at]?.item; at++) items.push(at);
  return items;
};

/** Mentions that a phrase may refer back to at most: several times as many as a long article has. */
const MOST = 1000;

/** Sentences ahead that names to come are looked for in. */
const AHEAD = 4;
const OTHERS_OF = /^all (?:but|except)/;

/** "Our organisation": who speaks. */
const isOurs = (
  { phrase: { possessor, lemma }, plural }: Anaphor,
  { pronouns, others }: DiscourseLexicon,
): boolean =>
  possessor !== null &&
  !plural &&
  pronouns.get('speaker')?.has(possessor.head.lower) === true &&
  !others.has(lemma);

/** The model while it grows, sentence by sentence. */
class Model {
  readonly links = new Map<NounPhrase, Link>();
  readonly mentions: DiscourseMention[] = [];
  readonly persons: PersonLinks;
  /** Whom each phrase for a person speaks for. */
  readonly represented = new Map<NounPhrase, readonly OrganisationRef[]>();
  private readonly places: readonly ReadonlyMap<NounPhrase, Place>[];
  private readonly named: readonly (readonly DiscourseMention[])[];
  private readonly speakers: Speakers;
  private readonly bodyIds: ReadonlySet<string>;

  constructor(
    private readonly sentences: readonly DiscourseSentence[],
    private readonly lexicon: DiscourseLexicon,
    /** Whether it stands in quotation marks. */
    private readonly isQuoted: (span: Span) => boolean,
    private readonly bodies: Bodies,
  ) {
    this.bodyIds = new Set([...bodies.values()].flatMap(([one, other]) => (one && !other ? [one.id] : [])));
    this.places = sentences.map(({ reading }) => placesOf(reading.predicates));
    this.persons = linkPersons(sentences, this.places, lexicon, isQuoted);
    this.speakers = new Speakers(this.persons);
    this.named = sentences.map(({ index, reading }, n) =>
      namedMentions(index, reading, this.places[n] ?? new Map()),
    );
  }

  readonly resolve: Resolve = (phrase) => this.links.get(phrase)?.organisations ?? [];

  /** Links the phrases of the n-th sentence. */
  link(n: number): void {
    const sentence = this.sentences[n];
    if (!sentence) return;
    const own = this.named[n] ?? [];
    const after = this.named.slice(n + 1, n + 1 + AHEAD).flat();
    const listed = sentence.leads ? itemsBelow(this.sentences, n).flatMap((at) => this.named[at] ?? []) : [];
    let speaking: readonly OrganisationRef[] | null = null;
    const speakers = (): readonly OrganisationRef[] =>
      (speaking ??= this.speakers.in(sentence.reading, this.lexicon, this.resolve, () => this.topic()));
    const from = this.mentions.length;
    const link = (phrase: NounPhrase): void =>
      this.linkPhrase(
        phrase,
        sentence,
        this.places[n]?.get(phrase) ?? NOWHERE,
        { before: this.lastMentions(), ahead: own, after, listed },
        speakers,
      );
    let next = 0;
    const phrases = sentence.reading.phrases.toSorted((a, b) => a.from - b.from || a.to - b.to);
    const open = phrases.filter(
      (phrase) => namesOf(phrase).length === 0 || OTHERS_OF.test(phrase.determiner),
    );
    const ofSpeakers = new Set(open.filter((phrase) => isSpeakers(phrase, this.lexicon)));
    for (const phrase of open) {
      if (ofSpeakers.has(phrase)) continue;
      while (next < own.length && (own[next]?.phrase.from ?? 0) < phrase.from)
        this.mentions.push(own[next++] as DiscourseMention);
      // "we will take the trust over": who speaks is not the trust
      for (const one of pointsBack(phrase) ? ofSpeakers : [])
        if (this.areBeside(n, one, phrase) && ofSpeakers.delete(one)) link(one);
      link(phrase);
    }
    while (next < own.length) this.mentions.push(own[next++] as DiscourseMention);
    // who speaks is often told behind what is said: "we are in talks," said the trust's chief executive
    speakers();
    for (const phrase of ofSpeakers) link(phrase);
    const told = this.mentions.splice(from).toSorted((a, b) => a.phrase.from - b.phrase.from);
    this.mentions.push(...told);
    for (const phrase of sentence.reading.phrases)
      if (phrase.head.tag === 'person' && !this.represented.has(phrase))
        this.represented.set(phrase, this.speakers.for(phrase, sentence.reading, this.lexicon, this.resolve));
  }

  /** Looked at while a phrase is linked, and only then added to: no copy is made of a few. */
  private lastMentions(): readonly DiscourseMention[] {
    return this.mentions.length > MOST ? this.mentions.slice(-MOST) : this.mentions;
  }

  /** Whether two phrases are arguments of one verb. */
  private areBeside(n: number, one: NounPhrase, other: NounPhrase): boolean {
    const [a, b] = [one, other].map((phrase) => this.places[n]?.get(phrase));
    return a?.direct === true && b?.direct === true && a.predicate === b.predicate;
  }

  /** The organisation that the text spoke of last as a subject. */
  private topic(): readonly OrganisationRef[] {
    const last = this.mentions.findLast(
      ({ organisations: [one, other], role, direct, predicate }) =>
        one &&
        !other &&
        ((role === 'subject' && direct) || predicate === null) &&
        !this.lexicon.bystanders.has(one.id),
    );
    return last?.organisations ?? [];
  }

  private linkPhrase(
    phrase: NounPhrase,
    { index, reading }: DiscourseSentence,
    place: Place,
    state: DiscourseState,
    speakers: () => readonly OrganisationRef[],
  ): void {
    const put = (organisations: readonly OrganisationRef[], known: DiscourseMention['known']): void => {
      this.mentions.push(mentionAt(place, { sentence: index, phrase, organisations, known }));
    };
    // "he" is no party, but tells of his organisation
    if (phrase.head.lower === 'he' || phrase.head.lower === 'she') {
      const organisations = this.person(speakers, phrase);
      this.represented.set(phrase, organisations);
      put(organisations, 'reference');
      return;
    }
    const told = anaphorOf(index, phrase, place, this.lexicon);
    const anaphor =
      told && told.kinds.length === 0 && told.form === 'definite'
        ? { ...told, kinds: siblingKinds(phrase, reading.phrases) }
        : told;
    if (anaphor && isOfAlternatives(anaphor, reading.phrases)) return;
    const inQuotation = this.isQuoted(phrase.head);
    const body = this.bodies.get(phrase);
    // "Viapath, its joint venture": of another than what it describes
    const host =
      anaphor?.form === 'possessive'
        ? reading.phrases.find(({ equals }) => equals.some(({ possessor }) => possessor === phrase))
        : undefined;
    const link = body
      ? { sentence: index, phrase, organisations: body, sieve: NEW_BODY, antecedent: null }
      : anaphor
        ? this.linkOf(anaphor, state, speakers, inQuotation, host ? hostsOf(host) : [])
        : null;
    if (link) {
      this.links.set(phrase, link);
      put(link.organisations, 'reference');
    } else if (!anaphor && isUnknownName(phrase, place, this.lexicon)) put([], 'unnamed');
    else if (isUnnamedGroup(phrase, anaphor) && ownersOf(phrase, this.lexicon, this.resolve).length === 0) {
      // customers, services, "CCGs in Kent": who or what "they" may be as well
      put([], 'unnamed');
    }
  }

  /** Whom the person stands for whom a pronoun means. */
  private person(
    speakers: () => readonly OrganisationRef[],
    pronoun: NounPhrase,
  ): readonly OrganisationRef[] {
    speakers();
    return this.speakers.ofPerson(pronoun);
  }

  private linkOf(
    anaphor: Anaphor,
    state: DiscourseState,
    speakers: () => readonly OrganisationRef[],
    inQuotation: boolean,
    hosts: readonly OrganisationRef[],
  ): Link | null {
    const { sentence, phrase } = anaphor;
    const spoken =
      anaphor.form === 'speaker' || isOurs(anaphor, this.lexicon)
        ? speakers()
        : phrase.possessor &&
            this.lexicon.persons.pronouns.has(phrase.possessor.head.lower) &&
            !this.lexicon.others.has(phrase.lemma)
          ? this.person(speakers, phrase.possessor)
          : null;
    if (spoken)
      return spoken.length > 0
        ? { sentence, phrase, organisations: spoken, sieve: 'speaker', antecedent: null }
        : null;
    // what stands in apposition tells it better; what they become is another
    if (
      anaphor.predicate?.lemma !== 'become' &&
      phrase.equals.some((one) => organisationsIn(one, this.lexicon, () => []).length > 0)
    )
      return null;
    // who speaks says "we" of itself, and "they" of others
    const others =
      inQuotation && anaphor.plural && anaphor.form !== 'definite' ? speakers().map(({ id }) => id) : [];
    const context = {
      bodies: this.bodyIds,
      state,
      lexicon: this.lexicon,
      barred: new Set([
        ...coArguments(anaphor, state, this.lexicon),
        ...others,
        ...hosts.map(({ id }) => id),
      ]),
    };
    for (const { name, resolve } of SIEVES) {
      const found = resolve(anaphor, context);
      // who is described, and not known
      if (found?.organisations.length === 0) return null;
      if (found)
        return {
          sentence,
          phrase,
          organisations: found.organisations,
          sieve: name,
          antecedent: found.antecedent,
        };
    }
    return null;
  }
}

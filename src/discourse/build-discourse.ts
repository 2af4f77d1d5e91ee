/** The readings of an article's sentences in, the model of whom they speak of out. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type Anaphor, anaphorOf } from './anaphor.js';
import type { DiscourseLexicon } from './lexicon.js';
import type { DiscourseMention, DiscourseState, GrammaticalRole, Link } from './model.js';
import { organisationsIn, type Resolve } from './organisations-of.js';
import { SIEVES } from './sieves.js';
import { speakersOf } from './speakers.js';

export interface DiscourseSentence {
  readonly index: number;
  readonly reading: SentenceReading;
  readonly item: boolean;
  /** Leads up to a list: a heading, or a colon at its end. */
  readonly leads: boolean;
}

export interface Discourse {
  /** Whom phrases of a sentence refer to. */
  readonly resolve: (sentence: number) => Resolve;
  readonly links: readonly Link[];
  readonly mentions: readonly DiscourseMention[];
}

interface Place {
  readonly role: GrammaticalRole;
  readonly predicate: Predicate | null;
}

const placesOf = (predicates: readonly Predicate[]): ReadonlyMap<NounPhrase, Place> => {
  const places = new Map<NounPhrase, Place>();
  const put = (phrase: NounPhrase | null, role: GrammaticalRole, predicate: Predicate): void => {
    if (!phrase || places.has(phrase)) return;
    places.set(phrase, { role, predicate });
    if (phrase.possessor) put(phrase.possessor, role === 'subject' ? 'subject' : 'other', predicate);
    for (const member of phrase.members) put(member, role, predicate);
    for (const { object } of phrase.phrases) put(object, 'other', predicate);
    for (const one of phrase.equals) put(one, role, predicate);
  };
  for (const one of predicates) if (one.part !== 'noun') put(one.subject, 'subject', one);
  for (const one of predicates) {
    if (one.part === 'noun') continue;
    put(one.object, 'object', one);
    put(one.second, 'object', one);
    for (const { object } of one.phrases) put(object, 'other', one);
  }
  return places;
};

const NOWHERE: Place = { role: 'other', predicate: null };

const namesOf = (phrase: NounPhrase): readonly OrganisationRef[] => phrase.head.unit?.mention?.organisations ?? [];

/** Mentions by name of one sentence, sets before their members, in the order of the text. */
const namedMentions = (sentence: DiscourseSentence, places: ReadonlyMap<NounPhrase, Place>): readonly DiscourseMention[] =>
  sentence.reading.phrases.flatMap((phrase): DiscourseMention[] => {
    const organisations = phrase.members.length > 0 ? phrase.members.flatMap(namesOf) : namesOf(phrase);
    const modifiers = phrase.modifiers.flatMap(({ unit }) => unit?.mention?.organisations ?? []);
    if (organisations.length === 0 && modifiers.length === 0) return [];
    const { role, predicate } = places.get(phrase) ?? NOWHERE;
    if (organisations.length === 0) return [{ sentence: sentence.index, phrase, organisations: modifiers, role: role === 'subject' ? 'subject' : 'other', predicate, known: modifiers.length > 1 ? 'coordination' : 'name' }];
    return [{ sentence: sentence.index, phrase, organisations, role, predicate, known: phrase.members.length > 0 || organisations.length > 1 ? 'coordination' : 'name' }];
  });

/** Resolves all references of an article: first all names are collected, then each phrase is linked, in either direction. */
export const buildDiscourse = (sentences: readonly DiscourseSentence[], lexicon: DiscourseLexicon): Discourse => {
  const places = new Map(sentences.map((one) => [one.index, placesOf(one.reading.predicates)]));
  const named = sentences.map((one) => namedMentions(one, places.get(one.index) ?? new Map()));
  const links = new Map<NounPhrase, Link>();
  const resolve: Resolve = (phrase) => links.get(phrase)?.organisations ?? [];
  const before: DiscourseMention[] = [];
  const speakers: (readonly OrganisationRef[])[] = [];
  sentences.forEach((sentence, n) => {
    const after = named.slice(n + 1, n + 5).flat();
    const own = named[n] ?? [];
    const listed = sentence.leads ? itemsBelow(sentences, n).flatMap((at) => named[at] ?? []) : [];
    let next = 0;
    const phrases = sentence.reading.phrases.toSorted((a, b) => a.from - b.from || a.to - b.to);
    const speaking = speakersOf(sentence.reading, lexicon, resolve);
    if (speaking.length > 0) speakers.push(speaking);
    for (const phrase of phrases) {
      while (next < own.length && (own[next]?.phrase.from ?? 0) < phrase.from) before.push(own[next++] as DiscourseMention);
      if (namesOf(phrase).length > 0 && !/^all (?:but|except)/.test(phrase.determiner)) continue;
      const place = places.get(sentence.index)?.get(phrase) ?? NOWHERE;
      const anaphor = anaphorOf(sentence.index, phrase, place.predicate, lexicon);
      if (!anaphor) continue;
      const link = linkOf(anaphor, { before, after, listed }, lexicon, speaking.length > 0 ? speaking : (speakers.at(-1) ?? []));
      if (!link) {
        // a group that nobody names stands between: "CCGs in Kent said that they would join"
        if (anaphor.form === 'indefinite' && phrase.head.tag === 'noun') before.push({ sentence: sentence.index, phrase, organisations: [], role: place.role, predicate: place.predicate, known: 'unnamed' });
        continue;
      }
      links.set(phrase, link);
      before.push({ sentence: sentence.index, phrase, organisations: link.organisations, role: place.role, predicate: place.predicate, known: 'reference' });
    }
    while (next < own.length) before.push(own[next++] as DiscourseMention);
  });
  return { resolve: () => resolve, links: [...links.values()], mentions: before };
};

const itemsBelow = (sentences: readonly DiscourseSentence[], lead: number): readonly number[] => {
  const items: number[] = [];
  for (let at = lead + 1; sentences[at]?.item; at++) items.push(at);
  return items;
};

const linkOf = (anaphor: Anaphor, state: DiscourseState, lexicon: DiscourseLexicon, speaking: readonly OrganisationRef[]): Link | null => {
  const { sentence, phrase } = anaphor;
  if (anaphor.form === 'speaker') return speaking.length > 0 ? { sentence, phrase, organisations: speaking, sieve: 'speaker', antecedent: null } : null;
  // what stands in apposition tells it better
  if (phrase.equals.some((one) => organisationsIn(one, lexicon, () => []).length > 0)) return null;
  for (const { name, resolve } of SIEVES) {
    const found = resolve(anaphor, { state, lexicon });
    if (found) return { sentence, phrase, organisations: found.organisations, sieve: name, antecedent: found.antecedent };
  }
  return null;
};

/** A phrase and what stands around it in, of which sort it is as a reference out: a speaker's, a new name, one of alternatives. */
import { kindOf } from '../model/organisation.js';
import type { NounPhrase } from '../model/predicate.js';
import type { Anaphor } from './anaphor.js';
import type { DiscourseLexicon } from './lexicon.js';
import type { Place } from './model.js';
import { namesOf } from './places-of.js';

/** "We", "he", "our trust", "her organisation": of whoever speaks. */
export const isSpeakers = (
  { head, determiner }: NounPhrase,
  { pronouns, persons }: DiscourseLexicon,
): boolean => {
  const isOne = (word: string): boolean =>
    pronouns.get('speaker')?.has(word) === true || persons.pronouns.has(word);
  return isOne(head.lower) || (determiner !== '' && isOne(determiner.split(' ')[0] ?? ''));
};

export const pointsBack = ({ determiner, head }: NounPhrase): boolean =>
  head.tag === 'pron' || determiner.startsWith('the');

/** Kinds of those that "and" joins a phrase with: "Anglia CSU and the Kent organisation". */
export const siblingKinds = (phrase: NounPhrase, phrases: readonly NounPhrase[]): readonly string[] => {
  const joined = phrases.find(({ members }) => members.includes(phrase));
  return [
    ...new Set(
      joined?.members
        .flatMap(namesOf)
        .map(kindOf)
        .filter((kind) => kind !== 'org'),
    ),
  ];
};

/** "Public, private or a mix of the two": of the alternatives told before. */
export const isOfAlternatives = (
  { phrase, kinds, count }: Anaphor,
  phrases: readonly NounPhrase[],
): boolean =>
  count !== null &&
  kinds.length === 0 &&
  phrase.head.tag === 'number' &&
  phrases.some(
    ({ members, conjunction }) =>
      conjunction === 'or' && members.at(-1)?.phrases.some(({ object }) => object === phrase) === true,
  );

/** "Quillon itself closes": a subject that bears a name, whoever that is; who only reports is not spoken of. */
export const isUnknownName = (
  { head, determiner, members, possessor }: NounPhrase,
  { role, direct, predicate }: Place,
  { reporting }: DiscourseLexicon,
): boolean =>
  role === 'subject' &&
  direct &&
  predicate !== null &&
  !reporting.has(predicate.lemma) &&
  head.tag === 'noun' &&
  head.capital &&
  !head.plural &&
  determiner === '' &&
  possessor === null &&
  members.length === 0;

/** Several of whom or which no names are known. */
export const isUnnamedGroup = (phrase: NounPhrase, anaphor: Anaphor | null): boolean =>
  phrase.head.tag === 'noun' &&
  phrase.members.length === 0 &&
  phrase.equals.length === 0 &&
  (phrase.head.plural || (anaphor !== null && anaphor.form === 'indefinite'));

/** What a predicate says of itself in, the predicate out, all else neutral: alone, or among those of a reader's sentence. */
import type { Predicate } from '../model/predicate.js';
import type { Reader } from './reader.js';

type Told = Pick<Predicate, 'part' | 'lemma' | 'at' | 'from' | 'to' | 'form' | 'clause' | 'end'>;

type Known = Told & Partial<Omit<Predicate, keyof Told | 'id'>>;

/** A predicate with all that is not told of it neutral. */
export const predicateOf = (id: number, told: Known): Predicate => ({
  finite: false,
  past: false,
  perfect: false,
  progressive: false,
  passive: false,
  modal: '',
  negated: false,
  adverbs: [],
  marker: '',
  subject: null,
  object: null,
  second: null,
  phrases: [],
  rejected: [],
  times: [],
  governor: null,
  beside: null,
  phrase: null,
  ...told,
  id,
});

/** Adds it to those of the reader's sentence. */
export const addPredicate = (reader: Reader, told: Known): Predicate => {
  const predicate = predicateOf(reader.predicates.length, told);
  reader.predicates.push(predicate);
  return predicate;
};

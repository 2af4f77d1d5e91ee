/** What a predicate says of itself in, the predicate among those of the reader's sentence out; all else is neutral. */
import type { Predicate } from '../model/predicate.js';
import type { Reader } from './reader.js';

type Told = Pick<Predicate, 'part' | 'lemma' | 'at' | 'from' | 'to' | 'form' | 'clause' | 'end'>;

export const addPredicate = (
  reader: Reader,
  told: Told & Partial<Omit<Predicate, keyof Told | 'id'>>,
): Predicate => {
  const predicate: Predicate = {
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
    id: reader.predicates.length,
  };
  reader.predicates.push(predicate);
  return predicate;
};

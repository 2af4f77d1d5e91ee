/** "Once it has taken over B, A will …": a pronoun before anybody is named stands for the subject of the main clause. */
import type { Predicate } from '../../model/predicate.js';
import type { Sieve } from '../sieve.js';

/** Clauses that may stand before the main one. */
const FRONTED: ReadonlySet<Predicate['clause']> = new Set([
  'time',
  'conditional',
  'adjunct',
  'gerund',
] as const);

export const cataphor: Sieve = {
  name: 'cataphor',
  resolve: ({ form, phrase, predicate, plural, sentence }, { state, barred }) => {
    if ((form !== 'pronoun' && form !== 'possessive') || !predicate) return null;
    const subject = state.ahead.find(
      (one) =>
        one.phrase.from >= phrase.to &&
        one.predicate?.clause === 'main' &&
        one.predicate.subject === one.phrase &&
        one.organisations.length > 1 === plural,
    );
    const isFronted =
      FRONTED.has(predicate.clause) || (form === 'possessive' && predicate === subject?.predicate);
    const isToldOf = state.before.some(
      (one) => one.sentence === sentence && one.role === 'subject' && one.known !== 'unnamed',
    );
    if (!subject || !isFronted || isToldOf) return null;
    return subject.organisations.some(({ id }) => barred.has(id))
      ? null
      : { organisations: subject.organisations, antecedent: subject };
  },
};

/** "The trust", "the CSU", "it", "its": whom the text speaks of, the subject of the sentence first, then that of the one before. */
import { kindOf } from '../../model/organisation.js';
import type { NounPhrase } from '../../model/predicate.js';
import type { Anaphor } from '../anaphor.js';
import type { DiscourseLexicon } from '../lexicon.js';
import type { DiscourseMention } from '../model.js';
import { rank } from '../rank.js';
import {
  candidates,
  isBystander,
  isOfKinds,
  SET_REACH,
  SINGLE_REACH,
  type Sieve,
  type SieveContext,
} from '../sieve.js';

/** "The group", "the merged trust" is "it", however many it joins. */
const isOneBody = ({ lemma, head, modifiers }: NounPhrase, lexicon: DiscourseLexicon): boolean =>
  !head.plural &&
  (lexicon.collectives.has(lemma) || modifiers.some(({ lower }) => lexicon.newBodies.has(lower)));

/** "It was announced", "it is likely": refers to nothing. */
const isEmpty = ({ phrase, predicate }: Anaphor, { reporting, emptySubjects }: DiscourseLexicon): boolean =>
  phrase.head.lower === 'it' &&
  predicate !== null &&
  predicate.subject === phrase &&
  (predicate.passive
    ? reporting.has(predicate.lemma)
    : predicate.part === 'adjective' && predicate.phrases.length === 0 && emptySubjects.has(predicate.lemma));

/**
 * "NHS England says it expects": who looks on is meant where nobody else is the subject of its sentence; "the organisation"
 * is one of those concerned.
 */
const mayBeMeant = (
  one: DiscourseMention,
  { form, sentence }: Anaphor,
  near: readonly DiscourseMention[],
  lexicon: DiscourseLexicon,
): boolean =>
  !isBystander(one, lexicon) ||
  (form !== 'definite' &&
    sentence - one.sentence <= 1 &&
    !near.some(
      (other) => other.sentence === one.sentence && other.role === 'subject' && !isBystander(other, lexicon),
    ));

/** "A and B are to merge. It …": neither of the two; "A, which lost its bid, and B" is A. */
const isJoined = ({ argument, phrase }: DiscourseMention, { form, predicate }: Anaphor): boolean =>
  form !== 'definite' &&
  argument?.members.includes(phrase) === true &&
  !phrase.clauses.some((clause) => clause === predicate);

/** All but those that are joined; with them where all others stand farther off, and they in another clause. */
const apartFrom = (near: readonly DiscourseMention[], anaphor: Anaphor): readonly DiscourseMention[] => {
  const apart = near.filter((one) => !isJoined(one, anaphor));
  const [nearest] = near;
  const isNear = apart.some(({ sentence }) => sentence === nearest?.sentence);
  return isNear || nearest?.predicate === anaphor.predicate ? apart : near;
};

/** Those known to be of the kind, where there are some: "the unit" is a support unit before it is a firm that the text names. */
const surest = ({ kinds }: Anaphor, near: readonly DiscourseMention[]): readonly DiscourseMention[] => {
  const known = near.filter(({ organisations }) => organisations.every((one) => kinds.includes(kindOf(one))));
  return known.length > 0 ? known : near;
};

/** "Quillon closes, and its staff go to Optum": the subject of the clause is nobody known. */
const isOfUnknown = (
  { sentence, plural }: Anaphor,
  best: DiscourseMention,
  { state }: SieveContext,
): boolean =>
  !plural &&
  best.sentence < sentence &&
  state.before.some(
    (one) =>
      one.sentence === sentence &&
      one.known === 'unnamed' &&
      one.role === 'subject' &&
      !one.phrase.head.plural &&
      one.phrase.head.capital,
  );

export const singular: Sieve = {
  name: 'singular',
  resolve: (anaphor, context) => {
    if (
      anaphor.count !== 1 ||
      anaphor.plural ||
      anaphor.complement ||
      anaphor.order !== null ||
      anaphor.form === 'indefinite' ||
      anaphor.form === 'speaker'
    )
      return null;
    if (isEmpty(anaphor, context.lexicon)) return null;
    // a place that fits nobody known tells of somebody else
    if (anaphor.places.length > 0 || context.lexicon.others.has(anaphor.phrase.lemma)) return null;
    const near = candidates(
      anaphor,
      context,
      anaphor.form === 'definite' && anaphor.kinds.length > 0 ? SET_REACH : SINGLE_REACH,
    ).filter(
      ({ organisations, phrase }) =>
        (organisations.length === 1 || isOneBody(phrase, context.lexicon)) &&
        organisations.length > 0 &&
        organisations.every((one) => isOfKinds(one, anaphor.kinds)),
    );
    const concerned = apartFrom(
      near.filter((one) => mayBeMeant(one, anaphor, near, context.lexicon)),
      anaphor,
    );
    const best = rank(anaphor, surest(anaphor, concerned));
    if (best && anaphor.form !== 'definite' && isOfUnknown(anaphor, best, context)) return null;
    return best ? { organisations: best.organisations, antecedent: best } : null;
  },
};
